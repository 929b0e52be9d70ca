package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.Importer;
import io.github.datacard.exchange.Imports;
import io.github.datacard.testing.Compiled;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the recipe of CONTRIBUTING for an importer has one. */
class ImporterRecipeTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Importer TITLES = importer();

    @TempDir
    private Path folder;

    @Test
    void aTitleBecomesTheName() throws Exception {
        Files.writeString(folder.resolve("title.txt"), "Fields of the north\n");
        assertThat(read(TITLES)).singleElement().satisfies(found -> {
            assertThat(found.draft().get(Paths.NAME)).contains("Fields of the north");
            assertThat(found.placed()).containsExactly("the title to name");
            assertThat(found.left()).isEmpty();
        });
    }

    @Test
    void whatIsNoNameIsLeft() throws Exception {
        Files.writeString(folder.resolve("title.txt"), "TODO\n");
        assertThat(read(TITLES)).singleElement().satisfies(found -> {
            assertThat(found.draft().has(Paths.NAME)).isFalse();
            assertThat(found.left()).containsExactly("the title, which is no name: TODO");
        });
    }

    @Test
    void withoutTheFileItFindsNothing() {
        assertThat(read(TITLES)).isEmpty();
    }

    @Test
    void theCardGoesBeforeIt() throws Exception {
        Files.writeString(folder.resolve("title.txt"), "Fields of the north\n");
        Files.writeString(folder.resolve("README.md"), "# Soils\n\nSamples of soil from twelve fields.\n");
        assertThat(read(TITLES, new CardImporter(LIBRARY)))
                .extracting(Imported::source)
                .containsExactly("README.md", "title.txt");
        assertThat(read(TITLES, new CardImporter(LIBRARY)).get(0).draft().get(Paths.NAME))
                .contains("Soils");
    }

    private List<Imported> read(Importer... importers) {
        return new Imports(List.of(importers)).read(folder, new Findings());
    }

    private static Importer importer() {
        try {
            Class<?> compiled = Compiled.of(
                    Snippets.of("CONTRIBUTING.md", "own-importer"),
                    MethodHandles.lookup(),
                    Files.createTempDirectory("importer"));
            return (Importer) compiled.getConstructor(Vocabulary.class).newInstance(LIBRARY.vocabulary());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
