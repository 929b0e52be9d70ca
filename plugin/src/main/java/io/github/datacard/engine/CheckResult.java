package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param descriptors the number of descriptors that were found
 * @param findings all findings
 * @param report the report as lines for people
 * @param failing the findings that fail the build
 * @param files the reports for machines, by their names in the output folder
 */
public record CheckResult(
        int descriptors, List<Finding> findings, List<Line> report, List<Finding> failing, Map<String, String> files) {
    /**
     * A line of the report.
     *
     * @param level error, warning or info
     */
    public record Line(String level, String text) {}
}
