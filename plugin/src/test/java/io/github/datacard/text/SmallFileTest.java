package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFileTest {
    @TempDir
    private Path folder;

    @Test
    void aSmallRegularFileIsReadAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "text");
        assertThat(SmallFile.read(file))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("text"));
        assertThat(SmallFile.read(folder)).isEmpty();
        assertThat(SmallFile.read(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void aFileLargerThanMemoryIsLeftAlone() throws IOException {
        Path file = folder.resolve("sparse.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertThat(SmallFile.read(file)).isEmpty();
    }
}
