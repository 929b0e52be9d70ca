package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page shows small copies of the pictures that the examples of a descriptor name, and of no others. */
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
