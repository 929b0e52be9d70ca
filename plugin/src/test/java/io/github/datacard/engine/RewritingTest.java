package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are written again when something in them changes, and only then. */
class RewritingTest {
    private static final FileTime BEFORE = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path temp;

    private Path output = Path.of("");

    @BeforeEach
    void render() throws IOException {
        output = temp.resolve("out");
        write("data/a/datacard.yaml", "datacard: 1\nname: A\nlineage: {sources: [{ref: b}]}\n");
        write("data/b/datacard.yaml", "datacard: 1\nname: B\n");
        Files.createDirectories(temp.resolve("templates"));
        runs().render();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, BEFORE);
        }
    }

    @Test
    void nothingIsWrittenAgainWhenNothingChanged() throws IOException {
        runs().render();
        assertThat(written()).isEmpty();
    }

    @Test
    void anAnswerRewritesThePagesOfItsDatasetAlone() throws IOException {
        write("data/b/datacard.yaml", "datacard: 1\nname: B\nsummary: New.\n");
        runs().render();
        assertThat(written()).contains("b/index.html", "b/baseline.html", "b/archive.html", "b/datacard.json");
        assertThat(written()).noneMatch(name -> name.startsWith("a/"));
    }

    @Test
    void theStateOfASourceRewritesThePageThatShowsIt() throws IOException {
        write("data/b/datacard.yaml", "datacard: 1\nname: B\nstatus: retracted\n");
        runs().render();
        assertThat(written()).contains("a/index.html");
    }

    @Test
    void aGapRewritesThePage() throws IOException {
        write("data/b/datacard.yaml", "datacard: 1\nname: B\ngaps: {not_documented: [people]}\n");
        runs().render();
        assertThat(written()).contains("b/index.html");
    }

    @Test
    void aTemplateRewritesThePagesMadeOfIt() throws IOException {
        write("templates/page/profile.ftlh", "<p>${profile.title}</p>");
        runs().render();
        assertThat(written()).contains("a/baseline.html", "b/baseline.html").doesNotContain("a/index.html");
    }

    @Test
    void otherProfilesRewriteThePage() throws IOException {
        runs().asking("reference").render();
        assertThat(written()).contains("a/index.html", "a/reference.html");
    }

    private Runs runs() {
        return Runs.on(temp.resolve("data"), output).with(temp.resolve("templates"));
    }

    private Set<String> written() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : files()) {
            if (!Files.getLastModifiedTime(file).equals(BEFORE)) {
                written.add(output.relativize(file).toString().replace('\\', '/'));
            }
        }
        return written;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
