package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZstdFramesTest {
    /** Eight bytes, "x,y\n1,a\n", as the program zstd packs them when it knows how many they are. */
    private static final String EIGHT = "28b52ffd2408410000782c790a312c610af69d01bf";

    @TempDir
    private Path folder;

    @Test
    void framesSayHowManyBytesTheyHold() throws IOException {
        assertThat(ZstdFrames.stated(written(bytes(8)))).isEqualTo(OptionalLong.of(8));
        assertThat(ZstdFrames.stated(written(bytes(8), bytes(8)))).isEqualTo(OptionalLong.of(16));
        assertThat(ZstdFrames.stated(written(skipped(), bytes(8)))).isEqualTo(OptionalLong.of(8));
    }

    @Test
    void ofWhatIsCutOffOrSomethingElseNothingIsSaid() throws IOException {
        byte[] whole = bytes(8);
        for (int length = 1; length < whole.length; length++) {
            assertThat(ZstdFrames.stated(written(Arrays.copyOf(whole, length))))
                    .as("of %s bytes", length)
                    .isEqualTo(OptionalLong.empty());
        }
        assertThat(ZstdFrames.stated(written(new byte[] {'P', 'K', 3, 4, 5, 6})))
                .isEqualTo(OptionalLong.empty());
    }

    @Test
    void aFileThatHoldsAnotherNumberIsBroken() throws IOException {
        assertThat(DataReading.read("train.csv.zst", written(bytes(8)), read -> {})
                        .format())
                .isEqualTo("csv.zst");
        for (int wrong : new int[] {7, 9}) {
            Path file = written(bytes(wrong));
            assertThatThrownBy(() -> DataReading.read("train.csv.zst", file, read -> {}))
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("another number of bytes");
        }
    }

    @Test
    void skippableFramesHoldNoData() throws IOException {
        assertThat(unpacked(skipped(), bytes(8))).isEqualTo("x,y\n1,a\n");
        assertThat(unpacked(bytes(8), skipped(), skipped(), bytes(8))).isEqualTo("x,y\n1,a\nx,y\n1,a\n");
        assertThat(unpacked(bytes(8), skipped())).isEqualTo("x,y\n1,a\n");
    }

    @Test
    void aSkippableFrameThatIsCutOffIsBroken() throws IOException {
        byte[] frame = skipped();
        for (int length = 1; length < frame.length; length++) {
            Path file = written(bytes(8), Arrays.copyOf(frame, length));
            assertThatThrownBy(() -> DataReading.read("train.csv.zst", file, read -> {}))
                    .as("of %s bytes", length)
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("cut off or broken");
        }
    }

    private String unpacked(byte[]... frames) throws IOException {
        Path file = written(frames);
        try (InputStream in = Unpacked.open(file, FileType.of("train.csv.zst"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] skipped() {
        return HexFormat.of().parseHex("502a4d1803000000616263");
    }

    /** The sixth byte is the number of bytes. */
    private static byte[] bytes(int stated) {
        byte[] bytes = HexFormat.of().parseHex(EIGHT);
        bytes[5] = (byte) stated;
        return bytes;
    }

    private Path written(byte[]... frames) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.write(frame);
        }
        return Files.write(folder.resolve("train.csv.zst"), all.toByteArray());
    }
}
