package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Browser;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of examples and of the test descriptors as readers meet them: in Chromium, from files. */
@InBrowser
class PagesInBrowserTest {
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280, 2560);

    /** Of the gallery, those that differ most in what their pages show. */
    private static final List<String> SHOWN = List.of(
            "chemical-elements",
            "datacomp-1b",
            "fmri-3d",
            "fmri-objaverse",
            "forgerynet",
            "generated-shapes",
            "healthsheet-cases",
            "olympic-hosts",
            "open-images-v4",
            "references/celeba",
            "scin",
            "shop-reviews",
            "synthetic-face-bias",
            "wcst-ml",
            "webface42m");

    /** One page of each kind. */
    private static final List<String> KINDS = List.of(
            "index.html",
            "gaps.html",
            "lineage.html",
            "scin/index.html",
            "scin/healthsheet.html",
            "chemical-elements/index.html");

    @TempDir
    private static Path output;

    @BeforeAll
    static void render() {
        Runs.on(Path.of("src/test/resources/render").toAbsolutePath(), output.resolve("cases"))
                .render();
        Runs.on(Examples.copied(output.resolve("sources"), SHOWN), output.resolve("examples"))
                .asking("baseline", "healthsheet")
                .render();
        assertThat(pages("cases")).hasSizeGreaterThan(6);
        assertThat(pages("examples")).hasSizeGreaterThan(20);
    }

    @Test
    void fitScreensFromNarrowToWide() {
        visit((browser, page) -> {
            for (int width : WIDTHS) {
                browser.screen(width, 900);
                assertThat(browser.run(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("%s at %s", page, width)
                        .isEqualTo(0L);
            }
        });
    }

    @Test
    void areAccessibleInBothThemes() {
        visit((browser, page) -> {
            browser.prefer("prefers-color-scheme", "light");
            assertThat(browser.violations()).as("%s", page).isEmpty();
            // The themes differ in colors alone.
            browser.prefer("prefers-color-scheme", "dark");
            assertThat(browser.violations("color-contrast"))
                    .as("%s in dark", page)
                    .isEmpty();
        });
    }

    /** A screen of 1,280 pixels has 640 of them at 200 % and 320 at 400 %. */
    @Test
    void areAccessibleEnlargedOnPhonesAndInForcedColors() {
        Browser.browse(browser -> {
            for (String kind : KINDS) {
                browser.open(output.resolve("examples").resolve(kind));
                browser.prefer("forced-colors", "none");
                for (int width : List.of(640, 390, 320)) {
                    browser.screen(width, 640);
                    assertThat(browser.violations()).as("%s at %s", kind, width).isEmpty();
                }
                browser.prefer("forced-colors", "active");
                assertThat(browser.violations()).as("%s in forced colors", kind).isEmpty();
            }
        });
    }

    @Test
    void barriersAreFoundInBothThemes() throws IOException {
        Path page = output.resolve("barriers.htm");
        Files.writeString(page, """
            <!DOCTYPE html><html><title>x</title><style>:root { color-scheme: light dark }
            @media (prefers-color-scheme: dark) { p { color: #222; background: #111 } }</style><main><p>Some text\
            """);
        Browser.browse(browser -> {
            browser.open(page);
            browser.prefer("prefers-color-scheme", "light");
            assertThat(browser.violations()).anyMatch(line -> line.startsWith("html-has-lang"));
            browser.prefer("prefers-color-scheme", "dark");
            assertThat(browser.violations("color-contrast")).hasSize(1);
        });
    }

    @Test
    void askNobodyElseAndReportNoError() {
        visit((browser, page) ->
                assertThat(browser.complaints(output)).as(page.toString()).isEmpty());
    }

    @Test
    void complaintsAreHeard() throws IOException {
        Path page = output.resolve("complaints.htm");
        Files.writeString(page, "<script src=missing.js></script><img src=https://example.invalid/a.png>");
        Browser.browse(browser -> {
            browser.open(page);
            assertThat(browser.complaints(output))
                    .anyMatch(line -> line.contains("missing.js"))
                    .anyMatch(line -> line.contains("A request beyond the folder: https://example.invalid/a.png"));
        });
    }

    @Test
    void doNotMoveForReadersWhoWantThat() {
        visit((browser, page) -> {
            browser.prefer("prefers-reduced-motion", "reduce");
            assertThat(browser.run("""
                return Array.from(document.querySelectorAll("*")).filter((element) => {
                  const style = getComputedStyle(element);
                  return style.animationName !== "none" || style.scrollBehavior === "smooth"
                      || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
                }).map((element) => element.outerHTML);\
                """)).as(page.toString()).isEqualTo(List.of());
        });
    }

    @Test
    void followTheThemeOfTheReader() {
        Browser.browse(browser -> {
            browser.prefer("prefers-color-scheme", "light");
            browser.open(output.resolve("examples/scin/index.html"));
            String light = background(browser);
            browser.prefer("prefers-color-scheme", "dark");
            assertThat(background(browser)).isNotEqualTo(light);
        });
    }

    @Test
    void leadFromProfileToProfile() {
        Browser.browse(browser -> {
            browser.open(output.resolve("examples/scin/index.html"));
            for (String profile : List.of("healthsheet", "baseline")) {
                browser.driver()
                        .findElement(By.cssSelector(".views a[href='" + profile + ".html']"))
                        .click();
                assertThat(browser.driver().getCurrentUrl()).endsWith("/scin/" + profile + ".html");
                assertThat(browser.seen(".views [aria-current=page]"))
                        .extracting(link -> link.getDomAttribute("href"))
                        .containsExactly(profile + ".html");
            }
        });
    }

    @Test
    void readWithoutScripts() {
        Browser.browseWithoutScripts(browser -> {
            browser.open(output.resolve("cases/index.html"));
            assertThat(browser.seen(".card")).hasSize(4);
            assertThat(browser.seen("#filters")).isEmpty();
            browser.driver().findElement(By.linkText("Gated faces")).click();
            assertThat(browser.driver().findElement(By.tagName("main")).getText())
                    .contains("Identification of persons");
            for (String part : List.of("Gaps", "Lineage", "Datasets")) {
                browser.open(output.resolve("cases/index.html"));
                browser.driver().findElement(By.linkText(part)).click();
                assertThat(browser.seen("h1, h2"))
                        .isNotEmpty()
                        .extracting(WebElement::getText)
                        .doesNotContain("");
            }
        });
    }

    private static String background(Browser browser) {
        return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    private static void visit(BiConsumer<Browser, Path> look) {
        Browser.browse(browser -> Stream.of("cases", "examples")
                .flatMap(folder -> pages(folder).stream())
                .forEach(page -> {
                    browser.open(page);
                    look.accept(browser, page);
                }));
    }

    private static List<Path> pages(String folder) {
        try (Stream<Path> files = Files.walk(output.resolve(folder))) {
            return files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
