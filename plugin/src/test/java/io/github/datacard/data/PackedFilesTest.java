package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files packed by xz are read, and found where their end is missing. */
class PackedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void theHeadOfAPackedTableTellsItsColumns() throws IOException {
        Path file = folder.resolve("a.csv.xz");
        Files.write(file, packed("x,y\n1,2\n"));
        assertThat(TableHead.read(file, FileType.of("a.csv.xz")).orElseThrow().columns())
                .extracting(TableHead.Column::name)
                .containsExactly("x", "y");
    }

    @Test
    void aFileThatIsCutOffIsNamed() throws IOException {
        byte[] whole = packed("x,y\n" + "1,2\n".repeat(1000));
        Path file = folder.resolve("a.csv.xz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> DataReading.read("a.csv.xz", file, bytes -> {}))
                .isInstanceOf(BadData.class)
                .hasMessage("is a xz file that is cut off or broken");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(bytes, new LZMA2Options())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
