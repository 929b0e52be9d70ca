package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTableTest {
    @TempDir
    private Path folder;

    @Test
    void textUnderItsOwnNameIsPlain() throws IOException {
        assertThat(PlainTable.in(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n")))
                .isTrue();
        assertThat(PlainTable.in(packed("a.csv.gz"))).isTrue();
        assertThat(PlainTable.in(folder.resolve("train-*.csv"))).isTrue();
    }

    @Test
    void whatIsPackedUnderAPlainNameIsNot() throws IOException {
        assertThat(PlainTable.in(packed("a.csv"))).isFalse();
        assertThat(PlainTable.in(packed("a.jsonl"))).isFalse();
    }

    @Test
    void linesOfSeveralValuesAreNot() throws IOException {
        assertThat(PlainTable.in(Files.writeString(folder.resolve("a.jsonl"), "[\n1,\n2\n]\n")))
                .isFalse();
    }

    private Path packed(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
