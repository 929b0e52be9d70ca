package io.github.datacard.audience;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dataset as it was judged.
 *
 * @param known what is known about it
 * @param assessments how it stands to profiles
 * @param findings all findings in its files
 */
public record JudgedDataset(KnownDataset known, Assessments assessments, List<Finding> findings) {
    /** Its descriptor, as far as it could be read. */
    public Descriptor descriptor() {
        return known.descriptor();
    }

    /** The same with those of some findings that are on its descriptor. */
    public JudgedDataset with(Collection<Finding> more) {
        return new JudgedDataset(
                known,
                assessments,
                Findings.sorted(Stream.concat(
                        findings.stream(),
                        more.stream()
                                .filter(finding -> finding.location()
                                        .file()
                                        .toAbsolutePath()
                                        .equals(descriptor().file().toAbsolutePath())))));
    }

    /** The same without some findings. */
    public JudgedDataset without(Set<Finding> left) {
        return new JudgedDataset(
                known,
                assessments,
                findings.stream().filter(finding -> !left.contains(finding)).toList());
    }
}
