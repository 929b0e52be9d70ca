package io.github.datacard.diff;

import io.github.datacard.diff.DatasetChanges.Status;
import io.github.datacard.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as people read it on a console: short, the gravest first. */
public final class DiffConsole {
    /** Of so many datasets each has a part of its own. */
    private static final int FEW = 3;

    /** The most changes of one grade that are listed for a dataset. */
    private static final int MOST = 20;

    /** The most lines on many datasets. */
    private static final int MOST_SHARED = 8;

    private static final String INDENT = "  ";
    private static final int WIDTH = 11;

    private DiffConsole() {}

    /** The lines of a report. */
    public static List<String> lines(DiffReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Since " + report.from() + ": " + report.summary());
        List<DatasetChanges> changed = report.changed();
        if (changed.size() <= FEW) {
            changed.forEach(dataset -> dataset(dataset, lines));
        } else {
            many(report, changed, lines);
        }
        return lines.stream().map(TerminalText::line).toList();
    }

    private static void dataset(DatasetChanges dataset, List<String> lines) {
        String versions = DiffReport.versions(dataset);
        lines.add(dataset.id() + (versions.isEmpty() ? "" : " (" + versions + ")") + status(dataset));
        if (dataset.status() == Status.CHANGED) {
            for (Grade grade : List.of(Grade.BREAKING, Grade.NOTABLE)) {
                listed(grade, of(dataset, grade), lines);
            }
            List<Change> editorial = of(dataset, Grade.EDITORIAL);
            if (!editorial.isEmpty()) {
                lines.add(INDENT
                        + padded(Grade.EDITORIAL)
                        + shortened(editorial.stream()
                                .map(change ->
                                        change.what() + " " + change.kind().word())
                                .distinct()
                                .toList()));
            }
        }
        if (!dataset.note().isEmpty()) {
            lines.add(INDENT + dataset.note());
        }
    }

    private static String status(DatasetChanges dataset) {
        return switch (dataset.status()) {
            case ADDED -> ": new dataset";
            case REMOVED -> ": removed (breaking)";
            case UNREADABLE -> ": not compared";
            default -> "";
        };
    }

    private static List<Change> of(DatasetChanges dataset, Grade grade) {
        return dataset.changes().stream()
                .filter(change -> change.grade() == grade)
                .toList();
    }

    /** A reason is given once for changes that follow each other. */
    private static void listed(Grade grade, List<Change> changes, List<String> lines) {
        for (int at = 0; at < Math.min(MOST, changes.size()); at++) {
            Change change = changes.get(at);
            lines.add(INDENT + padded(grade) + change.line());
            boolean last = at + 1 >= Math.min(MOST, changes.size())
                    || !changes.get(at + 1).reason().equals(change.reason());
            if (grade == Grade.BREAKING && last && !change.reason().isEmpty()) {
                lines.add(INDENT + " ".repeat(WIDTH + 2) + change.reason());
            }
        }
        if (changes.size() > MOST) {
            lines.add(INDENT + padded(grade) + (changes.size() - MOST) + " more");
        }
    }

    private static String padded(Grade grade) {
        return grade.word() + " ".repeat(WIDTH - grade.word().length());
    }

    private static String shortened(List<String> names) {
        return names.stream().limit(MOST_SHARED).collect(Collectors.joining(", "))
                + (names.size() > MOST_SHARED ? " and " + (names.size() - MOST_SHARED) + " more" : "");
    }

    private static void many(DiffReport report, List<DatasetChanges> changed, List<String> lines) {
        List<String> all = new ArrayList<>();
        status(changed, Status.UNREADABLE, "not compared", all);
        status(changed, Status.REMOVED, Grade.BREAKING.word(), all);
        report.shared()
                .forEach(shared -> all.add(INDENT + padded(shared.change().grade()) + named(shared.datasets()) + ": "
                        + shared.change().line()));
        status(changed, Status.ADDED, Grade.NOTABLE.word(), all);
        all.stream().limit(MOST_SHARED).forEach(lines::add);
        if (all.size() > MOST_SHARED) {
            lines.add(INDENT + "and " + (all.size() - MOST_SHARED) + " more lines like these");
        }
    }

    private static void status(List<DatasetChanges> changed, Status status, String word, List<String> lines) {
        List<String> ids = changed.stream()
                .filter(dataset -> dataset.status() == status)
                .map(DatasetChanges::id)
                .toList();
        if (!ids.isEmpty()) {
            String what = status == Status.ADDED ? "new: " : status == Status.REMOVED ? "removed: " : "";
            lines.add(INDENT + word + " ".repeat(Math.max(1, WIDTH - word.length())) + what + named(ids));
        }
    }

    private static String named(List<String> names) {
        return names.size() <= FEW ? String.join(", ", names) : names.size() + " datasets, such as " + names.get(0);
    }
}
