package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of an organization are data alone: those that CONTRIBUTING shows. */
class OwnRulesTest {
    private static final String WORDS = "one two three four five six seven eight nine ten ";

    @TempDir
    private Path temp;

    private Path templates = Path.of("");

    @BeforeEach
    void writeTheRules() throws IOException {
        templates = temp.resolve("templates");
        Path file = templates.resolve("expectations/ours.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Snippets.of("CONTRIBUTING.md", "own-rules"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "our-license | license: gpl-3.0 | license: mit",
                "our-license | 'gaps: {not_documented: [distribution.licenses]}' | license: cc0-1.0",
                "no-hype     | summary: A cutting-edge set of sounds of canal gates. | summary: Sounds of canal gates.",
                "our-contact | contact: someone@mail.example | contact: data@example.org",
                "our-contact | 'contact: {name: Data Team, email: someone@mail.example}' | 'contact: {name: Data Team, email: data@example.org}'",
            })
    void aValueMeetsTheRuleOrIsFound(String rule, String bad, String good) throws IOException {
        assertThat(found(rule, bad)).hasSize(1);
        assertThat(found(rule, good)).isEmpty();
    }

    @Test
    void wordsAreCounted() throws IOException {
        assertThat(found("long-enough", "description: " + WORDS.repeat(4))).hasSize(1);
        assertThat(found("long-enough", "description: " + WORDS.repeat(5))).isEmpty();
    }

    @Test
    void whatIsNotWantedIsQuotedWhereItStands() throws IOException {
        assertThat(found("no-hype", "summary: A cutting-edge set of sounds."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("\"cutting-edge\": The summary praises instead of describing");
                    assertThat(finding.location().column()).isEqualTo(12);
                    assertThat(finding.severity().word()).isEqualTo("warning");
                });
    }

    @Test
    void explainKnowsTheRule() {
        assertThat(Library.open(Optional.of(templates)).vocabulary().rule("our-contact"))
                .hasValueSatisfying(guide -> assertThat(guide.why()).contains("@example.org"));
    }

    private List<Finding> found(String rule, String line) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("gates"));
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Gates\n" + line + "\n");
        return Runs.on(folder, temp.resolve("out")).with(templates).check().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
