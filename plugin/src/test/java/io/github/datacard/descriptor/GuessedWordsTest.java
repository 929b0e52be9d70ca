package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever guesses the name of a field, a choice, a date or a count is told what it is. */
class GuessedWordsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "collection: {process: Typed.} | It is called procedure here.",
                "collection: {when: 2021} | It is called timeframe here.",
                "motivation: {why: To learn.} | It is called purpose here.",
                "uses: {not_intended: Jokes} | It is called out_of_scope here.",
                "annotation: {agreement: 0.8} | It belongs below sets:  sets: {agreement: …}",
                "annotation: {guidelines: a} | It belongs below sets:  sets: {instructions: …}",
                "composition: {classes: 3} | It belongs below labels:  labels: {classes: …}",
                "maintenance: {contact: a@b.example} | It belongs at the top of the file:  contact: …",
                "composition: {splits: {train: a}} | It belongs at the top of the file:  splits: …",
                "people: {pii: no} | Free content goes below \"extra\". The goal explain with -Ddatacard.name=people lists all fields.",
            })
    void theFieldThatIsMeantIsNamed(String line, String remedy) throws IOException {
        assertThat(finding(line, "unknown-key").remedy()).isEqualTo(remedy);
    }

    @Test
    void aGuessIsNotPutInPlace() throws IOException {
        assertThat(finding("motivation: {background: Old.}", "unknown-key").fix())
                .isEmpty();
        assertThat(finding("uses: {out-of-scope: Jokes}", "unknown-key").fix()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "distribution: {availability: open} | Did you mean \"available\"? Write one of: ",
                "maintenance: {status: Actively maintained} | Did you mean \"active\"? Write one of: ",
                "collection: {timeframe: 13/04/2020} | Did you mean 2020-04-13? Write one date",
                "collection: {timeframe: 03/04/2020} | Did you mean 2020-04-03 or 2020-03-04? Write one date",
                "people: {consent: {obtained: 'yes, in writing'}} | Did you mean \"yes\"? Write yes or no; details",
                "license: public domain | Where its makers gave up their rights, write how: cc0-1.0, pddl or unlicense.",
                "license: all rights reserved | Find out which license the data has, and write that;",
                "license: none | Find out which license the data has, and write that;",
                "composition: {labels: 'rust, mildew, healthy'} | Did you mean 3? Write a whole number",
            })
    void theValueThatIsMeantIsNamed(String line, String remedy) throws IOException {
        assertThat(finding(line, "wrong-type").remedy()).startsWith(remedy);
    }

    @Test
    void wordsForChoicesMeanChoicesThatThereAre() {
        for (ValueList.Value value : VOCABULARY.list("choice-words").values()) {
            String path = value.id().split("=", 2)[0];
            assertThat(VOCABULARY.field(path).orElseThrow().choices())
                    .extracting(Choice::id)
                    .contains(value.id().split("=", 2)[1]);
            assertThat(value.aliases()).allMatch(alias -> alias.startsWith(path + "="));
        }
    }

    private Finding finding(String line, String rule) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Letters\n" + line + "\n");
        return Runs.on(folder, folder.resolve("out")).check().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
