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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The catalog as people use it: they type, tick, sort, turn pages and go back. */
@InBrowser
class CatalogInBrowserTest {
    private static final int PLAIN = 120;
    private static final int MOST_TABS = 160;

    @TempDir
    private static Path temp;

    private static Path catalog = Path.of("");

    @BeforeAll
    static void render() throws IOException {
        for (int i = 0; i < PLAIN; i++) {
            write("plain-%03d".formatted(i), "Plain %03d".formatted(i), "license: mit\n");
        }
        write("muller", "Müllers Briefe", "license: cc0-1.0\nkeywords: [Gänseblümchen]\n");
        write("kanji", "手紙の集まり", "license: mit\n");
        write("images", "Pictures", "composition: {modalities: [image]}\npeople: no\n");
        write("deep", "Deep", "description: >-\n  " + "stones of the shore ".repeat(30) + "quetzalcoatlus\n");
        Runs.on(temp.resolve("data"), temp.resolve("out")).render();
        catalog = temp.resolve("out/index.html");
    }

    private static void write(String id, String name, String more) throws IOException {
        Path file = temp.resolve("data").resolve(id).resolve("datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "datacard: 1\nname: \"" + name + "\"\n" + more);
    }

    @Test
    void findsWordsByTheirBeginningsWithoutAccentsInAnyScriptAndInLongTexts() {
        Browser.browse(browser -> {
            browser.open(catalog);
            assertThat(names(browser, "MULLER")).containsExactly("Müllers Briefe");
            assertThat(names(browser, "müllers bri")).containsExactly("Müllers Briefe");
            assertThat(names(browser, "gansebl")).containsExactly("Müllers Briefe");
            assertThat(names(browser, "紙")).containsExactly("手紙の集まり");
            assertThat(names(browser, "quetzal")).containsExactly("Deep");
            assertThat(names(browser, "plain-007")).containsExactly("Plain 007");
            assertThat(names(browser, "nothing like this")).isEmpty();
            assertThat(browser.seen("#none")).hasSize(1);
            assertThat(browser.complaints(temp.resolve("out"))).isEmpty();
        });
    }

    @Test
    void theBestMatchComesFirstWhileSomebodySearchesUnlessAnotherOrderWasChosen() throws IOException {
        Path out = small();
        Browser.browse(browser -> {
            browser.open(out.resolve("index.html"));
            assertThat(value(browser, "sort")).isEqualTo("name");
            assertThat(names(browser, "maps")).containsExactly("Maps of rivers", "Aardvarks");
            assertThat(value(browser, "sort")).isEqualTo("fit");
            assertThat(browser.driver().getCurrentUrl()).doesNotContain("sort=");
            browser.driver().navigate().refresh();
            assertThat(shownNames(browser)).containsExactly("Maps of rivers", "Aardvarks");
            browser.driver().findElement(By.id("sort")).sendKeys("Name");
            browser.await("the order", () -> shownNames(browser).get(0).equals("Aardvarks"));
            assertThat(names(browser, "map")).containsExactly("Aardvarks", "Maps of rivers");
            browser.driver().findElement(By.cssSelector("#chips button")).click();
            browser.await("all", () -> count(browser).equals("3 datasets"));
            assertThat(value(browser, "sort")).isEqualTo("name");
            assertThat(browser.complaints(out)).isEmpty();
        });
    }

    @Test
    void misspelledWordsPhrasesAndExclusionsAreUnderstood() throws IOException {
        Path out = small();
        Browser.browse(browser -> {
            browser.open(out.resolve("index.html"));
            assertThat(names(browser, "aardvrak")).containsExactly("Aardvarks");
            assertThat(names(browser, "rivres")).containsExactly("Maps of rivers", "Old rivers");
            assertThat(names(browser, "zzzzqqq")).isEmpty();
            assertThat(names(browser, "\"maps of rivers\"")).containsExactly("Maps of rivers");
            assertThat(names(browser, "\"rivers of maps\"")).isEmpty();
            assertThat(names(browser, "rivers -old")).containsExactly("Maps of rivers");
            assertThat(names(browser, "-rivers")).containsExactly("Aardvarks");
            names(browser, "riv");
            assertThat(browser.seen(".card h2 mark"))
                    .extracting(WebElement::getText)
                    .containsOnly("rivers");
        });
    }

