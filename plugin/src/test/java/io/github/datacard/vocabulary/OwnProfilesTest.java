package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Profile.Level;
import io.github.datacard.vocabulary.Profile.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team takes the profile of others and makes its own of it. */
class OwnProfilesTest {
    @TempDir
    private Path own;

    @Test
    void aProfileAddsDropsAndWeighs() throws IOException {
        write("team", """
            profile: team
            version: 3
            title: Our team
            extends: baseline@1
            drop: [Funding, composition.duplication]
            change:
              - {question: Citation, level: required}
              - {question: Version, level: essential}
              - {question: Contact, level: recommended}
            sections:
              - title: Ours
                questions:
                  - {topic: Steward, answers: [owners], level: required}
            """);
        Profile team = open().profile("team@3").orElseThrow();
        Profile baseline = open().profile("baseline").orElseThrow();
        assertThat(team.questions()).hasSize(baseline.questions().size() - 2 + 1);
        assertThat(team.questions()).extracting(Question::topic).doesNotContain("Funding", "Duplicates");
        assertThat(level(team, "Citation")).isEqualTo(Level.REQUIRED);
        assertThat(level(team, "Version")).isEqualTo(Level.ESSENTIAL);
        assertThat(level(team, "Contact")).isEqualTo(Level.RECOMMENDED);
        assertThat(level(team, "Name")).isEqualTo(level(baseline, "Name"));
        assertThat(team.sections()).extracting(Profile.ProfileSection::title).endsWith("Ours");
    }

    @Test
    void aChainOfProfilesAndSeveralParentsAskEachQuestionOnce() throws IOException {
        write("a", "profile: a\ntitle: A\nextends: [carbon, labeling-instructions]\n");
        write("b", "profile: b\ntitle: B\nextends: [a, carbon]\n");
        List<Question> questions = open().profile("b").orElseThrow().questions();
        assertThat(questions).extracting(Question::answers).doesNotHaveDuplicates();
        assertThat(questions)
                .hasSize(open().profile("carbon").orElseThrow().questions().size()
                        + open().profile("labeling-instructions")
                                .orElseThrow()
                                .questions()
                                .size());
    }

    @Test
    void theProfileThatJoinsTwoDecidesWhatTheyContradictEachOtherIn() throws IOException {
        write("a", question("a", "recommended"));
        write("b", question("b", "required"));
        write("c", "profile: c\ntitle: C\nextends: [a, b]\nchange: [{question: owners, level: required}]\n");
        assertThat(open().profile("c").orElseThrow().questions())
                .singleElement()
                .extracting(Question::level)
                .isEqualTo(Level.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extends: baselin|it extends the profile \"baselin\", which does not exist. Did you mean \"baseline\"?",
                "extends: baseline@7|it extends baseline@7, but the library has baseline@1",
                "extends: mine|the profile extends itself: mine → mine",
                "extends: other|the profile extends itself: mine → other → mine",
                "extends: [a, b]|contradict each other: \"Owners of a\" is recommended, and \"Owners of b\" with the"
                        + " same answers is required",
                "extends: baseline;drop: Fundin|below \"drop\" it names the question \"Fundin\", which no profile asks"
                        + " that it extends. Did you mean \"Funding\"?",
                "extends: baseline;change: [{question: Funding, level: must}]|\"level\" cannot be \"must\"",
                "extends: baseline;change: [{question: Funding, level: required}];drop: Funding|it drops the question"
                        + " \"Funding\" and changes it, too",
                "extends: baseline;change: [{question: Funding}]|the key \"level\" is missing",
                "extends: a;sections: [{title: S, questions: [{topic: Mine, answers: [owners]}]}]|it asks \"Mine\","
                        + " which a profile that it extends asks already as \"Owners of a\"",
                "sections: [{title: S, questions: [{topic: Q, answers: [owners], all_of: [{answers: owners}, {answers:"
                        + " creators}]}]}]|not both",
                "sections: [{title: S, questions: [{topic: Q, all_of: [{answers: owners}]}]}]|there have to be two or"
                        + " more",
                "sections: [{title: S, questions: [{topic: Q, all_of: [{answers: owners}, {when: people}]}]}]|the key"
                        + " \"answers\" is missing",
                "sections: [{title: S, questions: [{topic: Q, all_of: [{answers: owner}, {answers:"
                        + " creators}]}]}]|names the field \"owner\"",
                "sections: [{title: S, questions: [{topic: Q, all_of: [{answers: owners}, {answers: creators, when:"
                        + " peopl}]}]}]|names the condition \"peopl\"",
                "drop: Funding|there is no \"extends\"",
                "found_when: helth-data;sections: []|names the condition \"helth-data\", which does not exist. Did you"
                        + " mean \"health-data\"?",
            })
    void whatDoesNotFitIsNamedWithItsPlace(String yaml, String said) throws IOException {
        write("a", question("a", "recommended"));
        write("b", question("b", "required"));
        write("other", "profile: other\ntitle: O\nextends: mine\n");
        write("mine", "profile: mine\ntitle: M\n" + yaml.replace(";", "\n") + "\n");
        assertThatThrownBy(() -> open().profile("mine"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining(said);
    }

    @Test
    void placesAreTheNumbersOfFrameworksThatDoNotCount() {
        Profile datasheet = open().profile("datasheet").orElseThrow();
        assertThat(datasheet.questions().get(0).number()).isEqualTo("1.1");
        assertThat(datasheet.sections().get(6).number()).isEqualTo("7");
        assertThat(open().profile("eu-annex-iv")
                        .orElseThrow()
                        .questions()
                        .get(0)
                        .number())
                .isEqualTo("2(d)");
    }

    private static String question(String id, String level) {
        return "profile: " + id + "\ntitle: T\nsections: [{title: S, questions: [{topic: Owners of " + id
                + ", answers: [owners], level: " + level + "}]}]\n";
    }

    private static Level level(Profile profile, String topic) {
        return profile.questions().stream()
                .filter(question -> question.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private Vocabulary open() {
        return Library.open(Optional.of(own)).vocabulary();
    }

    private void write(String name, String text) throws IOException {
        Path file = own.resolve("profiles/" + name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
