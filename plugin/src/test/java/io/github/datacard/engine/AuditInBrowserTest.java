package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Browser;
import io.github.datacard.testing.InBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an audit, as Chromium shows it to all readers. */
@InBrowser
class AuditInBrowserTest {
    @TempDir
    private static Path folder;

    private static Path page;

    @BeforeAll
    static void audit() throws IOException {
        Path cards = folder.resolve("cards");
        for (int number = 0; number < 40; number++) {
            Path card = cards.resolve("owner-with-a-long-name-" + number % 3 + "/set-" + number + "/README.md");
            Files.createDirectories(card.getParent());
            Files.writeString(
                    card,
                    (number % 2 == 0 ? "---\nlicense: mit\nlanguage: en\n---\n" : "")
                            + "# Birds <b>" + number + "</b>\n\nNotes on birds of one garden.\n\n"
                            + "## Discussion of Biases\n\n"
                            + (number % 4 == 0 ? "[More Information Needed]\n" : "Two of three are wrens.\n"));
        }
        Audits.run(cards, folder.resolve("out"), folder, Audits.plain());
        page = folder.resolve("out/audit/index.html");
    }

    @Test
    void isAccessibleInBothThemesEnlargedAndInForcedColors() {
        Browser.browse(browser -> {
            browser.open(page);
            assertThat(browser.seen("svg.chart")).isNotEmpty();
            for (String theme : List.of("light", "dark")) {
                browser.prefer("prefers-color-scheme", theme);
                assertThat(browser.violations()).as(theme).isEmpty();
            }
            for (int width : List.of(1280, 640, 390, 320)) {
                browser.screen(width, 640);
                assertThat(browser.violations()).as("at %s", width).isEmpty();
                assertThat(browser.run(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("at %s", width)
                        .isEqualTo(0L);
            }
            browser.prefer("forced-colors", "active");
            assertThat(browser.violations()).as("in forced colors").isEmpty();
        });
    }

    @Test
    void asksNobodyElseAndReportsNoError() {
        Browser.browse(browser -> {
            browser.open(page);
            assertThat(browser.complaints(folder)).isEmpty();
        });
    }
}