    @Test
    void whatDatasetsDoNotSayIsFoundInWords() throws IOException {
        Path out = small();
        Browser.browse(browser -> {
            browser.open(out.resolve("index.html"));
            assertThat(names(browser, "no modality")).hasSize(3);
            assertThat(names(browser, "no size")).containsExactly("Aardvarks");
            assertThat(names(browser, "without size animals")).containsExactly("Aardvarks");
            assertThat(names(browser, "missing motivation")).containsExactly("Maps of rivers", "Old rivers");
            assertThat(names(browser, "missing Out.of-scope use")).hasSize(3);
            assertThat(browser.complaints(out)).isEmpty();
        });
    }

    @Test
    void fourDatasetsSideBySideFitAScreenAndLicensesHaveLines() throws IOException {
        Path data = Files.createDirectories(temp.resolve("four"));
        for (String id : List.of("one", "two", "three", "four")) {
            Files.createDirectories(data.resolve(id));
            Files.writeString(data.resolve(id).resolve("datacard.yaml"), "datacard: 1\nname: " + id + """
                     recordings of people in several towns
                    summary: Read and spontaneous speech of two hundred people with transcripts and with their towns.
                    license:
                      - {id: cc-by-nc-4.0, applies_to: annotations}
                      - {id: mit, applies_to: code}
                    """);
        }
        Path out = temp.resolve("four-out");
        Runs.on(data, out).render();
        Browser.browse(browser -> {
            browser.screen(1280, 900);
            browser.open(out.resolve("index.html"), "#compare=one&compare=two&compare=three&compare=four");
            browser.await(
                    "licenses",
                    () -> browser.driver()
                            .findElement(By.id("comparison"))
                            .getText()
                            .contains("commercial use allowed"));
            assertThat(browser.driver().findElement(By.id("comparison")).getText())
                    .contains("no commercial use\nCode: MIT License");
            assertThat(
                            browser.run(
                                    "const box = document.querySelector('#comparison .scroll'); return box.scrollWidth - box.clientWidth;"))
                    .isEqualTo(0L);
        });
    }

    @Test
    void datasetsAreOrderedBySizeAndDateAndComparedSideBySide() throws IOException {
        Path out = small();
        Browser.browse(browser -> {
            browser.open(out.resolve("index.html"), "#sort=largest");
            assertThat(shownNames(browser)).containsExactly("Old rivers", "Maps of rivers", "Aardvarks");
            browser.driver().findElement(By.id("sort")).sendKeys("Smallest");
            browser.await("the order", () -> shownNames(browser).get(0).equals("Maps of rivers"));
            browser.seen(".compare input").forEach(WebElement::click);
            assertThat(browser.seen("#comparison thead a"))
                    .extracting(WebElement::getText)
                    .hasSize(3);
            assertThat(browser.driver().findElement(By.id("comparison")).getText())
                    .contains("9 maps", "2024-01-02");
            browser.await(
                    "answers and what is missing",
                    () -> browser.driver()
                            .findElement(By.id("comparison"))
                            .getText()
                            .contains("Answered: Motivation"));
            assertThat(browser.driver().findElement(By.id("comparison")).getText())
                    .contains("License", "People", "Good for", "Who to ask", "Out-of-scope use");
            browser.driver().findElement(By.id("uncompare")).click();
            assertThat(browser.seen("#comparison")).isEmpty();
            browser.driver().findElement(By.id("view")).sendKeys("Rows");
            browser.await("rows", () -> !browser.seen("ul.rows").isEmpty());
        });
    }

    @Test
    void withoutScriptsTheListTakesTheWidthOfThePage() throws IOException {
        Path out = small();
        Browser.browseWithoutScripts(browser -> {
            for (int width : List.of(360, 800, 1280, 1920)) {
                browser.screen(width, 900);
                browser.open(out.resolve("index.html"));
                int page = browser.driver()
                        .findElement(By.tagName("body"))
                        .getRect()
                        .getWidth();
                assertThat(browser.driver().findElement(By.id("main")).getRect().getWidth())
                        .as("at %s", width)
                        .isGreaterThan(page * 4 / 5);
            }
        });
    }

