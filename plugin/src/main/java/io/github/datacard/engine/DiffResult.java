package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diff.DiffReport;
import io.github.datacard.diff.Grade;
import java.util.List;

/**
 * What a comparison gives.
 *
 * @param report the changes
 * @param lines the report for people
 * @param findings what the policy misses
 */
public record DiffResult(DiffReport report, List<String> lines, List<Finding> findings) {
    /** Whether a change has a grade or a graver one. */
    public boolean reaches(Grade grade) {
        return report.datasets().stream()
                .flatMap(dataset -> dataset.grade().stream())
                .anyMatch(gravest -> gravest.compareTo(grade) >= 0);
    }
}
