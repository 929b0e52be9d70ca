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
    void readsLengthsOfPackedSounds() throws IOException {
        assertThat(read(shipped("sound.ogg")).sound()).contains(new Facts.Sound("1.5", 8000));
        assertThat(read(shipped("sound.opus")).sound()).contains(new Facts.Sound("1.5", 48000));
        assertThat(read(shipped("sound.mp3")).sound()).contains(new Facts.Sound("1.5", 8000));
    }

    @Test
    void readsSizesAndLengthsOfBoxes() throws IOException {
        assertThat(read(shipped("small.avif")).image()).contains(new Facts.Image(7, 5));
        byte[] film = film(600, 1500, 320, 240);
        Path file = folder.resolve("x.mp4");
        Files.write(file, film);
        assertThat(read(file).image()).contains(new Facts.Image(320, 240));
        assertThat(read(file).sound()).contains(new Facts.Sound("2.5", 0));
        Files.write(file, Arrays.copyOf(film, film.length - 3));
        assertThatThrownBy(() -> read(file)).isInstanceOf(BadData.class).hasMessage("is cut off");
        Files.writeString(file, "no boxes at all");
        assertThat(read(file).notRead()).isNotEmpty();
    }

    private static byte[] film(int scale, int duration, int width, int height) throws IOException {
        byte[] header = box("mvhd", ints(0, 0, 0, scale, duration));
        byte[] track = box("trak", box("tkhd", ints(0, 0, 0, width << 16, height << 16)));
        ByteArrayOutputStream movie = new ByteArrayOutputStream();
        movie.write(header);
        movie.write(track);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(box("ftyp", "isom".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        all.write(box("moov", movie.toByteArray()));
        all.write(box("mdat", new byte[64]));
        return all.toByteArray();
    }

    private static byte[] ints(int... values) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] box(String type, byte[] content) {
        return java.nio.ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(content)
                .array();
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

    /** Readers open a picture by its first bytes. */
    @Test
    void aNameThatEndsInAnotherFormatHidesNothing() throws IOException {
        for (String type : List.of("png", "jpg", "gif", "bmp")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), type, bytes);
            for (String named : List.of("png", "jpeg", "gif", "bmp", "webp", "tiff")) {
                assertWhole(bytes.toByteArray(), type, named);
            }
        }
        assertWhole(Files.readAllBytes(shipped("lossy.webp")), "webp", "jpg");
        Path text = Files.writeString(folder.resolve("x.jpg"), "RIFF is no picture, and BM is none.");
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadData.class).hasMessageContaining("does not begin like");
    }

    private void assertWhole(byte[] whole, String type, String named) throws IOException {
        Path file = folder.resolve("y." + named);
        Files.write(file, whole);
        assertThat(read(file).image()).as("%s named %s", type, named).isPresent();
        Files.write(file, Arrays.copyOf(whole, whole.length - whole.length / 4));
        assertThatThrownBy(() -> read(file)).as("%s named %s", type, named).isInstanceOf(BadData.class);
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
