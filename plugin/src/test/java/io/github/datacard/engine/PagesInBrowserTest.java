package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Pages as readers meet them: in Chromium, from files, wide and narrow, light and dark, with and without scripts. */
class PagesInBrowserTest {
    private static final List<Path> DRIVERS = List.of(Path.of("/usr/bin/chromedriver"));
    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"));
    private static final Dimension WIDE = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    @TempDir
    private static Path output;

    private static List<Path> pages = List.of();

    @BeforeAll
    static void render() throws IOException {
        Runs.on(Path.of("src/test/resources/render").toAbsolutePath(), output).render();
        try (Stream<Path> files = Files.walk(output)) {
            pages = files.filter(path -> path.toString().endsWith(".html")).toList();
        }
        assertThat(pages).hasSizeGreaterThan(3);
    }

    @Test
    void fitWideAndNarrowScreens(TestReporter reporter) {
        browse(reporter, options -> {}, browser -> {
            for (Dimension size : List.of(WIDE, PHONE)) {
                browser.executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
                for (Path page : pages) {
                    browser.get(page.toUri().toString());
                    assertThat(
                                    browser.executeScript(
                                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as("%s at %s", page, size)
                            .isEqualTo(0L);
                }
            }
        });
    }

    @Test
    void areAccessibleInLightAndDark(TestReporter reporter) {
        browse(reporter, options -> {}, browser -> {
            for (String theme : List.of("light", "dark")) {
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
                for (Path page : pages) {
                    browser.get(page.toUri().toString());
                    List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
                    assertThat(violations)
                            .as("%s in %s", page, theme)
                            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void askNobodyElseAndReportNoError(TestReporter reporter) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        browse(reporter, options -> options.setCapability("goog:loggingPrefs", logs), browser -> {
            for (Path page : pages) {
                browser.get(page.toUri().toString());
                assertThat(browser.manage().logs().get(LogType.BROWSER))
                        .as(page.toString())
                        .isEmpty();
                assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
                        .as(page.toString())
                        .noneMatch(entry -> entry.getMessage().contains("Network.requestWillBeSent\"")
                                && entry.getMessage().contains("\"url\":\"http"));
            }
        });
    }

    @Test
    void theCatalogFiltersAndSearches(TestReporter reporter) {
        browse(reporter, options -> {}, browser -> {
            browser.get(output.resolve("index.html").toUri().toString());
            browser.manage().window().setSize(WIDE);
            browser.navigate().refresh();
            int all = shown(browser);
            assertThat(all).isEqualTo(4);
            browser.findElement(By.id("search")).sendKeys("faces");
            assertThat(shown(browser)).isEqualTo(1);
            assertThat(browser.findElement(By.id("count")).getText()).isEqualTo("1 of 4 datasets");
            browser.findElement(By.cssSelector("button[type=reset]")).click();
            browser.findElement(By.cssSelector("input[type=checkbox]")).click();
            assertThat(shown(browser)).isPositive().isLessThan(all);
        });
    }

    @Test
    void readWithoutScripts(TestReporter reporter) {
        browse(
                reporter,
                options -> options.setExperimentalOption(
                        "prefs", Map.of("profile.managed_default_content_settings.javascript", 2)),
                browser -> {
                    browser.get(output.resolve("index.html").toUri().toString());
                    assertThat(shown(browser)).isEqualTo(4);
                    assertThat(browser.findElement(By.id("filters")).isDisplayed())
                            .isFalse();
                    browser.findElement(By.linkText("Gated faces")).click();
                    assertThat(browser.findElement(By.tagName("main")).getText())
                            .contains("Identification of persons");
                });
    }

    private static int shown(ChromeDriver browser) {
        return (int) browser.findElements(By.className("card")).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    private static void browse(TestReporter reporter, Consumer<ChromeOptions> setUp, Consumer<ChromeDriver> visit) {
        boolean there = Stream.concat(DRIVERS.stream(), BROWSERS.stream()).allMatch(Files::isExecutable);
        if (!there) {
            assertThat(System.getenv("CI"))
                    .as("CI needs chromium and chromedriver")
                    .isNull();
            reporter.publishEntry("Chromium is not installed: the pages were not opened.");
            return;
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSERS.get(0).toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        setUp.accept(options);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVERS.get(0).toFile())
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        try {
            visit.accept(browser);
        } finally {
            browser.quit();
        }
    }
}
