package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.facts.Facts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, sounds and archives as the Java platform writes them are read; what was cut off is not. */
class DataReadingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png, png", "jpg, jpg", "jpeg, jpg", "gif, gif", "bmp, bmp"})
    void picturesTellTheirSize(String end, String writer) throws IOException {
        Path file = folder.resolve("a." + end);
        assertThat(ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), writer, file.toFile()))
                .isTrue();
        assertThat(read(file).image()).contains(new Facts.Image(300, 7));
        assertThat(read(file).notRead()).isEmpty();
        cutOff(file, 9);
        assertUnreadable(file, "does not begin like a " + end + " file; it is cut off or something else");
    }

    @Test
    void aBitmapMayBeWrittenDownwards() throws IOException {
        Path file = folder.resolve("a.bmp");
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "bmp", file.toFile());
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 22, 26, (byte) 0xFF);
        bytes[22] = (byte) -3;
        Files.write(file, bytes);
        assertThat(read(file).image()).contains(new Facts.Image(4, 3));
    }

    @ParameterizedTest
    @CsvSource({"44100, 2, 66150, 1.5", "16000, 1, 16, 0.001", "8000, 1, 0, 0"})
    void soundsTellLengthAndRate(int rate, int channels, int frames, String seconds) throws IOException {
        Path file = sound(rate, channels, frames);
        assertThat(read(file).sound()).contains(new Facts.Sound(seconds, rate));
        cutOff(file, 30);
        assertUnreadable(file, "does not begin like a wav file; it is cut off or something else");
    }

    @Test
    void otherChunksOfASoundAreSkipped() throws IOException {
        Path file = sound(8000, 1, 8000);
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(bytes, 0, 36);
        more.write("LIST\3\0\0\0abc\0".getBytes(StandardCharsets.ISO_8859_1));
        more.write(bytes, 36, bytes.length - 36);
        Files.write(file, more.toByteArray());
        assertThat(read(file).sound()).contains(new Facts.Sound("1", 8000));
    }

    @Test
    void aZipFileTellsItsMembers() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("deep/"));
            member(zip, "deep/b.CSV", 30);
            member(zip, "deep/a.csv", 12);
            member(zip, "c.png", 5);
        }
        assertThat(read(file).members())
                .containsExactly(new Facts.MemberType("csv", 2, 42), new Facts.MemberType("png", 1, 5));
        assertThat(read(file).rows()).isEmpty();
        cutOff(file, 40);
        assertUnreadable(file, "is no zip file, or cut off");
    }

    @Test
    void wordsBehindTheDotOfAMemberAreNotTold() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            member(zip, "letters.of Jane Doe", 4);
        }
        assertThat(read(file).members()).containsExactly(new Facts.MemberType("", 1, 4));
    }

    @Test
    void ofOtherFormatsOnlyBytesAndDigestAreKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("a.h5"), "abc");
        assertThat(read(file))
                .isEqualTo(new Facts.DataFile(
                        "a.h5",
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        "h5",
                        Optional.empty(),
                        "not read: only bytes and digest are known of this format",
                        Optional.empty(),
                        Optional.empty(),
                        java.util.List.of()));
    }

    private Path sound(int rate, int channels, int frames) throws IOException {
        Path file = folder.resolve("a.wav");
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        ByteArrayInputStream silence = new ByteArrayInputStream(new byte[frames * channels * 2]);
        AudioSystem.write(new AudioInputStream(silence, format, frames), AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    private static void member(ZipOutputStream zip, String name, int bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[bytes]);
    }

    private static void cutOff(Path file, int bytes) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    }

    private static void assertUnreadable(Path file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(BadData.class).hasMessage(why);
    }

    private static Facts.DataFile read(Path file) throws IOException {
        return DataReading.read(String.valueOf(file.getFileName()), file, bytes -> {});
    }
}
