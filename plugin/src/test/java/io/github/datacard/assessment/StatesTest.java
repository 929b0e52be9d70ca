package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted of the states of questions. */
class StatesTest {
    private static final Part FIRST = new Part(List.of("summary", "description"), "");
    private static final Part SECOND = new Part(List.of("motivation.purpose"), "");

    @ParameterizedTest
    @CsvSource({
        "YES,YES,YES",
        "YES,NO,NO",
        "NO,YES,NO",
        "NO,UNKNOWN,NO",
        "UNKNOWN,NO,NO",
        "UNKNOWN,YES,UNKNOWN",
        "YES,UNKNOWN,UNKNOWN",
        "UNKNOWN,UNKNOWN,UNKNOWN"
    })
    void bothHold(Truth one, Truth other, Truth both) {
        assertThat(one.and(other)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED,100",
        "OPEN,0",
        "'ANSWERED,OPEN,OPEN',33",
        "'ANSWERED,ANSWERED,OPEN',66",
        "'ANSWERED,GAP',50",
        "'ANSWERED,UNKNOWN',50",
        "'ANSWERED,NOT_APPLICABLE',100",
        "NOT_APPLICABLE,100",
        "'NOT_APPLICABLE,OPEN',0"
    })
    void completenessIsOfWhatApplies(String states, int completeness) {
        assertThat(assessment(states).completeness()).isEqualTo(completeness);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,0,false", "OPEN,1,true", "OPEN,2,false", "GAP,1,true", "NOT_APPLICABLE,1,false"})
    void aQuestionIsAnsweredInPart(State state, int missing, boolean partly) {
        assertThat(judged(state, List.of(FIRST, SECOND).subList(0, missing)).partly())
                .isEqualTo(partly);
    }

    @Test
    void wantedIsWhatAnswersThePartThatIsMissingOrTheQuestion() {
        assertThat(judged(State.OPEN, List.of(SECOND, FIRST)).wanted()).containsExactly("motivation.purpose");
        assertThat(judged(State.ANSWERED, List.of()).wanted())
                .containsExactly("summary", "description", "motivation.purpose");
    }

    @Test
    void assessmentsAreListedInTheirOrder() {
        Assessment required = assessment("OPEN");
        Assessment report = assessment("GAP");
        Assessment found = assessment("ANSWERED");
        Assessments all = new Assessments(List.of(required), List.of(report), List.of(found));
        assertThat(all.named()).containsExactly(required, report);
        assertThat(all.all()).containsExactly(required, report, found);
    }

    @Test
    void eachStateHasItsWords() {
        assertThat(State.values()).extracting(State::says).doesNotContain("").doesNotHaveDuplicates();
    }

    private static Assessment assessment(String states) {
        List<JudgedQuestion> questions = Stream.of(states.split(","))
                .map(state -> judged(State.valueOf(state), List.of()))
                .toList();
        return new Assessment(new Profile("p", "1", "P", "", "", "", false, List.of()), questions);
    }

    private static JudgedQuestion judged(State state, List<Part> missing) {
        Question question = new Question("Topic", "", "1", List.of(FIRST, SECOND), true, "", false);
        return new JudgedQuestion("S", question, state, Optional.empty(), missing);
    }
}
