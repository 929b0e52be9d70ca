package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What did not change is not written again, and each input that matters changes what is made of it. */
@Slow
class ChangedInputsTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);
    private static final String DESCRIPTOR = """
        datacard: 1
        name: Letters
        license: other
        splits:
          train: train.csv
        composition:
          modalities: text
          subjects: {count: 3}
        """;

    private static final String WEIGHED = "<tr><td>info</td><td>3:10</td><td><code>custom-license</code></td>";

    @TempDir
    private Path temp;

    /** Inputs of a page, and how each is changed. */
    enum Change {
        DESCRIPTOR("set/index.html"),
        FACTS("set/index.html"),
        TEMPLATE("set/index.html"),
        MESSAGES("set/index.html"),
        VOCABULARY("set/index.html"),
        OVERVIEW("set/index.html"),
        PROFILE("set/baseline.html"),
        STYLE("assets/style.css"),
        SCRIPT("assets/catalog.js"),
        CATALOG("index.html"),
        ANOTHER_DATASET("assets/catalog/index.js");

        private final String written;

        Change(String written) {
            this.written = written;
        }

        void make(Path temp) throws IOException {
            Path own = temp.resolve("templates");
            switch (this) {
                case DESCRIPTOR ->
                    write(temp.resolve("data/set/datacard.yaml"), ChangedInputsTest.DESCRIPTOR + "version: 2.0.0\n");
                case FACTS -> write(temp.resolve("data/set/.datacard/facts.json"), FactsText.of(facts()));
                case TEMPLATE ->
                    replace(
                            own,
                            "page/parts.ftlh",
                            "<#macro masthead document root>",
                            "<#macro masthead document root><!-- mine -->");
                case MESSAGES -> replace(own, "page/messages.yaml", "Skip to content", "Skip to what matters");
                case VOCABULARY -> replace(own, "vocabulary/structure.yaml", "label: Splits", "label: Parts");
                case OVERVIEW -> replace(own, "overview.yaml", "label: License", "label: Terms");
                case PROFILE ->
                    replace(own, "profiles/baseline.yaml", "title: Datacard baseline", "title: Our baseline");
                case STYLE -> replace(own, "page/style.css", "--ink: #1a1d23", "--ink: #000000");
                case SCRIPT -> replace(own, "page/catalog.js", "const PAGE = 50", "const PAGE = 20");
                case CATALOG -> replace(own, "page/catalog.ftlh", "id=\"catalog\"", "id=\"catalog\" title=\"All\"");
                case ANOTHER_DATASET -> write(temp.resolve("data/more/datacard.yaml"), "datacard: 1\nname: More\n");
            }
        }

        private static Facts facts() {
            return new Facts(
                    "test",
                    List.of(),
                    List.of(new Facts.Config(
                            "default",
                            List.of(new Facts.Split(
                                    "train", List.of("train.csv"), 5, Optional.of(4711L), Optional.of(0L), List.of())),
                            List.of(),
                            Optional.empty(),
                            Map.of())));
        }

        private static void replace(Path own, String name, String old, String text) throws IOException {
            String shipped = Files.readString(
                    Snippets.root().resolve("templates/datacard").resolve(name));
            assertThat(shipped).contains(old);
            write(own.resolve(name), shipped.replace(old, text));
        }
    }

    @BeforeEach
    void renderOnce() throws IOException {
        write(temp.resolve("data/set/datacard.yaml"), DESCRIPTOR);
        write(temp.resolve("data/set/train.csv"), "a\n1\n");
        Files.createDirectories(temp.resolve("templates"));
        render();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    @Test
    void nothingIsWrittenAgain() throws IOException {
        render();
        assertThat(rewritten()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aChangeIsWritten(Change change) throws IOException {
        Map<Path, String> before = texts();
        change.make(temp);
        render();
        assertThat(rewritten()).contains(temp.resolve("out").resolve(change.written));
        assertThat(texts()).isNotEqualTo(before);
    }

    @Test
    void aFindingIsWritten() throws IOException {
        runs().weighing("custom-license=info").render();
        assertThat(texts().get(temp.resolve("out/set/archive.html"))).contains(WEIGHED);
        render();
        assertThat(texts().get(temp.resolve("out/set/archive.html")))
                .contains("custom-license")
                .doesNotContain(WEIGHED);
    }

    @Test
    void whatNoLongerBelongsToTheCatalogIsDeleted() throws IOException {
        Path old = temp.resolve("out/assets/catalog/words-99.js");
        write(old, "old");
        render();
        assertThat(old).doesNotExist();
    }

    private void render() {
        runs().render();
    }

    private Runs runs() {
        return Runs.on(temp.resolve("data"), temp.resolve("out")).with(temp.resolve("templates"));
    }

    private List<Path> rewritten() throws IOException {
        List<Path> all = files();
        return all.stream()
                .filter(file -> {
                    try {
                        return !Files.getLastModifiedTime(file).equals(LONG_AGO);
                    } catch (IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files()) {
            texts.put(file, Files.readString(file));
        }
        return texts;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("out"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
