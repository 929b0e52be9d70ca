package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.data.Seen;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A dataset as it was judged.
 *
 * @param descriptor its descriptor, as far as it could be read
 * @param whole whether all that it says could be read
 * @param answered the same with what the facts add to it
 * @param facts what was measured in its data, if it was
 * @param seen what a quick look at its data showed
 * @param assessments how it stands to the profiles that it has to satisfy
 * @param reports how it stands to the profiles that only report
 * @param found how it stands to profiles that its content calls for
 * @param findings all findings in its file
 */
public record Dataset(
        Descriptor descriptor,
        boolean whole,
        Descriptor answered,
        Optional<Facts> facts,
        Seen seen,
        List<Assessment> assessments,
        List<Assessment> reports,
        List<Assessment> found,
        List<Finding> findings) {
    /** The same without some findings. */
    Dataset without(Set<Finding> left) {
        return new Dataset(
                descriptor,
                whole,
                answered,
                facts,
                seen,
                assessments,
                reports,
                found,
                findings.stream().filter(finding -> !left.contains(finding)).toList());
    }
}
