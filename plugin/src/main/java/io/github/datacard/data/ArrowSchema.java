package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema of an Arrow file, as types of the Hub. What the library that wrote the file says of its columns, below
 * {@code huggingface}, goes before what the schema says.
 */
final class ArrowSchema {
    /** The key of the schema in a Parquet file that was written from Arrow. */
    static final String KEY = "ARROW:schema";

    private static final int CONTINUED = -1;
    private static final int SCHEMA = 1;
    private static final int DEEPEST = 100;
    private static final List<String> UNITS = List.of("s", "ms", "us", "ns");

    // Numbers of members and types by the format's Schema.fbs and Message.fbs.
    private static final int NAME = 0;
    private static final int KIND = 2;
    private static final int TYPE = 3;
    private static final int DICTIONARY = 4;
    private static final int CHILDREN = 5;
    private static final int METADATA = 6;

    private int depth;
    private boolean certain = true;

    private ArrowSchema() {}

    /** The columns that a schema says. */
    static List<TableHead.Column> columns(FlatTable schema) throws BadData {
        List<TableHead.Column> columns = new ArrayList<>();
        for (FlatTable field : schema.tables(1)) {
            ArrowSchema reading = new ArrowSchema();
            FeatureType type = reading.type(field);
            columns.add(new TableHead.Column(field.text(NAME), type, reading.certain));
        }
        List<String> names = columns.stream().map(TableHead.Column::name).toList();
        return schema.tables(2).stream()
                .filter(pair -> pair.text(0).equals(FooterFeatures.KEY))
                .findFirst()
                .flatMap(pair -> FooterFeatures.of(pair.text(1)))
                .filter(stated ->
                        stated.stream().map(TableHead.Column::name).toList().equals(names))
                .orElseGet(() -> List.copyOf(columns));
    }

    /** The type of a field as it is written. */
    static FeatureType written(FlatTable field) throws BadData {
        return new ArrowSchema().type(field);
    }

    /** The columns in the schema that a Parquet file carries as a text; none if it cannot be read. */
    static Optional<List<TableHead.Column>> ofText(String base64) {
        try {
            ByteBuffer message =
                    ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
            int start = message.getInt(0) == CONTINUED ? 2 * Integer.BYTES : Integer.BYTES;
            FlatTable root =
                    FlatTable.root(message.slice(start, message.limit() - start).order(ByteOrder.LITTLE_ENDIAN));
            Optional<FlatTable> schema = root.byteAt(1, 0) == SCHEMA ? root.table(2) : Optional.empty();
            return schema.isEmpty() ? Optional.empty() : Optional.of(columns(schema.get()));
        } catch (RuntimeException | BadData broken) {
            return Optional.empty();
        }
    }

    private FeatureType type(FlatTable field) throws BadData {
        if (depth == DEEPEST) {
            throw BadData.unread("nests columns more than " + DEEPEST + " levels deep");
        }
        depth++;
        certain &= field.table(DICTIONARY).isEmpty()
                && field.tables(METADATA).stream()
                        .noneMatch(pair -> pair.text(0).startsWith("ARROW:extension"));
        FeatureType type = type(field.byteAt(KIND, 0), field);
        depth--;
        return type;
    }

    private FeatureType type(int kind, FlatTable field) throws BadData {
        FlatTable type = field.table(TYPE).orElseThrow(() -> new BadData("has a column without a type"));
        return switch (kind) {
            case 12, 16, 25 -> list(FeatureType.LIST, kind, type, field);
            case 21, 26 -> list(FeatureType.LARGE_LIST, kind, type, field);
            case 13 -> struct(field);
            case 17 -> {
                // To the Hub a list of pairs; its own reader of schemas has no word for it.
                certain = false;
                yield list(FeatureType.LIST, kind, type, field);
            }
            default -> FeatureType.simple(simple(kind, type));
        };
    }

    private FeatureType list(String name, int kind, FlatTable type, FlatTable field) throws BadData {
        certain &= kind < 25;
        List<FlatTable> children = field.tables(CHILDREN);
        if (children.size() != 1) {
            throw new BadData("has a list without items");
        }
        FeatureType item = type(children.get(0));
        Map<String, Object> length = kind == 16 ? Map.of("length", (long) type.intAt(0, 0)) : Map.of();
        return new FeatureType(name, List.of(), Optional.of(item), Map.of(), length);
    }

    private FeatureType struct(FlatTable field) throws BadData {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        for (FlatTable member : field.tables(CHILDREN)) {
            certain &= members.put(member.text(NAME), type(member)) == null;
        }
        return FeatureType.struct(members);
    }

    private String simple(int kind, FlatTable type) {
        return switch (kind) {
            case 1 -> "null";
            case 2 -> (type.byteAt(1, 0) == 0 ? "uint" : "int") + type.intAt(0, 0);
            case 3 -> List.of("float16", "float32", "float64").get(type.shortAt(0, 0));
            case 4 -> "binary";
            case 5 -> "string";
            case 6 -> "bool";
            case 7 -> "decimal" + type.intAt(2, 128) + "(" + type.intAt(0, 0) + ", " + type.intAt(1, 0) + ")";
            case 8 -> type.shortAt(0, 1) == 0 ? "date32" : "date64";
            case 9 -> "time" + type.intAt(1, 32) + "[" + UNITS.get(type.shortAt(0, 1)) + "]";
            case 10 -> {
                String zone = type.text(1);
                yield "timestamp[" + UNITS.get(type.shortAt(0, 0)) + (zone.isEmpty() ? "]" : ", tz=" + zone + "]");
            }
            case 18 -> "duration[" + UNITS.get(type.shortAt(0, 1)) + "]";
            case 19 -> "large_binary";
            case 20 -> "large_string";
            case 23 -> "binary_view";
            case 24 -> "string_view";
            default -> {
                // Maps, unions, intervals, and bytes of a fixed length have no type of the Hub.
                certain = false;
                yield switch (kind) {
                    case 11 -> "interval";
                    case 14 -> "union";
                    case 15 -> "fixed_size_binary[" + type.intAt(0, 0) + "]";
                    default -> "binary";
                };
            }
        };
    }
}
