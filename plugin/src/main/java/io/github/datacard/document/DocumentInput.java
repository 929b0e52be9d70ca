package io.github.datacard.document;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;

/**
 * What a document is made of.
 *
 * @param descriptor what may be shown: internal fields are already left out
 * @param facts what may be shown of what was measured in the data, if it was
 * @param assessments how it stands to its profiles
 * @param findings what the check has to say about it
 * @param views how it stands to the profiles by which it can be read besides; they ask nothing of it
 * @param neighbors all datasets of the run
 */
public record DocumentInput(
        Descriptor descriptor,
        Optional<Facts> facts,
        List<Assessment> assessments,
        List<Finding> findings,
        List<Assessment> views,
        Neighbors neighbors) {
    /** A dataset that stands alone and was not judged. */
    public static DocumentInput alone(Descriptor descriptor) {
        return new DocumentInput(descriptor, Optional.empty(), List.of(), List.of(), List.of(), Neighbors.NONE);
    }
}
