package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Browser;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages whose interface is read from right to left, about a dataset with Arabic texts, as Chromium lays them out. */
@InBrowser
class RightToLeftInBrowserTest {
    private static final String LETTERS = """
            datacard: 1
            name: رسائل إلى المحرر
            language: ar
            summary: رسائل طُبعت في ثلاث صحف بين 1900 و1950، وقد صُنّفت بحسب المزاج.
            composition:
              instances:
                - {represents: رسالة مطبوعة, count: 11240, unit: رسالة, parent: مجلد}
                - {represents: مجلد من الصحف, count: 96, unit: مجلد}
              labels:
                present: yes
                distribution: {سعيد: 3100, محايد: 4900, حزين جدا أو غاضب من القرارات البلدية: 3240}
            people:
              demographics:
                - attribute: الجنس
                  source: inferred
                  distribution: {نساء: 18%, رجال: 82%}
                  reference: {نساء: 52%, رجال: 48%}
            considerations:
              subgroup_results:
                - {group: رسائل النساء, metric: F1, value: 0.66, low: 0.61, high: 0.71, count: 410}
                - {group: رسائل الرجال, metric: F1, value: 0.79, low: 0.77, high: 0.81, count: 1820}
            lineage:
              sources:
                - {ref: archive/newspapers, relation: filtered_from, share: 80%}
            """;

    /** Boxes of texts in pictures that leave the picture, and names that touch the value of their row. */
    private static final String CUT_OR_TOUCHING = """
            const bad = [];
            document.querySelectorAll("svg.chart").forEach((svg) => {
              const frame = svg.getBoundingClientRect();
              if (!frame.width) {
                return;
              }
              svg.querySelectorAll("text").forEach((text) => {
                const box = text.getBoundingClientRect();
                if (box.width && (box.left < frame.left - 1 || box.right > frame.right + 1)) {
                  bad.push("cut: " + text.textContent);
                }
              });
              svg.querySelectorAll("g").forEach((row) => {
                const boxes = [...row.querySelectorAll(":scope > text")].map((text) => text.getBoundingClientRect())
                  .filter((box) => box.width);
                if (boxes.length === 2 && boxes[0].right > boxes[1].left + 1 && boxes[1].right > boxes[0].left + 1
                    && Math.abs(boxes[0].top - boxes[1].top) < 4) {
                  bad.push("touching: " + row.textContent);
                }
              });
            });
            return bad;
            """;

    @TempDir
    private static Path folder;

    private static Path output;

    @BeforeAll
    static void render() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/page"));
        String english = Files.readString(Snippets.root().resolve("templates/datacard/page/messages.yaml"));
        Files.writeString(
                own.resolve("messages.ar.yaml"),
                english.replace("language: en", "language: ar").replace("direction: ltr", "direction: rtl"));
        Path letters = Files.createDirectories(folder.resolve("data/letters"));
        Files.writeString(letters.resolve("datacard.yaml"), LETTERS);
        output = folder.resolve("out");
        Runs.on(folder.resolve("data"), output).with(folder.resolve("own")).renderIn("ar");
    }

    private static List<Path> pages() {
        return List.of(
                output.resolve("index.html"),
                output.resolve("letters/index.html"),
                output.resolve("letters/datasheet.html"),
                output.resolve("lineage.html"));
    }

    @Test
    void theWholePageIsReadFromRightToLeftAndFits() {
        Browser.browse(browser -> pages().forEach(page -> {
            for (int width : List.of(320, 390, 1280)) {
                browser.screen(width, 900);
                browser.open(page);
                assertThat(browser.run("return document.documentElement.dir + document.documentElement.lang"))
                        .as("%s", page)
                        .isEqualTo("rtlar");
                assertThat(browser.run(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("%s at %s", page, width)
                        .isEqualTo(0L);
            }
        }));
    }

    @Test
    void whatStandsOnTheLeftElsewhereStandsOnTheRight() {
        Browser.browse(browser -> {
            browser.screen(1280, 900);
            browser.open(output.resolve("letters/index.html"));
            assertThat(browser.run("return document.querySelector('nav.contents').getBoundingClientRect().left"
                            + " > document.querySelector('main').getBoundingClientRect().right - 1"))
                    .isEqualTo(true);
            assertThat(browser.run("const words = document.createRange();"
                            + "words.selectNodeContents(document.querySelector('h1'));"
                            + "return words.getBoundingClientRect().right"
                            + " > document.querySelector('header.top').getBoundingClientRect().right - 60"))
                    .isEqualTo(true);
            browser.open(output.resolve("index.html"));
            assertThat(browser.run("return document.querySelector('form.filters').getBoundingClientRect().left"
                            + " > document.querySelector('main').getBoundingClientRect().right - 1"))
                    .isEqualTo(true);
        });
    }

    @Test
    void picturesShowAllOfTheirTexts() {
        Browser.browse(browser -> {
            for (int width : List.of(390, 1280)) {
                browser.screen(width, 900);
                browser.open(output.resolve("letters/index.html"));
                browser.run("document.querySelectorAll('details').forEach((folded) => folded.open = true)");
                assertThat(browser.run("return document.querySelectorAll('svg.chart text').length"))
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                        .isGreaterThan(20);
                assertThat(browser.run(CUT_OR_TOUCHING)).as("at %s", width).isEqualTo(List.of());
            }
        });
    }

    /** The measure finds what it looks for: in a picture that runs from right to left, names begin outside of it. */
    @Test
    void textsThatAreCutAreFound() {
        Browser.browse(browser -> {
            browser.screen(1280, 900);
            browser.open(output.resolve("letters/index.html"));
            browser.run("document.querySelectorAll('svg.chart').forEach((svg) => svg.style.direction = 'rtl')");
            assertThat((List<?>) browser.run(CUT_OR_TOUCHING)).isNotEmpty();
        });
    }

    @Test
    void thePageIsAccessible() {
        Browser.browse(browser -> {
            browser.screen(1280, 900);
            browser.open(output.resolve("letters/index.html"));
            assertThat(browser.violations()).isEmpty();
        });
    }
}
