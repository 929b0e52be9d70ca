package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page shows small copies of the pictures that the examples of a descriptor name, and of no others. */
@Slow
class SamplePicturesTest {
    private static final int RED = 0xffc01010;

    @TempDir
    private Path folder;

    @Test
    void aNamedPictureIsShownSmallWithItsWords() throws IOException {
        picture("scans/1.png", 1000, 500, RED);
        Element image = page("typical: 'A letter ![A letter with a stamp](scans/1.png)'")
                .select("#samples img")
                .first();
        assertThat(image.attr("alt")).isEqualTo("A letter with a stamp");
        BufferedImage shown = decoded(image);
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(400, 200);
        assertThat(List.of(image.attr("width"), image.attr("height"))).containsExactly("400", "200");
        assertThat(shown.getRGB(200, 100) >> 16 & 0xff).isBetween(0xb0, 0xd0);
    }

    @Test
    void aSmallPictureKeepsItsSizeAndWithoutWordsItHasTheNameOfItsFile() throws IOException {
        picture("scans/1.png", 30, 20, RED);
        Element image =
                page("atypical: '![](scans/1.png)'").select("#samples img").first();
        assertThat(image.attr("alt")).isEqualTo("scans/1.png");
        assertThat(decoded(image).getWidth()).isEqualTo(30);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        picture("1.png", 30, 20, 0);
        BufferedImage shown =
                decoded(page("typical: '![x](1.png)'").select("#samples img").first());
        assertThat(shown.getRGB(10, 10) & 0xff).isGreaterThan(0xf0);
    }

    @Test
    void nothingBesideThePixelsComesAlong() throws IOException {
        picture("1.png", 30, 20, RED);
        Path file = file("1.png");
        byte[] hidden = "48.2082, 16.3738".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(Files.readAllBytes(file));
        all.write(hidden);
        Files.write(file, all.toByteArray());
        Element image = page("typical: '![x](1.png)'").select("#samples img").first();
        assertThat(new String(bytes(image), StandardCharsets.ISO_8859_1)).doesNotContain("48.2082");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.png",
                "/etc/hostname",
                "https://example.org/a.png",
                "data:image/png;base64,AAAA",
                "missing.png",
                "broken.png",
                "text.png",
                "link.png"
            })
    void noOtherFileIsShownAndThePageIsMadeAllTheSame(String address) throws IOException {
        picture("../outside.png", 30, 20, RED);
        picture("whole.png", 300, 200, RED);
        byte[] whole = Files.readAllBytes(file("whole.png"));
        Files.write(file("broken.png"), Arrays.copyOf(whole, 40));
        Files.writeString(file("text.png"), "no picture");
        Files.createSymbolicLink(file("link.png"), folder.resolve("outside.png"));
        Document page = page("typical: 'A letter of 1912: ![Words](" + address + ")'");
        assertThat(page.select("#samples, img")).isEmpty();
        assertThat(page.select("main").text()).contains("Words");
    }

    @Test
    void picturesThatNobodyNamesAndInternalOnesAreNotShown() throws IOException {
        picture("1.png", 30, 20, RED);
        assertThat(page("typical: A letter").select("img")).isEmpty();
        assertThat(page("typical: '![x](1.png)'\ninternal: [composition.examples]")
                        .select("img"))
                .isEmpty();
    }

    @Test
    void aNamedRecordingIsPlayedFromItsFirstSeconds() throws Exception {
        sound("clips/1.wav", 44_100, 2, 10, "INFO of a speaker");
        Element player = page("typical: 'A voice ![A voice in the hall](clips/1.wav)'")
                .select("#samples audio[controls]")
                .first();
        assertThat(player.attr("aria-label")).isEqualTo("A voice in the hall");
        byte[] heard = Base64.getDecoder().decode(player.attr("src").substring("data:audio/wav;base64,".length()));
        assertThat(new String(heard, StandardCharsets.ISO_8859_1)).doesNotContain("speaker");
        try (AudioInputStream copy = AudioSystem.getAudioInputStream(new ByteArrayInputStream(heard))) {
            assertThat(copy.getFormat().getChannels()).isEqualTo(1);
            assertThat(copy.getFrameLength() / copy.getFormat().getFrameRate()).isBetween(2.9f, 3.1f);
            byte[] samples = copy.readAllBytes();
            assertThat((samples[101] << 8) | (samples[100] & 0xff)).isBetween(990, 1010);
        }
    }

    @Test
    void brokenRecordingsAreLeftOut() throws Exception {
        sound("1.wav", 8_000, 1, 1, "");
        byte[] whole = Files.readAllBytes(file("1.wav"));
        for (int length = 0; length < 60; length++) {
            Files.write(file("1.wav"), Arrays.copyOf(whole, length));
            assertThat(page("typical: 'A voice ![x](1.wav)'").select("main").text())
                    .contains("A voice");
        }
    }

    /** Both channels of a stereo recording differ, and their mean is a thousand. */
    private void sound(String name, int rate, int channels, int seconds, String note) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(rate * channels * seconds * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < rate * channels * seconds; at++) {
            samples.putShort((short) (channels == 1 || at % 2 == 0 ? 1500 - 500 * (2 - channels) : 500));
        }
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, (long) rate * seconds),
                AudioFileFormat.Type.WAVE,
                out);
        out.write(note.getBytes(StandardCharsets.US_ASCII));
        Files.createDirectories(file(name).getParent());
        Files.write(file(name), out.toByteArray());
    }

    @Test
    void fourAreEnough() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int number = 0; number < 6; number++) {
            picture(number + ".png", 30, 20, RED);
            names.append("![x](").append(number).append(".png) ");
        }
        assertThat(page("typical: '" + names + "'").select("#samples img")).hasSize(4);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve("letters").resolve(name).normalize();
        Files.createDirectories(file.getParent());
        return file;
    }

    private void picture(String name, int width, int height, int color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, color);
            }
        }
        ImageIO.write(image, "png", file(name).toFile());
    }

    private Document page(String examples) throws IOException {
        Files.writeString(file("datacard.yaml"), """
                datacard: 1
                name: Letters
                composition:
                  examples:
                    %s
                """.formatted(examples));
        Runs.on(folder.resolve("letters"), folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/letters/index.html")));
    }

    private static byte[] bytes(Element image) {
        String start = "data:image/jpeg;base64,";
        assertThat(image.attr("src")).startsWith(start);
        return Base64.getDecoder().decode(image.attr("src").substring(start.length()));
    }

    private static BufferedImage decoded(Element image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(image)));
    }
}
