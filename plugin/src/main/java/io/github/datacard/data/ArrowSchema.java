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
    private static final List<String> UNITS = List.of("s", "ms", "us", "ns");

    private boolean certain = true;

    private ArrowSchema() {}

    /** The columns that a schema says. */
    static List<TableHead.Column> columns(FlatTable schema) throws BadData {
        List<TableHead.Column> columns = new ArrayList<>();
        for (ArrowField field : ArrowField.all(schema)) {
            ArrowSchema reading = new ArrowSchema();
            FeatureType type = reading.type(field);
            columns.add(new TableHead.Column(field.name(), type, reading.certain));
        }
        List<String> names = columns.stream().map(TableHead.Column::name).toList();
        return schema.tables(2).stream()
                .filter(pair -> pair.text(0).equals(FooterFeatures.KEY))
                .findFirst()
                .flatMap(pair -> FooterFeatures.of(pair.text(1)))
                .filter(stated ->
                        stated.stream().map(TableHead.Column::name).toList().equals(names))
                .map(stated -> FooterFeatures.over(columns, stated))
                .orElseGet(() -> List.copyOf(columns));
    }

    /** The type of a field as it is written. */
    static FeatureType written(ArrowField field) throws BadData {
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
            Optional<FlatTable> schema = root.byteAt(1, 0) == ArrowMessages.SCHEMA ? root.table(2) : Optional.empty();
            return schema.isEmpty() ? Optional.empty() : Optional.of(columns(schema.get()));
        } catch (RuntimeException | BadData broken) {
            return Optional.empty();
        }
    }

    private FeatureType type(ArrowField field) throws BadData {
        certain &= field.dictionary().isEmpty() && !field.extended();
        return switch (field.kind()) {
            case ArrowField.LIST, ArrowField.FIXED_LIST -> list(FeatureType.LIST, field);
            case ArrowField.LARGE_LIST -> list(FeatureType.LARGE_LIST, field);
            case ArrowField.STRUCT -> struct(field);
            case ArrowField.MAP, ArrowField.LIST_VIEW -> {
                // The Hub has no type for these; it reads a map as a list of pairs.
                certain = false;
                yield list(FeatureType.LIST, field);
            }
            case ArrowField.LARGE_LIST_VIEW -> {
                certain = false;
                yield list(FeatureType.LARGE_LIST, field);
            }
            default -> FeatureType.simple(simple(field.kind(), field.type()));
        };
    }

    private FeatureType list(String name, ArrowField field) throws BadData {
        FeatureType item = type(field.item());
        Map<String, Object> length = field.kind() == ArrowField.FIXED_LIST
                ? Map.of("length", (long) field.type().intAt(0, 0))
                : Map.of();
        return new FeatureType(name, List.of(), Optional.of(item), Map.of(), length);
    }

    private FeatureType struct(ArrowField field) throws BadData {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        for (ArrowField member : field.children()) {
            certain &= members.put(member.name(), type(member)) == null;
        }
        return FeatureType.struct(members);
    }

    private String simple(int kind, FlatTable type) {
        return switch (kind) {
            case ArrowField.NULL -> "null";
            case ArrowField.INT -> (type.byteAt(1, 0) == 0 ? "uint" : "int") + type.intAt(0, 0);
            case ArrowField.FLOAT -> List.of("float16", "float32", "float64").get(type.shortAt(0, 0));
            case ArrowField.BINARY -> "binary";
            case ArrowField.TEXT -> "string";
            case ArrowField.BOOL -> "bool";
            case ArrowField.DECIMAL ->
                "decimal" + type.intAt(2, 128) + "(" + type.intAt(0, 0) + ", " + type.intAt(1, 0) + ")";
            case ArrowField.DATE -> type.shortAt(0, 1) == 0 ? "date32" : "date64";
            case ArrowField.TIME -> "time" + type.intAt(1, 32) + "[" + UNITS.get(type.shortAt(0, 1)) + "]";
            case ArrowField.TIMESTAMP -> {
                String zone = type.text(1);
                yield "timestamp[" + UNITS.get(type.shortAt(0, 0)) + (zone.isEmpty() ? "]" : ", tz=" + zone + "]");
            }
            case ArrowField.DURATION -> "duration[" + UNITS.get(type.shortAt(0, 1)) + "]";
            case ArrowField.LARGE_BINARY -> "large_binary";
            case ArrowField.LARGE_TEXT -> "large_string";
            case ArrowField.BINARY_VIEW -> "binary_view";
            case ArrowField.TEXT_VIEW -> "string_view";
            default -> {
                // Maps, unions, intervals, and bytes of a fixed length have no type of the Hub.
                certain = false;
                yield switch (kind) {
                    case ArrowField.INTERVAL -> "interval";
                    case ArrowField.UNION -> "union";
                    case ArrowField.RUN_END_ENCODED -> "run_end_encoded";
                    case ArrowField.FIXED_BINARY -> "fixed_size_binary[" + type.intAt(0, 0) + "]";
                    default -> "binary";
                };
            }
        };
    }
}
