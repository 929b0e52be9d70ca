package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who follows a recipe of CONTRIBUTING that needs no Java gets what it promises. */
@Slow
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

    /** Where a recipe is followed: in a copy of the library that is shipped, or in a folder of a team's own. */
    enum Place {
        COPY("vocabulary/composition.yaml", "conditions.yaml", "expectations.yaml"),
        OWN("vocabulary/soil.yaml", "conditions/soil.yaml", "expectations/soil.yaml");

        private final String fields;
        private final String conditions;
        private final String expectations;

        Place(String fields, String conditions, String expectations) {
            this.fields = fields;
            this.conditions = conditions;
            this.expectations = expectations;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsKnownToEditorCheckCardAndPage(Place place) throws IOException {
        prepare(place);
        addTheField(place);
        assertThat(runs(DESCRIPTOR.replace("podzol", "podsol")).report())
                .contains(
                        "datacard.yaml:4:14: error: \"podsol\" is not one of the values of \"Soil type\" [wrong-type]")
                .contains("Did you mean \"podzol\"?");
        runs(DESCRIPTOR).render();
        assertThat(Files.readString(output.resolve("assets/schema.json")))
                .contains("From which soil were the samples taken?");
        assertThat(Files.readString(output.resolve("fields/README.md"))).contains("- **Soil type:** Podzol");
        assertThat(Files.readString(output.resolve("fields/index.html"))).contains("<p dir=\"auto\">Podzol</p>");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsUnknownBeforeItIsAdded(Place place) throws IOException {
        prepare(place);
        assertThat(runs(DESCRIPTOR).report()).contains("\"Composition\" has no field \"soil_type\" [unknown-key]");
    }

    @ParameterizedTest
    @EnumSource
    void aProfileHasWhatShippedOnesNeed(Place place) throws IOException {
        prepare(place);
        addTheField(place);
        addTheProfile(place);
        Profile profile = Optional.ofNullable(Library.open(Optional.of(library))
                        .vocabulary()
                        .profiles()
                        .get("soil"))
                .orElseThrow();
        assertThat(profile.source()).startsWith("https://");
        assertThat(profile.questions()).extracting(Profile.Question::number).isEqualTo(List.of("1.1", "1.2"));
    }

    @ParameterizedTest
    @EnumSource
    void aProfileAsksItsQuestionsWhereItsConditionHolds(Place place) throws IOException {
        prepare(place);
        addTheField(place);
        addTheProfile(place);
        Runs runs = runs(DESCRIPTOR).asking("soil");
        assertThat(runs.report())
                .contains("soil@1 requires an answer: Limits of old samples")
                .containsPattern("fields +soil@1 +1 +0 +0 +1 +50%");
        runs.render();
        assertThat(Files.readString(output.resolve("fields/soil.html"))).contains("Soil samples", "1.2");
        assertThat(runs(DESCRIPTOR.replace("podzol", "chernozem"))
                        .asking("soil")
                        .report())
                .doesNotContain("Limits of old samples")
                .containsPattern("fields +soil@1 +1 +0 +1 +0 +100%");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatIsDataIsApplied(Place place) throws IOException {
        prepare(place);
        addTheField(place);
        addTheProfile(place);
        add(place.expectations, Snippets.of("CONTRIBUTING.md", "own-expectation"));
        assertThat(runs(DESCRIPTOR).report()).contains("warning: The soil is a podzol", "[sampled-soil]");
        assertThat(runs(DESCRIPTOR.replace("podzol", "chernozem")).report()).doesNotContain("[sampled-soil]");
        assertThat(runs(DESCRIPTOR + "dates:\n  created: 2024\n").report()).doesNotContain("[sampled-soil]");
    }

    private void prepare(Place place) throws IOException {
        library = Files.createDirectories(temp.resolve("library"));
        output = temp.resolve("out");
        if (place == Place.COPY) {
            copyTheLibrary();
        }
    }

    private void copyTheLibrary() throws IOException {
        Path shipped = Snippets.root().resolve("templates/datacard");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = library.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** In the library the entry below {@code fields} goes to the end of the section that {@code adds_to} names. */
    private void addTheField(Place place) throws IOException {
        String snippet = Snippets.of("CONTRIBUTING.md", "own-field");
        assertThat(snippet).startsWith("adds_to: composition\nfields:\n");
        add(
                place.fields,
                place == Place.COPY ? snippet.substring(snippet.indexOf("fields:\n") + "fields:\n".length()) : snippet);
    }

    private void addTheProfile(Place place) throws IOException {
        add("profiles/soil.yaml", Snippets.of("CONTRIBUTING.md", "own-profile"));
        add(place.conditions, Snippets.of("CONTRIBUTING.md", "own-condition"));
    }

    private void add(String name, String text) throws IOException {
        Path file = library.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    }

    private Runs runs(String descriptor) throws IOException {
        Path file = temp.resolve("fields/datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, descriptor);
        return Runs.on(temp.resolve("fields"), output).with(library);
    }
}
