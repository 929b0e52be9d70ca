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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of picture with one value, with 200, with names that no screen has room for or that are read from right to
 * left, with values from one to a trillion, with zeros and with equal values: nothing is cut, nothing overlaps.
 */
@InBrowser
class ExtremePicturesInBrowserTest {
    private static final Path DATA = Snippets.root().resolve("plugin/src/test/resources/pictures");

    /** Texts and shapes that leave their picture, texts that overlap, figures that are none, pictures without a title. */
    private static final String FAULTS = """
            const faults = [];
            document.querySelectorAll("details").forEach((folded) => (folded.open = true));
            document.querySelectorAll("svg.chart").forEach((svg) => {
              const frame = svg.getBoundingClientRect();
              if (!frame.width || !svg.checkVisibility()) {
                return;
              }
              const title = svg.querySelector("title").textContent;
              const fault = (what) => faults.push(svg.classList[1] + " " + title + ": " + what);
              const texts = [...svg.querySelectorAll("text")]
                .map((text) => ({ says: text.textContent, box: text.getBoundingClientRect() }))
                .filter((text) => text.box.width);
              texts.forEach(({ says, box }, at) => {
                if (box.left < frame.left - 1.5 || box.right > frame.right + 1.5
                    || box.top < frame.top - 2.5 || box.bottom > frame.bottom + 3) {
                  fault("cut " + says);
                }
                texts.slice(at + 1).forEach((other) => {
                  if (box.right > other.box.left + 1 && other.box.right > box.left + 1
                      && box.bottom > other.box.top + 3 && other.box.bottom > box.top + 3) {
                    fault(says + " over " + other.says);
                  }
                });
              });
              svg.querySelectorAll("rect, circle").forEach((shape) => {
                const box = shape.getBoundingClientRect();
                if (box.left < frame.left - 1.5 || box.right > frame.right + 1.5) {
                  fault("a shape is cut");
                }
              });
              if (/NaN|Infinity/.test(svg.outerHTML)) {
                fault("no number");
              }
              if (!title.trim()) {
                fault("no title");
              }
            });
            if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
              faults.push("the page is too wide");
            }
            return faults;
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void render() {
        Runs.on(DATA, folder).render();
    }

    @Test
    void nothingIsCutAndNothingOverlaps() throws IOException {
        try (Stream<Path> all = Files.list(DATA)) {
            List<String> names =
                    all.map(Path::getFileName).map(Path::toString).sorted().toList();
            Browser.browse(browser -> names.forEach(name -> {
                browser.open(folder.resolve(name).resolve("index.html"));
                assertThat(browser.seen("figure svg.chart").size()).as(name).isGreaterThan(10);
                for (int width : List.of(390, 768, 1280)) {
                    browser.screen(width, 900);
                    assertThat(browser.run(FAULTS)).as("%s at %s", name, width).isEqualTo(List.of());
                }
            }));
        }
    }
}
