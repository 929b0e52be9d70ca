package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a question that has no answer: where it may be answered in this descriptor. */
class OpenQuestionsTest {
    @TempDir
    private Path folder;

    @Test
    void allPlacesOfAnAnswerAreNamed() throws IOException {
        assertThat(remedy("datacard: 1\n", "language"))
                .startsWith("Answer it at  language: …\n  or at  composition: {modalities: …}\n");
        assertThat(remedy("datacard: 1\n", "people.overview"))
                .startsWith("Answer it at  people: …\n  or at  people: yes | no\n");
    }

    @Test
    void noSectionIsWrittenTwice() throws IOException {
        assertThat(remedy("uses: {task_categories: text-classification}\n", "uses.intended"))
                .startsWith("Answer it below \"uses\":  intended: …\n");
        assertThat(remedy("composition: {labels: 3}\n", "language"))
                .contains("\n  or below \"composition\":  modalities: …\n");
    }

    @Test
    void anAnswerInOtherWordsIsNotMissingToo() throws IOException {
        assertThat(findings("annotation: none\n"))
                .filteredOn(finding -> finding.path().orElse("").startsWith("annotation")
                        && finding.message().contains("none"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).startsWith("Did you mean \"no\"?"));
        assertThat(findings("annotation: none\n"))
                .noneMatch(finding -> finding.rule().equals("missing-answer")
                        && finding.path().orElse("").startsWith("annotation"));
    }

    @Test
    void whatStandsInASecondSectionOfTheSameNameIsNotMissingToo() throws IOException {
        assertThat(findings("uses: Research on short texts\nuses:\n  out_of_scope: Judging people\n"))
                .noneMatch(finding ->
                        finding.path().filter("uses.out_of_scope"::equals).isPresent());
    }

    @Test
    void manyAreNamedInTheOrderAndTheWordsOfADescriptor() throws IOException {
        findings("datacard: 1\n");
        assertThat(Runs.on(folder, folder.resolve("out")).report())
                .contains("questions have no answer: name, summary, language, license, contact, splits,");
    }

    @Test
    void theLineIsThatOfTheCommentedQuestion() throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), """
                datacard: 1
                name: Letters
                # Such as: a text
                # license: TODO
                # Why?
                # motivation: TODO

                uses:
                  # What for?
                  # intended: TODO
                  out_of_scope: Judging the people who wrote them.
                """);
        assertThat(Runs.on(folder, folder.resolve("out"))
                        .showing(ShowOption.OPEN)
                        .report())
                .contains("(license, line 4)", "(motivation, line 6)", "(uses.intended, line 10)", "(contact)");
    }

    private String remedy(String descriptor, String field) throws IOException {
        return findings(descriptor).stream()
                .filter(finding -> finding.rule().equals("missing-answer")
                        && finding.path().filter(field::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private List<Finding> findings(String descriptor) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), descriptor);
        return Runs.on(folder, folder.resolve("out")).check().findings();
    }
}
