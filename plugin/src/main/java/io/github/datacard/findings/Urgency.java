package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which findings to show where there is no room for all of them. */
final class Urgency {
    /** The gravest first, and faults before questions that nobody has answered yet, of which one file may have dozens. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.kind() == Finding.Kind.QUESTION)
            .thenComparing(Comparator.naturalOrder());

    private Urgency() {}

    /**
     * Errors and warnings: those in changed files first, then the gravest, and faults before questions that nobody has
     * answered yet, since one descriptor may have dozens of these.
     */
    static List<Finding> sorted(Collection<Finding> findings, Set<Path> changed) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(Comparator.comparing((Finding finding) ->
                                !changed.contains(finding.location().file()))
                        .thenComparing(ORDER))
                .toList();
    }
}
