package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Browser;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of measured data and of descriptors as Chromium draws them on screens, on paper and in forced colors. */
@InBrowser
class PicturesInBrowserTest {
    private static final String LONG = "validation_of_speakers_from_three_regions";

    private static final String DESCRIPTOR = """
            datacard: 1
            name: Letters
            splits: {train: train.csv, test: test.csv, %1$s: other.csv}
            """.formatted(LONG);

    private static final String FACTS = """
            {"format": 1, "engine": "warehouse",
             "files": [],
             "configs": [{"name": "default",
               "splits": [
                 {"name": "train", "bytes": 2400, "rows": 3000000, "duplicate_rows": 0},
                 {"name": "test", "bytes": 1000, "rows": 100000, "duplicate_rows": 0},
                 {"name": "%1$s", "bytes": 1000, "rows": 100000, "duplicate_rows": 0}],
               "columns": [{"name": "mood", "type": "string", "nulls": 0,
                 "classes": {"counts": [{"name": "happy", "count": 9}, {"name": "sad", "count": 4}],
                             "undeclared": 0, "hidden": 0}}],
               "shared_rows": 98765,
               "shared_keys": [{"column": "speaker", "values": 12}],
               "shared_pairs": [
                 {"first": "train", "second": "test", "values": 98765},
                 {"first": "test", "second": "%1$s", "column": "speaker", "values": 12}]}]}
            """.formatted(LONG);

    /** Texts in fields of a matrix that leave their field, and names that are cut. */
    private static final String CUT = """
            const bad = [];
            document.querySelectorAll("svg.grid").forEach((svg) => {
              const frame = svg.getBoundingClientRect();
              svg.querySelectorAll("text").forEach((text) => {
                const box = text.getBoundingClientRect();
                const field = (text.parentElement.querySelector(":scope > rect") || svg).getBoundingClientRect();
                if (text.textContent.includes("…") || box.left < field.left || box.right > field.right
                    || box.left < frame.left || box.right > frame.right) {
                  bad.push(text.textContent);
                }
              });
            });
            return bad;
            """;

    /** Texts that have the color of the field behind them. */
    private static final String UNREADABLE = """
            return [...document.querySelectorAll("svg.grid g")].filter((field) => {
              const text = field.querySelector("text");
              return text && getComputedStyle(text).fill === getComputedStyle(field.querySelector("rect")).fill;
            }).map((field) => field.textContent);
            """;

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @TempDir
    private static Path folder;

    private static Path letters;

    @BeforeAll
    static void render() throws IOException {
        Files.createDirectories(folder.resolve("data/letters/.datacard"));
        Files.writeString(folder.resolve("data/letters/datacard.yaml"), DESCRIPTOR);
        Files.writeString(folder.resolve("data/letters/.datacard/facts.json"), FACTS);
        Runs.on(folder.resolve("data"), folder.resolve("out")).render();
        letters = folder.resolve("out/letters/index.html");
        Runs.on(Snippets.root().resolve("examples"), folder.resolve("examples"))
                .asking("baseline")
                .render();
    }

    @Test
    void matricesOfSplitsShowAllOfTheirNamesAndFigures() {
        Browser.browse(browser -> {
            browser.open(letters);
            assertThat(browser.seen("svg.grid")).hasSize(2);
            for (int width : List.of(320, 1280)) {
                browser.screen(width, 900);
                assertThat(browser.run(CUT)).as("at %s", width).isEqualTo(List.of());
                assertThat(browser.run(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0L);
            }
        });
    }

    @Test
    void picturesAreReadInForcedColors() {
        Browser.browse(browser -> {
            browser.open(letters);
            browser.prefer("forced-colors", "active");
            assertThat(browser.run("return matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            assertThat(browser.run(UNREADABLE)).isEqualTo(List.of());
            assertThat(browser.violations()).isEmpty();
        });
    }

    @Test
    void paperHoldsAWholeDatasetOnFewPagesAndCutsNoPictureOrTable() {
        Browser.browse(browser -> {
            for (String example : List.of("scin", "shop-reviews", "chemical-elements")) {
                browser.open(folder.resolve("examples/" + example + "/index.html"));
                assertThat(printed(browser)).as(example).isBetween(2, 12);
                browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
                browser.screen(672, 900);
                assertThat(browser.run("""
                        return [...document.querySelectorAll("svg.chart:not(.zoom *), table, pre, dl, ul")].filter((part) => {
                          const box = part.getBoundingClientRect();
                          return box.right > document.documentElement.clientWidth
                              || (part.matches("table") && !box.height)
                              || (part.textContent.trim() && !part.closest("nav") && !part.checkVisibility());
                        }).map((part) => part.textContent);
                        """)).as(example).isEqualTo(List.of());
            }
        });
    }

    private static int printed(Browser browser) {
        Object data = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String pdf = new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.ISO_8859_1);
        return (int) PAGE.matcher(pdf).results().count();
    }
}
