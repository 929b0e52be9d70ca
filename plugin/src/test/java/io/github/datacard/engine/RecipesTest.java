package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows a recipe of CONTRIBUTING in a copy of the library gets what it promises. */
class RecipesTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        name: Fields of the north
        composition:
          soil_type: podzol
        """;

    @TempDir
    private Path temp;

    private Path library = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void copyTheLibrary() throws IOException {
        library = temp.resolve("library");
        output = temp.resolve("out");
        Path shipped = Snippets.root().resolve("templates/datacard");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = library.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void aFieldIsKnownToEditorCheckCardAndPage() throws IOException {
        addTheField();
        assertThat(runs(DESCRIPTOR.replace("podzol", "podsol")).report())
                .contains("\"podsol\" is not one of the values of \"Soil type\"")
                .contains("Did you mean \"podzol\"?");
        runs(DESCRIPTOR).render();
        assertThat(Files.readString(output.resolve("assets/schema.json")))
                .contains("From which soil were the samples taken?");
        assertThat(Files.readString(output.resolve("fields/README.md"))).contains("- **Soil type:** Podzol");
        assertThat(Files.readString(output.resolve("fields/index.html"))).contains("<p>Podzol</p>");
    }

    @Test
    void aFieldIsUnknownBeforeItIsAdded() throws IOException {
        assertThat(runs(DESCRIPTOR).report()).contains("\"Composition\" has no field \"soil_type\" [unknown-key]");
    }

    @Test
    void aProfileHasWhatShippedOnesNeed() throws IOException {
        addTheField();
        addTheProfile();
        Profile profile = Optional.ofNullable(Library.open(Optional.of(library))
                        .vocabulary()
                        .profiles()
                        .get("soil"))
                .orElseThrow();
        assertThat(profile.source()).startsWith("https://");
        assertThat(profile.questions()).extracting(Profile.Question::number).isEqualTo(List.of("1.1", "1.2"));
    }

    @Test
    void checkAndPageKnowAProfile() throws IOException {
        addTheField();
        addTheProfile();
        Runs runs = runs(DESCRIPTOR).asking("soil");
        assertThat(runs.report()).contains("soil@1 requires an answer: Limits of old samples");
        runs.render();
        assertThat(Files.readString(output.resolve("fields/soil.html"))).contains("Soil samples", "1.2");
    }

    /** The entry below {@code fields} goes to the end of the section that {@code adds_to} names. */
    private void addTheField() throws IOException {
        String snippet = Snippets.of("CONTRIBUTING.md", "own-field");
        assertThat(snippet).startsWith("adds_to: composition\nfields:\n");
        Path section = library.resolve("vocabulary/composition.yaml");
        String entry = snippet.substring(snippet.indexOf("fields:\n") + "fields:\n".length());
        Files.writeString(section, Files.readString(section) + entry);
    }

    private void addTheProfile() throws IOException {
        Files.writeString(library.resolve("profiles/soil.yaml"), Snippets.of("CONTRIBUTING.md", "own-profile"));
        Path conditions = library.resolve("conditions.yaml");
        Files.writeString(conditions, Files.readString(conditions) + Snippets.of("CONTRIBUTING.md", "own-condition"));
    }

    private Runs runs(String descriptor) throws IOException {
        Path file = temp.resolve("fields/datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, descriptor);
        return Runs.on(temp.resolve("fields"), output).with(library);
    }
}
