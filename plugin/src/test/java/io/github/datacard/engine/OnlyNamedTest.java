package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that is only named, with the profile reference, is not called complete. */
class OnlyNamedTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void render() throws IOException {
        write("named", "profiles: reference\n");
        write("described", "license: mit\n");
        Runs.on(folder.resolve("data"), folder.resolve("out")).render();
    }

    @Test
    void theCatalogSaysSoInPlaceOfAPercentage() throws IOException {
        Document catalog = page("index.html");
        assertThat(catalog.select(".card:has(a[href*=named/]) dl").text())
                .contains("Answered Only named")
                .doesNotContain("%");
        assertThat(catalog.select(".card:has(a[href*=described/]) dl").text()).containsPattern("Answered \\d+%");
        assertThat(catalog.select("label.choice").eachText())
                .contains("Only named 1")
                .noneMatch(choice -> choice.startsWith("75"));
    }

    @Test
    void itsPageSaysSo() throws IOException {
        assertThat(page("named/index.html").select("header").text())
                .contains("Only named here; described by others")
                .doesNotContain("% complete");
        assertThat(page("described/index.html").select("header").text()).contains("% complete");
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out").resolve(name)));
    }

    private void write(String id, String more) throws IOException {
        Path file = folder.resolve("data").resolve(id).resolve("datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "datacard: 1\nname: " + id + "\nsummary: Levels of rivers.\n" + more);
    }
}
