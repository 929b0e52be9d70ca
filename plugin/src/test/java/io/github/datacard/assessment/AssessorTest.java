package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.ProfileSection;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question of several parts is answered when all its parts are that apply. */
class AssessorTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    private static final Question COLLECTORS = question(
            new Part(List.of("collection.collectors"), ""), new Part(List.of("collection.collector_compensation"), ""));

    private static final Question SAMPLE = question(
            new Part(List.of("composition.sampling.is_sample"), ""),
            new Part(List.of("composition.sampling.population"), "sample"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: X|OPEN|2",
                "collection: {collectors: Two students}|OPEN|1",
                "collection: {collectors: Two students, collector_compensation: None}|ANSWERED|0",
                "collection: {collectors: Two students};gaps: {not_documented:"
                        + " [collection.collector_compensation]}|GAP|1",
                "gaps: {not_documented: [collection]}|GAP|2",
                "collection: {collectors: Two students};gaps: {not_applicable: {collection.collector_compensation:"
                        + " Nobody was paid}}|ANSWERED|0",
                "gaps: {not_documented: [collection.collectors]}|OPEN|2",
            })
    void oneTextDoesNotAnswerTwoParts(String yaml, State state, int missing) {
        JudgedQuestion judged = judge(COLLECTORS, yaml.replace(";", "\n"));
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.missing()).hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: X|OPEN",
                "composition: {sampling: {is_sample: no}}|ANSWERED",
                "composition: {sampling: {is_sample: yes}}|OPEN",
                "composition: {sampling: {is_sample: yes, population: All shops}}|ANSWERED",
                "composition: {sampling: {population: All shops}}|OPEN",
            })
    void aPartMayHangOnTheAnswerToAnother(String yaml, State state) {
        assertThat(judge(SAMPLE, yaml).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "composition: {modalities: text, instances: {count: 40}}|ANSWERED",
                "composition: {modalities: [text, audio], instances: {count: 40}}|OPEN",
                "composition: {modalities: [text, audio], instances: [{count: 40}, {count: 90}]}|ANSWERED",
                "composition: {modalities: [text, audio], instances: [{count: 40}, {unit: hour}]}|OPEN",
                "composition: {modalities: [text, audio]}|OPEN",
            })
    void anAnswerHasToMeetACondition(String yaml, State state) {
        Part sizes = new Part(List.of("composition.instances.count"), "", "each-modality-counted", "");
        assertThat(judge(question(sizes), yaml).state()).isEqualTo(state);
    }

    /** What a section's switch turns off does not apply, the section itself included; the switch is answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.consent|people: no|NOT_APPLICABLE",
                "people.consent|people: yes|OPEN",
                "people.consent|name: X|OPEN",
                "people.relates_to_people|people: no|ANSWERED",
                "people|people: no|ANSWERED",
                "considerations|name: X|OPEN",
                "no.such.path|people: no|OPEN",
                "id|name: X|ANSWERED",
                "summary|gaps: {withheld: {summary: Secret}}|GAP",
                "summary|gaps: {not_applicable: {summary: No words}}|NOT_APPLICABLE",
            })
    void aSwitchAndAGap(String path, String yaml, State state) {
        assertThat(judge(question(new Part(List.of(path), "")), yaml).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaps: {not_documented: [collection.collectors]}|collection.collectors",
                "gaps: {not_documented: [collection]}|collection",
                "collection: {collectors: Two students}; gaps: {not_documented: [collection.collector_compensation]}"
                        + "|collection.collector_compensation",
                "collection: {collectors: Two students}; gaps: {not_documented: [collection.collectors]}|",
                "name: X|",
            })
    void theGapIsThatOfWhatIsMissing(String yaml, String path) {
        assertThat(judge(COLLECTORS, yaml.replace("; ", "\n")).gap().map(Gap::path))
                .isEqualTo(Optional.ofNullable(path));
    }

    @Test
    void whatIsMissingIsNamedBeforeWhatIsSaid() {
        JudgedQuestion judged = judge(COLLECTORS, "collection: {collectors: Two students}");
        assertThat(judged.partly()).isTrue();
        assertThat(judged.wanted()).containsExactly("collection.collector_compensation");
        assertThat(judge(COLLECTORS, "name: X").partly()).isFalse();
    }

    @Test
    void aQuestionThatMayNotApplyIsNotCountedAsIfItDidNot() {
        Question ofPeople = new Question(
                "Notice", "", "1.1", List.of(new Part(List.of("people.notification"), "")), true, "people", false);
        Profile profile = profile(ofPeople);
        assertThat(assess(profile, "name: X").completeness()).isZero();
        assertThat(assess(profile, "people: no").completeness()).isEqualTo(100);
    }

    private static JudgedQuestion judge(Question question, String yaml) {
        return assess(profile(question), yaml).questions().get(0);
    }

    private static Assessment assess(Profile profile, String yaml) {
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + yaml + "\n", new Findings())
                .orElseThrow();
        return new Assessor(VOCABULARY, descriptor).assess(profile);
    }

    private static Question question(Part... parts) {
        return new Question("Topic", "", "1.1", List.of(parts), true, "", false);
    }

    private static Profile profile(Question question) {
        return new Profile("p", "1", "P", "", "", "", false, List.of(new ProfileSection("S", "1", List.of(question))));
    }
}
