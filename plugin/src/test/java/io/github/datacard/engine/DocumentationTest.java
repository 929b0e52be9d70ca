package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README and CONTRIBUTING show is what happens. */
class DocumentationTest {
    @TempDir
    private Path temp;

    @Test
    void theDescriptorOfTheReadmeGivesItsCard() throws IOException {
        Path output = temp.resolve("out");
        Runs.on(dataset(Snippets.of("README.md", "descriptor")), output).render();
        String card = Files.readString(output.resolve("shop-reviews/README.md"));
        assertThat(Examples.unmarked(card)).isEqualTo(Snippets.of("README.md", "card"));
    }

    @Test
    void theBrokenDescriptorGivesTheConsoleOfTheReadme() throws IOException {
        String broken = Snippets.of("README.md", "descriptor").replace("license:", "licence:");
        String report = Runs.on(dataset(broken), temp.resolve("out")).report();
        assertThat(report).contains(Snippets.of("README.md", "console"));
    }

    @Test
    void theFullDescriptorOfTheReadmeSatisfiesTheBaseline() throws IOException {
        CheckResult result = Runs.on(dataset(Snippets.of("README.md", "full-descriptor")), temp.resolve("out"))
                .check();
        assertThat(result.failing()).isEmpty();
    }

    @Test
    void theFullDescriptorOfTheReadmeIsTheExample() throws IOException {
        assertThat(Files.readString(Snippets.root().resolve("examples/shop-reviews/datacard.yaml")))
                .endsWith(Snippets.of("README.md", "full-descriptor"));
    }

    @Test
    void theOldCardOfTheReadmeIsTakenOverAsItSays() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("village-letters"));
        Files.writeString(folder.resolve("README.md"), Snippets.of("README.md", "old-card"));
        InitResult result = new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(result.findings()).isEmpty();
        assertThat(String.join("\n", result.says())).startsWith(Snippets.of("README.md", "imported"));
    }

    private Path dataset(String descriptor) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("data/shop-reviews"));
        Files.writeString(folder.resolve("datacard.yaml"), descriptor);
        return folder;
    }
}
