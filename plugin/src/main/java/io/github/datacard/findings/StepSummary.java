package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.MarkdownText;
import io.github.datacard.text.TerminalText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The summary of a step of GitHub Actions, in Markdown. */
public final class StepSummary {
    private static final int MOST = 50;

    private StepSummary() {}

    /**
     * The summary.
     *
     * @param heading the whole run in a few words
     * @param paths names of files as seen from the root of the repository
     */
    public static String of(String heading, SummaryTable table, List<Finding> findings, ShownPaths paths) {
        StringBuilder text = new StringBuilder("## Datacard: ")
                .append(MarkdownText.inline(heading))
                .append("\n\n");
        List<Finding> sorted = Urgency.sorted(findings, Set.of());
        sorted.stream().limit(MOST).forEach(finding -> text.append(item(finding, paths)));
        if (sorted.size() > MOST) {
            text.append("\n").append(sorted.size() - MOST).append(" more are in the log and in findings.json.\n");
        }
        text.append(sorted.isEmpty() ? "" : "\n");
        if (!table.rows().isEmpty()) {
            text.append(row(SummaryTable.head()))
                    .append("| --- | --- |")
                    .append(" ---: |".repeat(SummaryTable.head().size() - 2))
                    .append('\n');
            table.rows().forEach(row -> text.append(row(row.cells())));
            text.append('\n');
        }
        if (!table.rest().isEmpty()) {
            text.append(table.rest()).append("\n\n");
        }
        return text.append('\n').toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(TerminalText::line)
                .map(MarkdownText::cell)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String item(Finding finding, ShownPaths paths) {
        var place = finding.location();
        return "- **" + finding.severity().word() + "** "
                + MarkdownText.code(TerminalText.line(paths.of(place.file()) + ":" + place.line())) + " "
                + MarkdownText.inline(TerminalText.line(finding.message())) + " " + MarkdownText.code(finding.rule())
                + "\n";
    }
}
