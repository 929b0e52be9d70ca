package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way datasets leave a question open, the page of gaps, the catalog and its filter count it once. */
class GapsPageTest {
    @TempDir
    private Path temp;

    @BeforeEach
    void render() throws IOException {
        dataset("licensed", "license: cc-by-4.0");
        dataset("of-section", "gaps: {not_documented: [distribution]}");
        dataset("of-list", "gaps: {not_documented: [distribution.licenses]}");
        dataset("of-field", "gaps: {not_documented: [distribution.licenses.id]}");
        dataset("silent", "summary: Nobody knows.");
        dataset("named", "profiles: [reference]");
        Runs.on(temp.resolve("sets"), temp.resolve("out")).render();
    }

    @Test
    void aGapCountsForAllThatItCovers() throws IOException {
        assertThat(words("gaps.html")).contains("5 datasets", "License Distribution 4 of 5");
    }

    @Test
    void datasetsThatAreOnlyNamedAreCountedApart() throws IOException {
        assertThat(words("gaps.html"))
                .contains("1 dataset that is only named here is left out")
                .doesNotContain("The named");
        assertThat(words("index.html")).contains("Not said 5");
    }

    @Test
    void theFilterOfTheCatalogFindsAsMany() throws IOException {
        assertThat(words("index.html")).contains("License (4)");
    }

    private void dataset(String id, String says) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("sets").resolve(id));
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: The " + id + "\n" + says + "\n");
    }

    private String words(String page) throws IOException {
        return Files.readString(temp.resolve("out").resolve(page))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
