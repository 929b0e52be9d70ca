package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chromium without a window, that opens pages from files and hears all that they say and ask for. All tests of a
 * Java process share one; each visit has a tab of its own, with its own screen, preferences and scripts.
 */
public final class Browser {
    private static final Pattern REQUEST =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"(.*?)\"");
    private static final int MINUTES = 2;
    private static final int AXE_MINUTES = 10;

    private static Optional<Browser> shared = Optional.empty();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Visits pages in a new tab. */
    public static void browse(Consumer<Browser> visit) {
        Optional<Path> program = Need.program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = Need.program("chromedriver");
        Need.met("browser", program.isPresent() && driver.isPresent(), "There are no chromium and chromedriver.");
        synchronized (Browser.class) {
            Browser browser = shared.orElseGet(() -> started(program.orElseThrow(), driver.orElseThrow()));
            shared = Optional.of(browser);
            browser.visit(visit);
        }
    }

    /** Visits pages without scripts, in a new tab. */
    public static void browseWithoutScripts(Consumer<Browser> visit) {
        browse(browser -> {
            browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            visit.accept(browser);
        });
    }

    private static Browser started(Path program, Path driver) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options(program));
        Runtime.getRuntime().addShutdownHook(new Thread(chrome::quit));
        return new Browser(chrome);
    }

    private void visit(Consumer<Browser> visit) {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        forget();
        try {
            visit.accept(this);
        } finally {
            driver.close();
            driver.switchTo().window(first);
        }
    }

    private void forget() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    private static ChromeOptions options(Path program) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,900");
        return options;
    }

    /** What drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a page, or an address within it such as {@code #q=a}. */
    public void open(Path page, String place) {
        driver.get(page.toUri() + place);
    }

    /** Opens a page. */
    public void open(Path page) {
        open(page, "");
    }

    /** Gives the screen a size. */
    public void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets what the reader prefers, such as {@code prefers-color-scheme} {@code dark}. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /**
     * What axe finds wrong with the page, by all of its rules or by these alone. In its legacy mode, which opens no
     * further window: the pages have no frames.
     */
    public List<String> violations(String... rules) {
        AxeBuilder axe = new AxeBuilder().setLegacyMode(true).setTimeout((int) TimeUnit.MINUTES.toSeconds(AXE_MINUTES));
        if (rules.length > 0) {
            axe.withOnlyRules(List.of(rules));
        }
        return axe.analyze(driver).getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The elements that a reader sees. */
    public List<WebElement> seen(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    /** Waits until something is so, as long as a slow machine may take. */
    public void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waited for: " + what).isLessThan(end);
        }
    }

    /** What went wrong since the last call: console messages, requests that failed, and requests beyond a folder. */
    public List<String> complaints(Path folder) {
        List<String> complaints = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> complaints.add(entry.getMessage()));
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("\"Network.loadingFailed\"")) {
                complaints.add(message);
            }
            Matcher request = REQUEST.matcher(message);
            if (request.find() && !isOurs(request.group(1), folder)) {
                complaints.add("A request beyond the folder: " + request.group(1));
            }
        }
        return complaints;
    }

    private static boolean isOurs(String url, Path folder) {
        return url.startsWith(folder.toUri().toString()) || url.equals("data:,");
    }
}
