package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field, a profile and a condition come from a folder of data alone: those that CONTRIBUTING shows. */
class ExtensionTest {
    private static final String DESCRIPTOR = """
            datacard: 1
            name: Fields of the north
            composition:
              soil_type: podzol
            """;

    @TempDir
    private Path temp;

    private Path templates = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void writeTheLibrary() throws IOException {
        templates = temp.resolve("templates");
        output = temp.resolve("out");
        write(templates.resolve("vocabulary/soil.yaml"), Snippets.of("CONTRIBUTING.md", "own-field"));
        write(templates.resolve("profiles/soil.yaml"), Snippets.of("CONTRIBUTING.md", "own-profile"));
        write(templates.resolve("conditions/soil.yaml"), Snippets.of("CONTRIBUTING.md", "own-condition"));
    }

    @Test
    void checkAsksTheQuestionsOfTheProfileAndObeysTheCondition() throws IOException {
        assertThat(runs(DESCRIPTOR).report())
                .contains("soil@1 requires an answer: Limits of old samples")
                .containsPattern("fields +soil@1 +1 +0 +0 +1 +50%");
        assertThat(runs(DESCRIPTOR.replace("podzol", "chernozem")).report())
                .doesNotContain("Limits of old samples")
                .containsPattern("fields +soil@1 +1 +0 +1 +0 +100%");
    }

    @Test
    void checkKnowsTheValuesOfTheField() throws IOException {
        assertThat(runs(DESCRIPTOR.replace("podzol", "podsol")).report())
                .contains(
                        "datacard.yaml:4:14: error: \"podsol\" is not one of the values of \"Soil type\" [wrong-type]")
                .contains("Did you mean \"podzol\"?");
    }

    @Test
    void schemaCardAndPageShowTheField() throws IOException {
        runs(DESCRIPTOR).render();
        assertThat(Files.readString(output.resolve("assets/schema.json")))
                .contains("From which soil were the samples taken?");
        assertThat(Files.readString(output.resolve("fields/README.md"))).contains("- **Soil type:** Podzol");
        assertThat(Files.readString(output.resolve("fields/index.html")))
                .contains("Soil type")
                .contains("<p>Podzol</p>");
    }

    private Runs runs(String descriptor) throws IOException {
        write(temp.resolve("fields/datacard.yaml"), descriptor);
        return Runs.on(temp.resolve("fields"), output).with(templates).asking("soil");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
