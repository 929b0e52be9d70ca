package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.data.LicenseText;
import io.github.datacard.data.Seen;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * What rules on one dataset look at.
 *
 * @param vocabulary the vocabulary
 * @param descriptor the descriptor
 * @param assessments how it stands to the profiles that it has to satisfy
 * @param reports how it stands to the profiles that only report
 * @param found how it stands to profiles that its content calls for; they report, too
 * @param facts what was measured in the data, if it was
 * @param seen what a quick look at the data showed
 * @param licenseText the license text beside the descriptor, if there is one
 * @param settings what the check is asked to do
 */
public record Subject(
        Vocabulary vocabulary,
        Descriptor descriptor,
        List<Assessment> assessments,
        List<Assessment> reports,
        List<Assessment> found,
        Optional<Facts> facts,
        Seen seen,
        Optional<LicenseText> licenseText,
        CheckSettings settings) {}
