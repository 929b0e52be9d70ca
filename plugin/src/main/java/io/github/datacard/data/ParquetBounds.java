package io.github.datacard.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;

/**
 * The least and greatest values of columns of numbers and texts, as the footer of a Parquet file states them. They are values
 * of the column, so that what cannot be read of them is certain to stop the loader; no row is read for it.
 */
final class ParquetBounds {
    /** Writers cut longer ends off, within a character, too. */
    private static final int CUT = 64;

    private ParquetBounds() {}

    /** Values by the names of columns at the top, or those in their lists; a column that states none is left out. */
    static Map<String, List<String>> read(Path file) throws IOException {
        FileMetaData footer = ParquetFooter.metadata(file, true);
        Map<String, SchemaElement> plain = leaves(footer, ParquetBounds::isPlain);
        Map<String, List<String>> bounds = new LinkedHashMap<>();
        stated(footer, plain.keySet())
                .forEach(column -> ends(column)
                        .flatMap(bytes -> Optional.ofNullable(plain.get(top(column)))
                                .flatMap(element -> value(column.getType(), element, bytes))
                                .stream())
                        .forEach(value -> bounds.computeIfAbsent(top(column), name -> new ArrayList<>())
                                .add(value)));
        return bounds;
    }

    /** Columns of bytes of which an end is no text of UTF-8. */
    static Set<String> withoutText(Path file) throws IOException {
        FileMetaData footer = ParquetFooter.metadata(file, true);
        Set<String> bytes =
                leaves(footer, element -> element.getType() == Type.BYTE_ARRAY).keySet();
        return stated(footer, bytes)
                .filter(column -> ends(column).anyMatch(end -> end.length < CUT && !Utf8Check.isValid(end, true)))
                .map(ParquetBounds::top)
                .collect(Collectors.toSet());
    }

    /** Counts of a unit of time, by the names of columns. */
    static Map<String, List<Long>> times(Path file) throws IOException {
        FileMetaData footer = ParquetFooter.metadata(file, true);
        Set<String> whole = leaves(
                        footer, element -> element.getType() == Type.INT64 || element.getType() == Type.INT32)
                .keySet();
        Map<String, List<Long>> times = new LinkedHashMap<>();
        stated(footer, whole)
                .forEach(column -> ends(column)
                        .flatMap(bytes -> whole(bytes).stream())
                        .forEach(value -> times.computeIfAbsent(top(column), name -> new ArrayList<>())
                                .add(value)));
        return times;
    }

    /** How many values a column has in all of its lists, gaps included. */
    static Map<String, Long> counts(Path file) throws IOException {
        FileMetaData footer = ParquetFooter.metadata(file, true);
        Set<String> single = leaves(footer, element -> true).keySet();
        Map<String, Long> counts = new LinkedHashMap<>();
        columns(footer)
                .filter(column -> single.contains(top(column)))
                .forEach(column -> counts.merge(top(column), column.getNum_values(), Long::sum));
        return counts;
    }

    private static Stream<ColumnMetaData> columns(FileMetaData footer) {
        return footer.getRow_groups().stream()
                .flatMap(group -> group.getColumns().stream())
                .filter(column -> column.isSetMeta_data())
                .map(column -> column.getMeta_data());
    }

    private static Stream<ColumnMetaData> stated(FileMetaData footer, Set<String> names) {
        return columns(footer).filter(column -> names.contains(top(column)) && column.isSetStatistics());
    }

    private static String top(ColumnMetaData column) {
        return column.getPath_in_schema().get(0);
    }

    /** The columns at the top that end in one leaf, of those whose leaf fits. */
    private static Map<String, SchemaElement> leaves(FileMetaData footer, Predicate<SchemaElement> fits) {
        Map<String, SchemaElement> leaves = new LinkedHashMap<>();
        List<SchemaElement> schema = footer.getSchema();
        int at = 1;
        while (at < schema.size()) {
            String name = schema.get(at).getName();
            int open = 1;
            int ends = 0;
            SchemaElement last = schema.get(at);
            while (open > 0 && at < schema.size()) {
                SchemaElement element = schema.get(at++);
                open += (element.isSetType() ? 0 : element.getNum_children()) - 1;
                ends += element.isSetType() ? 1 : 0;
                last = element;
            }
            if (ends == 1 && fits.test(last)) {
                leaves.put(name, last);
            }
        }
        return leaves;
    }

    /** Whether bytes are numbers or texts and nothing else, such as times. */
    private static boolean isPlain(SchemaElement element) {
        boolean text = element.getType() == Type.BYTE_ARRAY;
        boolean logical = element.isSetLogicalType()
                && !(text && element.getLogicalType().isSetSTRING())
                && !element.getLogicalType().isSetINTEGER()
                && !element.getLogicalType().isSetDECIMAL();
        boolean untold = text
                && !element.isSetLogicalType()
                && !(element.isSetConverted_type() && element.getConverted_type() == ConvertedType.UTF8);
        boolean converted = !element.isSetLogicalType() && !text && element.isSetConverted_type();
        return element.isSetType() && !logical && !untold && !converted;
    }

    private static Stream<byte[]> ends(ColumnMetaData column) {
        Statistics statistics = column.getStatistics();
        return Stream.of(
                        Optional.ofNullable(statistics.getMin_value()).filter(bytes -> statistics.isSetMin_value()),
                        Optional.ofNullable(statistics.getMax_value()).filter(bytes -> statistics.isSetMax_value()))
                .flatMap(Optional::stream);
    }

    private static Optional<Long> whole(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes.length) {
            case Integer.BYTES -> Optional.of((long) buffer.getInt());
            case Long.BYTES -> Optional.of(buffer.getLong());
            default -> Optional.empty();
        };
    }

    private static Optional<String> value(Type type, SchemaElement leaf, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean decimal = leaf.isSetLogicalType() && leaf.getLogicalType().isSetDECIMAL();
        return switch (type) {
            case INT32, INT64 ->
                bytes.length == (type == Type.INT32 ? Integer.BYTES : Long.BYTES)
                        ? whole(bytes)
                                .map(value ->
                                        decimal ? decimal(leaf, BigInteger.valueOf(value)) : whole(leaf, type, value))
                        : Optional.empty();
            case FLOAT -> bytes.length == Float.BYTES ? number(buffer.getFloat()) : Optional.empty();
            case DOUBLE -> bytes.length == Double.BYTES ? number(buffer.getDouble()) : Optional.empty();
            case BYTE_ARRAY -> decimal ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
            case FIXED_LEN_BYTE_ARRAY ->
                decimal && bytes.length > 0 ? Optional.of(decimal(leaf, new BigInteger(bytes))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String whole(SchemaElement leaf, Type type, long value) {
        boolean unsigned = leaf.isSetLogicalType()
                && leaf.getLogicalType().isSetINTEGER()
                && !leaf.getLogicalType().getINTEGER().isIsSigned();
        return !unsigned
                ? String.valueOf(value)
                : type == Type.INT64 ? Long.toUnsignedString(value) : String.valueOf(value & 0xFFFFFFFFL);
    }

    private static String decimal(SchemaElement leaf, BigInteger unscaled) {
        return new BigDecimal(unscaled, leaf.getLogicalType().getDECIMAL().getScale()).toPlainString();
    }

    private static Optional<String> number(double value) {
        return Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value).toPlainString()) : Optional.empty();
    }
}