    /** What a script shows has its room before the script runs. */
    @Test
    void nothingMovesWhileThePageBegins() throws IOException {
        Path out = small();
        Browser.browse(browser -> {
            for (int width : List.of(390, 1280)) {
                browser.screen(width, 900);
                browser.open(out.resolve("index.html"));
                browser.await("the filters", () -> !browser.seen("#search").isEmpty());
                assertThat(browser.run("const place = () => {"
                                + "  const box = document.getElementById('catalog').getBoundingClientRect();"
                                + "  return [box.left, box.top, box.width].map(Math.round).join(' ');"
                                + "};"
                                + "const after = place();"
                                + "document.querySelectorAll('#filters, #tools').forEach((part) => part.hidden = true);"
                                + "document.getElementById('facets').open = true;"
                                + "document.documentElement.classList.remove('scripted');"
                                + "return after === place() ? 'same' : after + ' was ' + place();"))
                        .as("at %s", width)
                        .isEqualTo("same");
            }
        });
    }

    private static Path small() throws IOException {
        Path data = temp.resolve("small");
        Path out = temp.resolve("small-out");
        if (!Files.exists(out)) {
            for (String text : List.of(
                    "a|Aardvarks|summary: Animals.\nmotivation: Some of them look like maps.\n",
                    "z|Maps of rivers|summary: Maps of maps.\ncomposition: {instances: [{unit: map, count: 9}]}\n",
                    "o|Old rivers|summary: Water.\ndates: {modified: \"2024-01-02\"}\nsplits: [{name: a, count: 70}]\n")) {
                String[] parts = text.split("[|]", 3);
                Path folder = Files.createDirectories(data.resolve(parts[0]));
                Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: " + parts[1] + "\n" + parts[2]);
            }
            Runs.on(data, out).render();
        }
        return out;
    }

    @Test
    void loadsThePiecesOfLongTextsOnlyWhenTheyAreNeeded() {
        Browser.browse(browser -> {
            browser.open(catalog);
            assertThat(browser.run("return document.querySelectorAll('script[src*=words]').length"))
                    .isEqualTo(0L);
            assertThat(names(browser, "quetzal")).containsExactly("Deep");
            assertThat(browser.run("return document.querySelectorAll('script[src*=words]').length"))
                    .isEqualTo(1L);
        });
    }

    @Test
    void theKeyboardAloneSearchesFiltersAndOpens() {
        Browser.browse(browser -> {
            browser.open(catalog);
            tabTo(browser, "#search");
            press(browser, "m");
            tabTo(browser, "input[name=License][value^='Creative Commons Zero']");
            press(browser, Keys.SPACE);
            assertThat(shownNames(browser)).containsExactly("Müllers Briefe");
            assertThat(browser.driver().findElement(By.id("count")).getText()).isEqualTo("1 of 124 datasets");
            tabTo(browser, "button[type=reset]");
            press(browser, Keys.ENTER);
            browser.await("all datasets", () -> count(browser).equals("124 datasets"));
            tabTo(browser, "input[name=Modality][value=Images]");
            press(browser, Keys.SPACE);
            tabTo(browser, ".card a");
            press(browser, Keys.ENTER);
            browser.await("the page", () -> browser.driver().getCurrentUrl().endsWith("/images/index.html"));
        });
    }

    @Test
    void countsOfAFacetFollowTheOtherFilters() {
        Browser.browse(browser -> {
            browser.open(catalog, "#q=plain");
            assertThat(countBeside(browser, "License", "MIT License")).isEqualTo("120");
            names(browser, "plain 00");
            assertThat(countBeside(browser, "License", "MIT License")).isEqualTo("10");
            browser.driver()
                    .findElement(By.cssSelector("input[name=License][value='']"))
                    .click();
            assertThat(shownNames(browser)).isEmpty();
            assertThat(countBeside(browser, "License", "MIT License")).isEqualTo("10");
        });
    }

    @Test
    void completenessIsFilteredByItsQuarters() throws IOException {
        Path data = Files.createDirectories(temp.resolve("quarters/full"));
        Files.copy(Snippets.root().resolve("examples/chemical-elements/datacard.yaml"), data.resolve("datacard.yaml"));
        for (int i = 0; i < 3; i++) {
            Path plain = Files.createDirectories(temp.resolve("quarters/plain" + i));
            Files.writeString(plain.resolve("datacard.yaml"), "datacard: 1\nname: Plain\n");
        }
        Path out = temp.resolve("quarters-out");
        Runs.on(temp.resolve("quarters"), out).render();
        Browser.browse(browser -> {
            browser.open(out.resolve("index.html"));
            assertThat(browser.seen("input[name=Answered]")).hasSize(2);
            assertThat(countBeside(browser, "Answered", "0–24%")).isEqualTo("3");
            assertThat(countBeside(browser, "Answered", "50–74%")).isEqualTo("1");
            browser.driver()
                    .findElement(By.cssSelector("input[name=Answered][value='50–74%']"))
                    .click();
            assertThat(shownNames(browser)).containsExactly("Chemical Elements");
            assertThat(browser.driver().findElement(By.cssSelector(".card dl")).getText())
                    .contains("Answered")
                    .doesNotContain("50–74%");
            assertThat(browser.complaints(out)).isEmpty();
        });
    }

