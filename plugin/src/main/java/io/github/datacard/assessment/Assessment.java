package io.github.datacard.assessment;

import io.github.datacard.vocabulary.Profile;
import java.util.List;

/**
 * How a descriptor stands to one profile.
 *
 * @param profile the profile
 * @param questions all its questions
 */
public record Assessment(Profile profile, List<JudgedQuestion> questions) {
    /** The number of questions in a state. */
    public int count(State state) {
        int count = 0;
        for (JudgedQuestion judged : questions) {
            count += judged.state() == state ? 1 : 0;
        }
        return count;
    }

    /** The number of questions that apply, or may apply by what is known. */
    public int applicable() {
        return questions.size() - count(State.NOT_APPLICABLE);
    }

    /** Answered questions in percent of those that apply, rounded down; 100 if none applies. */
    public int completeness() {
        return applicable() == 0 ? 100 : count(State.ANSWERED) * 100 / applicable();
    }
}
