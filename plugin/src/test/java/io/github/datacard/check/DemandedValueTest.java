package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team demands of one field is found on both sides of each limit. */
class DemandedValueTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "field: version, matches: 'v[0-9]+' | version: v12 | 0",
                "field: version, matches: 'v[0-9]+' | version: v12a | 1",
                "field: version, matches: 'v[0-9]+' | summary: Notes. | 1",
                "field: version, matches: 'v[0-9]+' | gaps: {not_documented: [version]} | 1",
                "field: version, matches: 'v[0-9]+', gaps: accept | gaps: {not_documented: [version]} | 0",
                "field: version, matches: 'v[0-9]+', gaps: accept | gaps: {not_documented: [creators]} | 1",
                "field: distribution.licenses.id, one_of: [mit, odbl] | license: odbl | 0",
                "field: distribution.licenses.id, one_of: [mit, odbl] | license: cc0-1.0 | 1",
                "field: doi, starts_with: [10.1000/, 10.2000/] | doi: 10.2000/1 | 0",
                "field: doi, starts_with: [10.1000/, 10.2000/] | doi: 10.3000/1 | 1",
                "field: summary, min_words: 3, max_words: 4 | summary: Two words. | 1",
                "field: summary, min_words: 3, max_words: 4 | summary: Now three words. | 0",
                "field: summary, min_words: 3, max_words: 4 | summary: Now there are four. | 0",
                "field: summary, min_words: 3, max_words: 4 | summary: Now there are five words. | 1",
                "field: summary, same_as: description | `summary: Notes.\ndescription: Notes.` | 0",
                "field: summary, same_as: description | `summary: Notes.\ndescription: Letters.` | 1",
                "field: summary, none_of: [secret] | summary: A book. | 0",
                "field: summary, none_of: [secret] | version: 1.0.0 | 0",
                "field: summary, none_of: [secret] | summary: A secret book. | 1",
                "field: summary, none_of: words-unnamed-models | summary: Made by a language model. | 1",
                "field: creators, matches: 'Ann.*' | `creators: [{name: Ann Lee, affiliation: A school}]` | 0",
                "field: creators, matches: 'Ann.*' | `creators: [{name: Bob Lee, affiliation: A school}]` | 1",
                "field: creators, matches: 'Ann.*' | `creators: [{name: Bob Lee}, {name: Ann Lee}, {name: Eva Lee}]` | 2",
                "field: version, matches: 'v[0-9]+', profiles: [datasheet] | version: 12 | 0",
                "field: version, matches: 'v[0-9]+', when: published | version: 12 | 0",
                "field: version, matches: 'v[0-9]+', when: published | `version: 12\nstatus: published` | 1",
                "field: version, matches: 'v[0-9]+', unless: published | version: 12 | 1",
                "field: version, matches: 'v[0-9]+', unless: published | `version: 12\nstatus: published` | 0",
            })
    void aValueIsAsItIsDemanded(String demand, String says, int finds) throws IOException {
        assertThat(found(demand, says)).hasSize(finds).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("ours");
            assertThat(finding.message()).endsWith("We demand it");
            assertThat(finding.remedy()).isEqualTo("Write it so.");
        });
    }

    private List<Finding> found(String demand, String says) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/expectations"));
        Files.writeString(
                own.resolve("ours.yaml"), "ours: {" + demand + ", says: We demand it, remedy: Write it so.}\n");
        Vocabulary vocabulary = Library.open(Optional.of(own.getParent())).vocabulary();
        DemandedValue rule = new DemandedValue(vocabulary.demands().get("ours"));
        return Checker.check(List.of(rule), Subjects.of(vocabulary, folder, "datacard: 1\n" + says + "\n"));
    }

    @Test
    void wordsThatAreNotWantedAreQuotedAtTheirPlace() throws IOException {
        assertThat(found("field: summary, none_of: [secret]", "summary: A secret book."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("\"secret\": We demand it");
                    assertThat(finding.location().line()).isEqualTo(2);
                    assertThat(finding.location().column()).isEqualTo(12);
                });
    }
}
