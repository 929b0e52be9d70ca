package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of Arrow files that pyarrow 25.0.1 wrote are read, whichever way they are packed; damaged ones are bad data. */
@Slow
class ArrowRowsTest {
    /** What pyarrow's {@code to_pylist} says, in the forms that the SQL engine reads. */
    private static final List<String> ROWS = List.of("""
            {"c0":1,"c1":"a","c2":"1.50","c3":"1970-01-01T00:00:00+00","c4":[{"key":"k","value":1}],"c5":"00:00:01",\
            "c6":1,"c7":18446744073709551615,"c8":"short","c9":["q"],"c10":null,"c11":"6162","c12":"1970-01-01T00:00:00"}
            """, """
            {"c0":2,"c1":"b","c2":null,"c3":"1970-01-01T00:00:00.000000001+00","c4":null,"c5":"00:00:02","c6":2,"c7":0,\
            "c8":"a much longer text than twelve","c9":null,"c10":null,"c11":"6364","c12":"1970-01-02T00:00:00"}
            """, """
            {"c0":null,"c1":"a","c2":"-3.25","c3":"1970-01-01T00:00:00.000000002+00","c4":[],"c5":"00:00:03","c6":3,\
            "c7":1,"c8":null,"c9":[],"c10":null,"c11":null,"c12":null}
            """, """
            {"c0":4,"c1":null,"c2":"7.00","c3":null,"c4":[{"key":"a","value":2},{"key":"b","value":3}],"c5":null,\
            "c6":null,"c7":null,"c8":"","c9":["r","s"],"c10":null,"c11":"6162","c12":"1970-01-01T00:00:00"}
            """);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"file", "stream", "file-lz4", "stream-zstd"})
    void rowsAreThoseThatWereWritten(String name) throws IOException {
        // The second batch repeats the second and third row.
        assertThat(rows(written(resource(name))))
                .containsExactly(ROWS.get(0), ROWS.get(1), ROWS.get(2), ROWS.get(3), ROWS.get(1), ROWS.get(2));
    }

    @Test
    void blocksThatReferToEarlierOnesAreUnpacked() throws IOException {
        List<String> rows = rows(written(resource("large-lz4")));
        assertThat(rows).hasSize(6000);
        assertThat(rows.get(5999)).isEqualTo("{\"c0\":\"row 49 of a longer text, again and again\",\"c1\":999}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "stream-zstd", "file-lz4"})
    void eachDamageOfAByteIsBadDataOrNone(String name) throws IOException {
        byte[] whole = resource(name);
        Random random = new Random(7);
        for (int at = 0; at < whole.length; at += 9) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) random.nextInt(256);
            read(damaged);
            damaged[at] = (byte) 0x7F;
            read(damaged);
        }
    }

    @Test
    void eachStartOfAFileIsBadDataOrNone() throws IOException {
        byte[] whole = resource("stream");
        for (int length = 0; length < whole.length; length += 9) {
            read(java.util.Arrays.copyOf(whole, length));
        }
    }

    /** Anything that is thrown but bad data fails the test. */
    private void read(byte[] bytes) throws IOException {
        Path file = folder.resolve("x.arrow");
        Files.write(file, bytes);
        try {
            rows(file);
        } catch (BadData expected) {
            assertThat(expected).hasMessageMatching("(is|has|nests|cannot) .*");
        }
    }

    private static List<String> rows(Path file) throws IOException {
        ArrowRows rows = ArrowRows.of(file);
        StringWriter out = new StringWriter();
        rows.write(rows.names()::indexOf, out);
        return out.toString().lines().map(line -> line + "\n").toList();
    }

    private Path written(byte[] bytes) throws IOException {
        Path file = folder.resolve("whole.arrow");
        Files.write(file, bytes);
        return file;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ArrowRowsTest.class.getResourceAsStream("/data/arrow/" + name + ".arrow")) {
            return in.readAllBytes();
        }
    }
}
