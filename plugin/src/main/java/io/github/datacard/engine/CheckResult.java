package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.StreamedText;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param descriptors the number of descriptors that were found
 * @param lone the number of files without a descriptor on which something was found
 * @param findings all findings, without those that are known or as old as the commit that it was compared with
 * @param report the report as lines for people
 * @param failing the findings that fail the build
 * @param files the reports for machines, by their names in the output folder
 * @param annotations commands for the build server, one a line
 * @param stepSummary a summary for the build server in Markdown; may be empty
 */
public record CheckResult(
        int descriptors,
        int lone,
        List<Finding> findings,
        List<Line> report,
        List<Finding> failing,
        Map<String, StreamedText> files,
        List<String> annotations,
        String stepSummary) {
    /** How to go on with files that have no descriptor. */
    public static String onLone(int files, String command) {
        return (files == 1 ? "1 card has" : files + " cards have")
                + " no datacard.yaml. To write one from it, with what is said already: " + command;
    }

    /**
     * A line of the report.
     *
     * @param severity how it is logged
     */
    public record Line(Severity severity, String text) {}
}
