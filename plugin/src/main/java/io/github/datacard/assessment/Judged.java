package io.github.datacard.assessment;

import io.github.datacard.descriptor.Gap;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.Optional;

/**
 * A question with its state.
 *
 * @param section the title of the profile's section
 * @param question the question
 * @param state how the descriptor stands to it
 * @param gap the gap, if the state is a stated gap or not applicable by a gap
 */
public record Judged(String section, Question question, State state, Optional<Gap> gap) {}
