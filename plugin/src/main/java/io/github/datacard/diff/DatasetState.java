package io.github.datacard.diff;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsAnswers;
import java.util.Optional;

/**
 * A dataset as it is or was.
 *
 * @param said what its descriptor says
 * @param answered the same with all that the facts add to it
 * @param facts what was measured
 * @param whole the descriptor with what is internal, of which approvals hold
 * @param partial whether it was read from a card, which does not say which questions are left open
 */
public record DatasetState(
        Descriptor said, Descriptor answered, Optional<Facts> facts, Descriptor whole, boolean partial) {
    /** The state that a descriptor and facts describe, as far as its readers may see them. */
    public static DatasetState of(Descriptor descriptor, Optional<Facts> facts) {
        return new DatasetState(descriptor, FactsAnswers.complete(descriptor, facts), facts, descriptor, false);
    }

    /** The same, of which this is all that the descriptor says. */
    public DatasetState outOf(Descriptor all) {
        return new DatasetState(said, answered, facts, all, partial);
    }

    /** The same, read from a card. */
    public DatasetState fromCard() {
        return new DatasetState(said, answered, facts, whole, true);
    }

    /** The version that it claims; may be empty. */
    public String version() {
        return said.text("version");
    }
}
