package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.util.stream.Stream;

/** {@code completeness-below-minimum}: fewer answers than the build asks for. */
final class Completeness implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        int minimum = subject.settings().minCompleteness();
        return subject.assessments().stream()
                .filter(assessment -> assessment.completeness() < minimum)
                .map(assessment -> Finding.of(
                        Severity.ERROR,
                        "completeness-below-minimum",
                        Location.of(subject.descriptor().file()),
                        assessment.completeness() + "% of "
                                + assessment.profile().reference() + " is answered, less than the " + minimum
                                + "% that this build asks for",
                        "Answer open questions; the list below names them."));
    }
}
