package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.State;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How complete each dataset is, as a table. */
public final class SummaryTable {
    private static final List<String> HEAD =
            List.of("Dataset", "Profile", "Answered", "Gaps", "N/A", "Open", "Complete", "Errors", "Warnings");
    private static final int MOST_ROWS = 50;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param cells what it says, in the order of the head
     * @param completeness in percent
     * @param errors the number of errors of the dataset
     */
    record Row(List<String> cells, int completeness, long errors) {}

    /** Adds a dataset as it stands to one profile. */
    public void add(String id, Assessment assessment, Collection<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        rows.add(new Row(
                List.of(
                        id,
                        assessment.profile().reference(),
                        String.valueOf(assessment.count(State.ANSWERED)),
                        String.valueOf(assessment.count(State.GAP)),
                        String.valueOf(assessment.count(State.NOT_APPLICABLE)),
                        String.valueOf(assessment.count(State.OPEN) + assessment.count(State.UNKNOWN)),
                        assessment.completeness() + "%",
                        String.valueOf(errors),
                        String.valueOf(count(findings, Severity.WARNING))),
                assessment.completeness(),
                errors));
    }

    private static long count(Collection<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    static List<String> head() {
        return HEAD;
    }

    /** All rows, or where they are too many those that need most work. */
    List<Row> rows() {
        return rows.size() <= MOST_ROWS
                ? List.copyOf(rows)
                : rows.stream()
                        .sorted(Comparator.comparing(Row::errors).reversed().thenComparing(Row::completeness))
                        .limit(MOST_ROWS)
                        .toList();
    }

    /** What is to be said of rows that are not shown; empty if all are. */
    String rest() {
        int rest = rows.size() - rows().size();
        return rest == 0 ? "" : rest + " more rows, of datasets with fewer errors, are in findings.json.";
    }

    /** The table for a console: names to the left, numbers to the right. */
    public List<String> lines(Ink ink) {
        List<Row> shown = rows();
        List<List<String>> all = new ArrayList<>();
        all.add(HEAD);
        shown.forEach(row -> all.add(row.cells));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = line(all.get(i), all);
            boolean done = i > 0 && shown.get(i - 1).errors == 0 && shown.get(i - 1).completeness == 100;
            lines.add(i == 0 ? ink.faint(line) : done ? ink.good(line) : line);
        }
        if (!rest().isEmpty()) {
            lines.add(rest());
        }
        return lines;
    }

    private static String line(List<String> cells, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int width =
                    all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            String pad = " ".repeat(width - cells.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i < 2 ? cells.get(i) + pad : pad + cells.get(i));
        }
        return line.toString();
    }
}
