package io.github.datacard.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** Makes Parquet files of which only the footer is there. */
public final class ParquetFiles {
    private ParquetFiles() {}

    /** Writes a file that says it has some rows with columns of text. */
    public static void write(Path file, long rows, String... columns) {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("schema").setNum_children(columns.length));
        for (String column : columns) {
            schema.add(new SchemaElement(column)
                    .setType(Type.BYTE_ARRAY)
                    .setRepetition_type(FieldRepetitionType.OPTIONAL)
                    .setLogicalType(LogicalType.STRING(new StringType())));
        }
        write(file, rows, schema);
    }

    /** Writes a file with this schema. */
    public static void write(Path file, long rows, List<SchemaElement> schema) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
            int before = out.size();
            Util.writeFileMetaData(new FileMetaData(1, schema, rows, List.of()), out);
            int length = out.size() - before;
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length)
                    .array());
            out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
            Files.createDirectories(file.getParent());
            Files.write(file, out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
