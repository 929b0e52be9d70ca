package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The best and the weakest sections are named with how much of them is answered. */
class SectionRankingTest {
    private static final Profile PROFILE =
            Library.open(Optional.empty()).vocabulary().profile("baseline").orElseThrow();

    @Test
    void bestAndWeakestAreNamed() {
        assertThat(of(
                        section("Who", State.ANSWERED, State.OPEN),
                        section("How", State.OPEN),
                        section("Why", State.ANSWERED)))
                .contains("Strongest sections: Why (1 of 1); weakest: How (0 of 1)");
    }

    @Test
    void manyThatAreAlikeAreCounted() {
        assertThat(of(
                        section("A", State.OPEN),
                        section("B", State.GAP),
                        section("C", State.OPEN),
                        section("D", State.OPEN, State.OPEN),
                        section("E", State.ANSWERED, State.NOT_APPLICABLE)))
                .contains("Strongest sections: E (1 of 1); weakest: A (0 of 1), B (0 of 1), C (0 of 1) and 1 more");
    }

    @Test
    void whereAllAreAlikeNothingIsSaid() {
        assertThat(of(section("A", State.OPEN), section("B", State.OPEN))).isEmpty();
        assertThat(of(section("A", State.NOT_APPLICABLE))).isEmpty();
    }

    @SafeVarargs
    private static Optional<String> of(List<JudgedQuestion>... sections) {
        return SectionRanking.of(new Assessment(
                PROFILE, Stream.of(sections).flatMap(List::stream).toList()));
    }

    private static List<JudgedQuestion> section(String title, State... states) {
        return Arrays.stream(states)
                .map(state -> new JudgedQuestion(title, PROFILE.questions().get(0), state, Optional.empty(), List.of()))
                .toList();
    }
}
