package io.github.datacard.assessment;

import io.github.datacard.descriptor.Gap;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.List;
import java.util.Optional;

/**
 * A question with its state.
 *
 * @param section the title of the profile's section
 * @param question the question
 * @param state how the descriptor stands to it
 * @param gap the gap, if the state is a stated gap or not applicable by a gap
 * @param missing the parts that apply and are not answered
 */
public record JudgedQuestion(String section, Question question, State state, Optional<Gap> gap, List<Part> missing) {
    /** Whether a part of the question is answered and another one is missing. */
    public boolean partly() {
        return !missing.isEmpty() && missing.size() < question.parts().size() && state != State.NOT_APPLICABLE;
    }

    /** The paths of which any one would answer what is missing first, or answers the question. */
    public List<String> wanted() {
        return missing.isEmpty() ? question.answers() : missing.get(0).answers();
    }
}
