package io.github.datacard.diff;

import io.github.datacard.diff.DatasetChanges.Status;
import io.github.datacard.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison in Markdown: the comment on a pull request, and the entry of a changelog. */
public final class DiffMarkdown {
    /** By this line an action finds its own comment again. */
    public static final String MARK = "<!-- datacard: what changed -->";

    /** The hosts take comments of 65,536 characters. */
    private static final int LONGEST = 60_000;

    /** Of more datasets only changes that they share are listed. */
    private static final int FEW = 12;

    private DiffMarkdown() {}

    /** A comment of bearable length. */
    public static String comment(DiffReport report) {
        StringBuilder text = new StringBuilder(MARK + "\n### Datasets: what changed since "
                + MarkdownText.code(report.from()) + "\n\n" + capitalized(report.summary()) + ".\n");
        List<DatasetChanges> changed = report.changed();
        if (changed.size() > FEW) {
            text.append(shared(report));
        } else {
            changed.forEach(dataset -> text.append(dataset(dataset)));
        }
        return text.length() <= LONGEST
                ? text.toString()
                : text.substring(0, text.lastIndexOf("\n", LONGEST)) + "\n\nThe rest does not fit into a comment.\n";
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String dataset(DatasetChanges dataset) {
        String versions = DiffReport.versions(dataset);
        StringBuilder text = new StringBuilder("\n#### " + MarkdownText.inline(dataset.name())
                + (versions.isEmpty() ? "" : " · " + MarkdownText.inline(versions)) + "\n\n");
        switch (dataset.status()) {
            case ADDED -> text.append("New dataset.\n");
            case REMOVED -> text.append("**The dataset is gone.**\n");
            case UNREADABLE -> text.append("Not compared.\n");
            default -> text.append(grades(dataset.changes()));
        }
        if (!dataset.note().isEmpty()) {
            text.append("\n").append(MarkdownText.inline(dataset.note())).append("\n");
        }
        return text.toString();
    }

    private static String grades(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        for (Grade grade : List.of(Grade.BREAKING, Grade.NOTABLE)) {
            List<Change> own = of(changes, grade);
            own.forEach(change -> text.append("- **")
                    .append(grade.word())
                    .append("** ")
                    .append(said(change))
                    .append(because(grade, change))
                    .append("\n"));
        }
        List<Change> editorial = of(changes, Grade.EDITORIAL);
        if (!editorial.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("<details><summary>")
                    .append(editorial.size())
                    .append(editorial.size() == 1 ? " editorial change" : " editorial changes")
                    .append("</summary>\n\n");
            editorial.forEach(change -> text.append("- ").append(said(change)).append("\n"));
            text.append("\n</details>\n");
        }
        return text.toString();
    }

    private static String because(Grade grade, Change change) {
        return grade == Grade.BREAKING && !change.reason().isEmpty()
                ? " — " + MarkdownText.inline(change.reason())
                : "";
    }

    private static List<Change> of(List<Change> changes, Grade grade) {
        return changes.stream().filter(change -> change.grade() == grade).toList();
    }

    private static String said(Change change) {
        return MarkdownText.inline(change.line());
    }

    private static String shared(DiffReport report) {
        StringBuilder text = new StringBuilder("\n");
        named(report, Status.REMOVED, "- **breaking** Removed: ", text);
        report.shared()
                .forEach(shared -> text.append("- **")
                        .append(shared.change().grade().word())
                        .append("** ")
                        .append(MarkdownText.inline(said(shared.datasets())))
                        .append(": ")
                        .append(said(shared.change()))
                        .append("\n"));
        named(report, Status.ADDED, "- **notable** New: ", text);
        named(report, Status.UNREADABLE, "- Not compared: ", text);
        return text.toString();
    }

    private static String said(List<String> names) {
        return names.size() <= FEW ? String.join(", ", names) : names.size() + " datasets";
    }

    private static void named(DiffReport report, Status status, String head, StringBuilder text) {
        List<String> names = report.datasets().stream()
                .filter(dataset -> dataset.status() == status)
                .map(DatasetChanges::name)
                .toList();
        if (!names.isEmpty()) {
            text.append(head).append(MarkdownText.inline(said(names))).append("\n");
        }
    }

    /** The lists of an entry in a changelog, by grades. */
    static String entry(DiffReport report) {
        StringBuilder text = new StringBuilder();
        for (Grade grade : List.of(Grade.BREAKING, Grade.NOTABLE, Grade.EDITORIAL)) {
            List<String> lines = lines(report, grade);
            if (!lines.isEmpty()) {
                text.append("\n### ").append(capitalized(grade.word())).append("\n\n");
                lines.forEach(line -> text.append("- ").append(line).append("\n"));
            }
        }
        return text.toString();
    }

    private static List<String> lines(DiffReport report, Grade grade) {
        boolean several = report.datasets().size() > 1;
        List<String> lines = new ArrayList<>();
        for (DatasetChanges dataset : report.changed()) {
            String name = several ? "**" + MarkdownText.inline(dataset.name()) + "**: " : "";
            if (dataset.status() == Status.CHANGED) {
                of(dataset.changes(), grade).forEach(change -> lines.add(name + said(change)));
            } else if (dataset.grade().filter(grade::equals).isPresent()) {
                lines.add("**" + MarkdownText.inline(dataset.name()) + "**: "
                        + (dataset.status() == Status.ADDED ? "new dataset" : "removed"));
            }
        }
        return lines;
    }
}
