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

    /** So few rows are shown whatever they say; of more, those of datasets with errors or warnings. */
    private static final int FEW_ROWS = 5;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param cells what it says, in the order of the head
     * @param completeness in percent
     * @param errors the number of errors of the dataset
     * @param warnings the number of its warnings
     */
    record Row(List<String> cells, int completeness, long errors, long warnings) {
        boolean isAffected() {
            return errors > 0 || warnings > 0;
        }
    }

    /** Adds a dataset as it stands to one profile. */
    public void add(String id, Assessment assessment, Collection<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
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
                        String.valueOf(warnings)),
                assessment.completeness(),
                errors,
                warnings));
    }

    private static long count(Collection<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    static List<String> head() {
        return HEAD;
    }

    /** All rows; of many, those of datasets with errors or warnings, and of these those that need most work. */
    List<Row> rows() {
        if (rows.size() <= FEW_ROWS) {
            return List.copyOf(rows);
        }
        List<Row> affected = rows.stream().filter(Row::isAffected).toList();
        return affected.size() <= MOST_ROWS
                ? affected
                : affected.stream()
                        .sorted(Comparator.comparing(Row::errors).reversed().thenComparing(Row::completeness))
                        .limit(MOST_ROWS)
                        .toList();
    }

    /** What is to be said of rows that are not shown; empty if all are. */
    String rest() {
        List<Row> shown = rows();
        int rest = rows.size() - shown.size();
        if (rest == 0) {
            return "";
        }
        boolean all = shown.size() == rows.stream().filter(Row::isAffected).count();
        return rest + (rest == 1 ? " more row" : " more rows")
                + (all ? " without errors and warnings" : ", of datasets with fewer errors,")
                + (rest == 1 ? " is" : " are") + " in findings.json.";
    }

    /** The table for a console: names to the left, numbers to the right. */
    public List<String> lines(Ink ink) {
        List<Row> shown = rows();
        if (shown.isEmpty()) {
            return rest().isEmpty() ? List.of() : List.of(rest());
        }
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
