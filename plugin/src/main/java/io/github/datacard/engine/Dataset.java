package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Set;

/**
 * A dataset as it was judged.
 *
 * @param descriptor its descriptor, as far as it could be read
 * @param assessments how it stands to the profiles that it has to satisfy
 * @param reports how it stands to the profiles that only report
 * @param findings all findings in its file
 */
public record Dataset(
        Descriptor descriptor, List<Assessment> assessments, List<Assessment> reports, List<Finding> findings) {
    /** The same without some findings. */
    Dataset without(Set<Finding> left) {
        return new Dataset(
                descriptor,
                assessments,
                reports,
                findings.stream().filter(finding -> !left.contains(finding)).toList());
    }
}
