package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/** What the end of a Parquet file says: how many rows and which columns it has. No row is read. */
record ParquetFooter(long rows, List<TableHead.Column> columns) {
    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final int TAIL = 8;
    private static final int LARGEST = 256 * 1024 * 1024;

    /** What reads the columns later goes down level by level. */
    private static final int DEEPEST = 100;

    static ParquetFooter read(Path path) throws IOException {
        try {
            return of(metadata(path, false));
        } catch (RuntimeException | StackOverflowError broken) {
            throw new BadData("has a broken Parquet footer", broken);
        }
    }

    /** The footer itself, with or without what it says of each part of the rows. */
    static FileMetaData metadata(Path path, boolean groups) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            if (size < TAIL + MAGIC.length()) {
                throw new BadData("is too short for a Parquet file");
            }
            byte[] tail = new byte[TAIL];
            file.seek(size - TAIL);
            file.readFully(tail);
            String magic = new String(tail, TAIL - MAGIC.length(), MAGIC.length(), StandardCharsets.ISO_8859_1);
            if (magic.equals(ENCRYPTED)) {
                throw new BadData("is an encrypted Parquet file");
            }
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (!magic.equals(MAGIC) || length < 0 || length > size - TAIL - MAGIC.length() || length > LARGEST) {
                throw new BadData("does not end like a Parquet file; it is cut off or something else");
            }
            file.seek(size - TAIL - length);
            byte[] footer = new byte[length];
            file.readFully(footer);
            return Util.readFileMetaData(new BufferedInputStream(new java.io.ByteArrayInputStream(footer)), !groups);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new BadData("has a broken Parquet footer", broken);
        }
    }

    private static ParquetFooter of(FileMetaData footer) throws BadData {
        Elements elements = new Elements(footer.getSchema());
        elements.next();
        List<TableHead.Column> columns = new ArrayList<>();
        while (elements.hasNext()) {
            SchemaElement element = elements.next();
            elements.certain = true;
            FeatureType type = elements.type(element);
            columns.add(new TableHead.Column(element.getName(), type, elements.certain));
        }
        if (footer.getNum_rows() < 0) {
            throw new BadData("has a broken Parquet footer");
        }
        List<TableHead.Column> schema =
                stated(footer, ArrowSchema.KEY, columns, ArrowSchema::ofText).orElseGet(() -> List.copyOf(columns));
        return new ParquetFooter(
                footer.getNum_rows(),
                stated(footer, FooterFeatures.KEY, columns, FooterFeatures::of)
                        .map(features -> FooterFeatures.over(schema, features))
                        .orElse(schema));
    }

    /** The columns in the words of the library that wrote them, if they are those of the schema. */
    private static Optional<List<TableHead.Column>> stated(
            FileMetaData footer,
            String key,
            List<TableHead.Column> columns,
            Function<String, Optional<List<TableHead.Column>>> reading) {
        List<KeyValue> all = footer.isSetKey_value_metadata() ? footer.getKey_value_metadata() : List.of();
        return all.stream()
                .filter(pair -> pair.getKey().equals(key) && pair.isSetValue())
                .findFirst()
                .flatMap(pair -> reading.apply(pair.getValue()))
                .map(features -> features.stream()
                        .map(column -> new TableHead.Column(column.name(), read(column.type()), column.stated()))
                        .toList())
                .filter(features -> names(features).equals(names(columns)));
    }

    /** The format has no times in whole seconds, and no dates in milliseconds: what was one is read as another. */
    private static FeatureType read(FeatureType type) {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        type.members().forEach((name, member) -> members.put(name, read(member)));
        String name =
                type.name().equals("date64") ? "date32" : type.name().replaceFirst("^(timestamp|time32)\\[s", "$1[ms");
        return new FeatureType(name, type.labels(), type.item().map(ParquetFooter::read), members, type.settings());
    }

    private static List<String> names(List<TableHead.Column> columns) {
        return columns.stream().map(TableHead.Column::name).toList();
    }

    /** The elements of a schema, each followed by its children. */
    private static final class Elements {
        private final List<SchemaElement> all;
        private int next;

        private static final Set<ConvertedType> PLAIN =
                Set.of(ConvertedType.UTF8, ConvertedType.INT_32, ConvertedType.INT_64);

        /** Whether readers of the column make of it what is said here; of some, such as maps, they make different things. */
        private boolean certain = true;

        private int depth;

        Elements(List<SchemaElement> all) {
            this.all = all;
        }

        boolean hasNext() {
            return next < all.size();
        }

        SchemaElement next() {
            return all.get(next++);
        }

        FeatureType type(SchemaElement element) throws BadData {
            if (depth == DEEPEST) {
                throw BadData.unread("nests columns more than " + DEEPEST + " levels deep");
            }
            depth++;
            FeatureType type = element.getNum_children() > 0 ? group(element) : FeatureType.simple(leaf(element));
            depth--;
            boolean repeated = element.isSetRepetition_type()
                    && element.getRepetition_type() == org.apache.parquet.format.FieldRepetitionType.REPEATED;
            return repeated ? FeatureType.listOf(type) : type;
        }

        private FeatureType group(SchemaElement element) throws BadData {
            Map<String, FeatureType> members = new LinkedHashMap<>();
            for (int child = 0; child < element.getNum_children(); child++) {
                SchemaElement member = next();
                members.put(member.getName(), type(member));
            }
            certain &= !isMap(element);
            boolean list = (element.isSetConverted_type() && element.getConverted_type() == ConvertedType.LIST)
                    || (element.isSetLogicalType() && element.getLogicalType().isSetLIST());
            return isMap(element) ? FeatureType.simple("map") : list ? list(members) : FeatureType.struct(members);
        }

        private static boolean isMap(SchemaElement element) {
            return (element.isSetLogicalType() && element.getLogicalType().isSetMAP())
                    || (element.isSetConverted_type()
                            && (element.getConverted_type() == ConvertedType.MAP
                                    || element.getConverted_type() == ConvertedType.MAP_KEY_VALUE));
        }

        /** A list is written as a group that repeats a group with one element, or the element itself. */
        private static FeatureType list(Map<String, FeatureType> members) {
            FeatureType repeated = members.values().iterator().next();
            FeatureType item = repeated.item().orElse(repeated);
            boolean wrapped =
                    item.name().equals(FeatureType.STRUCT) && item.members().size() == 1;
            return FeatureType.listOf(
                    wrapped ? item.members().values().iterator().next() : item);
        }

        private String leaf(SchemaElement element) {
            if (element.isSetLogicalType()) {
                String logical = logical(element.getLogicalType());
                certain &= !logical.isEmpty() && !isOpen(element.getLogicalType());
                if (!logical.isEmpty()) {
                    return logical;
                }
            } else {
                certain &= isPlain(element);
            }
            return switch (element.getType()) {
                case BOOLEAN -> "bool";
                case INT32 -> "int32";
                case INT64 -> "int64";
                case INT96 -> "timestamp[ns]";
                case FLOAT -> "float32";
                case DOUBLE -> "float64";
                case BYTE_ARRAY ->
                    element.isSetConverted_type() && element.getConverted_type() == ConvertedType.UTF8
                            ? "string"
                            : "binary";
                case FIXED_LEN_BYTE_ARRAY ->
                    element.isSetConverted_type() && element.getConverted_type() == ConvertedType.DECIMAL
                            ? "decimal128(" + element.getPrecision() + ", " + element.getScale() + ")"
                            : "fixed_size_binary[" + element.getType_length() + "]";
            };
        }

        /** The schema has no word for the zone of a time, and for what bytes are. */
        private static boolean isOpen(LogicalType type) {
            return (type.isSetTIMESTAMP() && type.getTIMESTAMP().isIsAdjustedToUTC())
                    || type.isSetJSON()
                    || type.isSetUUID();
        }

        private static boolean isPlain(SchemaElement element) {
            return !element.isSetConverted_type()
                    ? element.getType() != org.apache.parquet.format.Type.INT96
                            && element.getType() != org.apache.parquet.format.Type.FIXED_LEN_BYTE_ARRAY
                    : PLAIN.contains(element.getConverted_type());
        }

        private static String logical(LogicalType type) {
            if (type.isSetSTRING() || type.isSetENUM() || type.isSetJSON()) {
                return "string";
            }
            if (type.isSetDATE()) {
                return "date32";
            }
            if (type.isSetTIMESTAMP()) {
                return "timestamp[" + unit(type.getTIMESTAMP().getUnit()) + "]";
            }
            if (type.isSetINTEGER()) {
                return (type.getINTEGER().isIsSigned() ? "int" : "uint")
                        + type.getINTEGER().getBitWidth();
            }
            if (type.isSetDECIMAL()) {
                // Beyond 38 digits the Hub has another type.
                return (type.getDECIMAL().getPrecision() > 38 ? "decimal256(" : "decimal128(")
                        + type.getDECIMAL().getPrecision() + ", "
                        + type.getDECIMAL().getScale() + ")";
            }
            return type.isSetFLOAT16() ? "float16" : type.isSetUUID() ? "string" : "";
        }

        private static String unit(org.apache.parquet.format.TimeUnit unit) {
            return unit.isSetMILLIS() ? "ms" : unit.isSetMICROS() ? "us" : "ns";
        }
    }
}
