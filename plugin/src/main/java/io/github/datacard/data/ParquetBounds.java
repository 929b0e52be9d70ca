package io.github.datacard.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private ParquetBounds() {}

    /** Values by the names of columns at the top; a column that states none is left out. */
    static Map<String, List<String>> read(Path file) throws IOException {
        FileMetaData footer = ParquetFooter.metadata(file, true);
        Set<String> plain = plain(footer.getSchema());
        Map<String, List<String>> bounds = new LinkedHashMap<>();
        footer.getRow_groups().stream()
                .flatMap(group -> group.getColumns().stream())
                .filter(column -> column.isSetMeta_data())
                .map(column -> column.getMeta_data())
                .filter(column -> column.getPath_in_schema().size() == 1 && column.isSetStatistics())
                .filter(column -> plain.contains(column.getPath_in_schema().get(0)))
                .forEach(column -> values(column)
                        .forEach(value -> bounds.computeIfAbsent(
                                        column.getPath_in_schema().get(0), name -> new ArrayList<>())
                                .add(value)));
        return bounds;
    }

    /** Columns whose bytes are numbers or texts and nothing else, such as times. */
    private static Set<String> plain(List<SchemaElement> schema) {
        Set<String> names = new HashSet<>();
        for (SchemaElement element : schema) {
            boolean text = element.getType() == Type.BYTE_ARRAY;
            boolean logical = element.isSetLogicalType()
                    && !(text && element.getLogicalType().isSetSTRING())
                    && !(element.getLogicalType().isSetINTEGER()
                            && element.getLogicalType().getINTEGER().isIsSigned());
            boolean untold = text
                    && !element.isSetLogicalType()
                    && !(element.isSetConverted_type() && element.getConverted_type() == ConvertedType.UTF8);
            boolean converted = !element.isSetLogicalType() && !text && element.isSetConverted_type();
            if (element.isSetType() && !logical && !untold && !converted) {
                names.add(element.getName());
            }
        }
        return names;
    }

    private static Stream<String> values(ColumnMetaData column) {
        Statistics statistics = column.getStatistics();
        return Stream.of(
                        Optional.ofNullable(statistics.getMin_value()).filter(bytes -> statistics.isSetMin_value()),
                        Optional.ofNullable(statistics.getMax_value()).filter(bytes -> statistics.isSetMax_value()))
                .flatMap(Optional::stream)
                .flatMap(bytes -> value(column.getType(), bytes).stream());
    }

    private static Optional<String> value(Type type, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case INT32 ->
                bytes.length == Integer.BYTES ? Optional.of(String.valueOf(buffer.getInt())) : Optional.empty();
            case INT64 -> bytes.length == Long.BYTES ? Optional.of(String.valueOf(buffer.getLong())) : Optional.empty();
            case FLOAT -> bytes.length == Float.BYTES ? number(buffer.getFloat()) : Optional.empty();
            case DOUBLE -> bytes.length == Double.BYTES ? number(buffer.getDouble()) : Optional.empty();
            case BYTE_ARRAY -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(double value) {
        return Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value).toPlainString()) : Optional.empty();
    }
}
