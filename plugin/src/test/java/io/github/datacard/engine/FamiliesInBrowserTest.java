package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Browser;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of lineage as readers use it: they look for a dataset, and see where it comes from. */
@InBrowser
class FamiliesInBrowserTest {
    private static final List<String> NAMES = List.of(
            "Web",
            "multilingual-captions-filtered-and-deduplicated-in-2024",
            "Sammlung historischer Straßenschilder aus drei Bundesländern",
            "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            "多语言网页文本数据集多语言网页文本数据集去重版",
            "مجموعة بيانات الوجوه العربية الكبيرة من الصحف القديمة");

    /** Texts that leave the box that they are in. */
    private static final String CUT = """
            return [...document.querySelectorAll("svg.lineage .thing")].flatMap((thing) => {
              const box = thing.querySelector("rect, polygon").getBoundingClientRect();
              return [...thing.querySelectorAll("text")].filter((text) => {
                const own = text.getBoundingClientRect();
                return own.left < box.left || own.right > box.right || own.top < box.top || own.bottom > box.bottom;
              }).map((text) => text.textContent);
            });
            """;

    @TempDir
    private static Path temp;

    private static Path page = Path.of("");

    @BeforeAll
    static void render() throws IOException {
        for (int place = 0; place < NAMES.size(); place++) {
            write("name-" + place, NAMES.get(place), place == 0 ? "old/faces" : "name-" + (place - 1));
        }
        for (int part = 0; part < 60; part++) {
            write("part-" + part, "Part " + part, part < 58 ? "crawl/all" : "part-" + (part - 1));
        }
        Runs.on(temp.resolve("data"), temp.resolve("out")).render();
        page = temp.resolve("out/lineage.html");
    }

    private static void write(String id, String name, String source) throws IOException {
        Path file = temp.resolve("data").resolve(id).resolve("datacard.yaml");
        Files.createDirectories(file.getParent());
        String state = source.startsWith("old") ? ", status: retracted" : "";
        Files.writeString(
                file,
                "datacard: 1\nname: \"" + name + "\"\nlineage:\n  sources:\n    - {ref: " + source
                        + ", relation: derived_from" + state + "}\n");
    }

    @Test
    void namesOfAnyScriptStayInTheirBoxes() {
        Browser.browse(browser -> {
            browser.open(page);
            for (int width : List.of(390, 1280)) {
                browser.screen(width, 900);
                assertThat(browser.run(CUT)).as("at %s", width).isEqualTo(List.of());
            }
            assertThat(texts(browser, "svg.lineage .thing .name")).contains("Web", "…deduplicated-in-2024");
            assertThat(browser.violations()).isEmpty();
        });
    }

    @Test
    void aDatasetIsFoundWithWhatItComesFrom() {
        Browser.browse(browser -> {
            browser.open(page);
            assertThat(seen(browser)).doesNotContain("Part 59");
            browser.driver().findElement(By.id("find")).sendKeys("PART 59");
            assertThat(seen(browser)).containsExactly("crawl/all", "Part 57", "Part 58", "Part 59");
            assertThat(texts(browser, ".finder output"))
                    .containsExactly("1 found, with what it comes from and what came from it");
            browser.driver().findElement(By.id("find")).clear();
            browser.driver().findElement(By.id("find")).sendKeys("straßensch");
            assertThat(seen(browser))
                    .containsExactly(
                            "old/faces",
                            NAMES.get(0),
                            NAMES.get(1),
                            NAMES.get(2),
                            NAMES.get(3),
                            NAMES.get(4),
                            NAMES.get(5));
            assertThat(texts(browser, ".family li > strong.bad")).containsExactly("Retracted");
        });
    }

    @Test
    void withoutScriptsEveryDatasetIsThere() {
        Browser.browseWithoutScripts(browser -> {
            browser.open(page);
            assertThat(browser.seen(".finder input")).isEmpty();
            assertThat(browser.driver().findElements(By.cssSelector(".family li > a")))
                    .hasSize(NAMES.size() + 60);
        });
    }

    private static List<String> seen(Browser browser) {
        return texts(browser, ".family li > a, .family li > bdi");
    }

    private static List<String> texts(Browser browser, String selector) {
        return browser.seen(selector).stream().map(WebElement::getText).toList();
    }
}
