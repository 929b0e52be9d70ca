package io.github.datacard.exchange;

import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.document.Document;

/**
 * A dataset as the audience of a run may see it: all that a format may hold.
 *
 * @param known what is known about it, without what the audience may not see
 * @param document what readers see
 */
public record Disclosed(KnownDataset known, Document document) {
    /** What the descriptor says, with what the facts add to it. */
    Descriptor answered() {
        return known.answered();
    }
}
