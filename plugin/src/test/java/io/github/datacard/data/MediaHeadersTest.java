package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.facts.Facts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes and lengths come from the headers that other programs wrote; what is cut off is no picture. */
class MediaHeadersTest {
    @TempDir
    private Path folder;

    @Test
    void readsSizesOfPictures() throws IOException {
        for (String name : List.of("lossy.webp", "lossless.webp", "extended.webp", "small.tiff")) {
            assertThat(read(shipped(name)).image()).as(name).contains(new Facts.Image(7, 5));
        }
    }

    @Test
    void readsLengthsOfSounds() throws IOException {
        assertThat(read(shipped("half.flac")).sound()).contains(new Facts.Sound("0.5", 8000));
    }

    @Test
    void findsWhatIsCutOff() throws IOException {
        for (String type : List.of("png", "jpg", "gif", "bmp")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), type, bytes);
            assertCutOffIsFound(bytes.toByteArray(), type);
        }
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(new byte[8000]), new AudioFormat(8000, 16, 1, true, false), 4000),
                AudioFileFormat.Type.WAVE,
                sound);
        assertCutOffIsFound(sound.toByteArray(), "wav");
        assertCutOffIsFound(Files.readAllBytes(shipped("lossy.webp")), "webp");
    }

    private void assertCutOffIsFound(byte[] whole, String type) throws IOException {
        Path file = folder.resolve("x." + type);
        Files.write(file, whole);
        assertThat(read(file).notRead()).as(type).isEmpty();
        Files.write(file, Arrays.copyOf(whole, whole.length - whole.length / 4));
        assertThatThrownBy(() -> read(file))
                .as(type)
                .isInstanceOf(BadData.class)
                .hasMessageContaining("cut off");
    }

    private static Facts.DataFile read(Path file) throws IOException {
        return DataReading.read(String.valueOf(file.getFileName()), file, bytes -> {});
    }

    private static Path shipped(String name) {
        return Path.of("src/test/resources/media", name);
    }
}
