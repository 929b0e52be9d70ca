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
 */
public record State(Descriptor said, Descriptor answered, Optional<Facts> facts) {
    /** The state that a descriptor and facts describe, as far as its readers may see them. */
    public static State of(Descriptor descriptor, Optional<Facts> facts) {
        return new State(descriptor, FactsAnswers.complete(descriptor, facts), facts);
    }

    /** The version that it claims; may be empty. */
    public String version() {
        return said.text("version");
    }
}
