package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What a check found.
 *
 * @param descriptors the number of descriptors that were found
 * @param findings all findings
 * @param report the report as lines for people
 * @param failing the findings that fail the build
 * @param file the JSON report
 */
public record CheckResult(
        int descriptors, List<Finding> findings, List<Line> report, List<Finding> failing, Path file) {
    /**
     * A line of the report.
     *
     * @param level error, warning or info
     */
    public record Line(String level, String text) {}
}
