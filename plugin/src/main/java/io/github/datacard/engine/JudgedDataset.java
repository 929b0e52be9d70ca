package io.github.datacard.engine;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Set;

/**
 * A dataset as it was judged.
 *
 * @param known what is known about it
 * @param assessments how it stands to profiles
 * @param findings all findings in its files
 */
record JudgedDataset(KnownDataset known, Assessments assessments, List<Finding> findings) {
    /** Its descriptor, as far as it could be read. */
    public Descriptor descriptor() {
        return known.descriptor();
    }

    /** The same without some findings. */
    JudgedDataset without(Set<Finding> left) {
        return new JudgedDataset(
                known,
                assessments,
                findings.stream().filter(finding -> !left.contains(finding)).toList());
    }
}