    @Test
    void theAddressHoldsTheStateAndBackGoesBack() {
        Browser.browse(browser -> {
            browser.open(catalog);
            browser.driver()
                    .findElement(By.cssSelector("input[name=License][value^='Creative']"))
                    .click();
            names(browser, "brief");
            String address = browser.driver().getCurrentUrl();
            assertThat(address).contains("q=brief").contains("License=Creative");
            browser.driver().navigate().back();
            browser.await("the step before", () -> value(browser, "search").isEmpty());
            assertThat(shownNames(browser)).containsExactly("Müllers Briefe");
            browser.driver().navigate().back();
            browser.await("the first step", () -> count(browser).equals("124 datasets"));
            browser.open(temp.resolve("out/gaps.html"));
            browser.driver().get(address);
            assertThat(shownNames(browser)).containsExactly("Müllers Briefe");
            assertThat(value(browser, "search")).isEqualTo("brief");
        });
    }

    @Test
    void sortsAndTurnsPages() {
        Browser.browse(browser -> {
            browser.open(catalog);
            assertThat(shownNames(browser)).hasSize(50).startsWith("Deep");
            browser.driver().findElement(By.id("sort")).sendKeys("Most");
            browser.await(
                    "the order in the address",
                    () -> browser.driver().getCurrentUrl().contains("sort=most"));
            assertThat(shownNames(browser).get(0)).isEqualTo("Pictures");
            browser.driver()
                    .findElement(By.cssSelector("#pages button[value='1']"))
                    .click();
            browser.await(
                    "the page in the address",
                    () -> browser.driver().getCurrentUrl().contains("page=2"));
            assertThat(browser.driver().findElement(By.id("pages")).getText()).contains("Page 2 of 3");
            assertThat(shownNames(browser)).hasSize(50).doesNotContain("Pictures");
        });
    }

    @Test
    void gapsLeadToTheDatasetsThatHaveThem() {
        Browser.browse(browser -> {
            browser.open(temp.resolve("out/gaps.html"));
            WebElement gap = browser.driver()
                    .findElement(By.cssSelector("a[href='index.html#missing=distribution.licenses.id']"));
            gap.click();
            browser.await("the catalog", () -> browser.driver().getTitle().equals("Datasets"));
            assertThat(shownNames(browser)).containsExactly("Deep", "Pictures");
        });
    }

    private static List<String> names(Browser browser, String query) {
        WebElement search = browser.driver().findElement(By.id("search"));
        search.sendKeys(Keys.chord(Keys.CONTROL, "a"), query);
        browser.await("all pieces", () -> "all".equals(browser.run("return document.documentElement.dataset.shown")));
        return shownNames(browser);
    }

    @SuppressWarnings("unchecked")
    private static List<String> shownNames(Browser browser) {
        return (List<String>) browser.run("""
            return Array.from(document.querySelectorAll(".card h2"))
                .filter((name) => name.offsetParent !== null).map((name) => name.textContent);\
            """);
    }

    private static String count(Browser browser) {
        return browser.driver().findElement(By.id("count")).getText();
    }

    private static String value(Browser browser, String id) {
        return String.valueOf(browser.driver().findElement(By.id(id)).getDomProperty("value"));
    }

    private static String countBeside(Browser browser, String facet, String value) {
        return (String) browser.run(
                "return document.querySelector('input[name=\"' + arguments[0] + '\"][value=\"' + arguments[1] + '\"]')"
                        + ".parentNode.lastElementChild.textContent",
                facet,
                value);
    }

    private static void tabTo(Browser browser, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            press(browser, Keys.TAB);
        }
        throw new AssertionError("The key Tab does not lead to " + selector);
    }

    private static void press(Browser browser, CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
