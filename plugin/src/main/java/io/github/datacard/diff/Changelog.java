package io.github.datacard.diff;

import io.github.datacard.text.Digest;
import io.github.datacard.text.MarkdownText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an entry into a changelog. It stands between two marks, the first of which has the release that it compares with
 * and a digest: so an entry is brought up to date until somebody edits it, and what people wrote stays as it is.
 */
public final class Changelog {
    private static final String HEAD = "# Changelog\n";
    private static final String END = "<!-- datacard end -->";
    private static final Pattern ENTRY =
            Pattern.compile("(?s)<!-- datacard since (\\S+) ([0-9a-f]{16}) -->\\R(.*?)" + Pattern.quote(END) + "\\R?");
    private static final int DIGITS = 16;

    private Changelog() {}

    /** What became of a changelog. */
    public enum Outcome {
        /** It has a new entry. */
        ADDED,
        /** Its entry was brought up to date. */
        UPDATED,
        /** Its entry says what is so. */
        SAME,
        /** Somebody edited its entry, which stays as it is. */
        KEPT,
        /** Nothing changed, so there is no entry. */
        NOTHING
    }

    /**
     * A changelog with its outcome.
     *
     * @param text all of it
     */
    public record Written(String text, Outcome outcome) {}

    /** The changelog with an entry on a report. */
    public static Written with(Optional<String> present, DiffReport report) {
        String old = present.orElse("");
        String since = report.from().replaceAll("\\s+|-->", "-");
        String body = body(report);
        Matcher entries = ENTRY.matcher(old);
        while (entries.find()) {
            if (entries.group(1).equals(since)) {
                return replaced(old, entries, since, body, report);
            }
        }
        if (isEmpty(report)) {
            return new Written(old, Outcome.NOTHING);
        }
        String entry = entry(since, body);
        if (old.isBlank()) {
            return new Written(HEAD + "\n" + entry, Outcome.ADDED);
        }
        Matcher first =
                Pattern.compile("(?m)^(?:<!-- datacard since .*|## .*)$").matcher(old);
        int place = first.find() ? first.start() : old.length();
        String above = old.substring(0, place);
        String gap = above.isEmpty() || above.endsWith("\n\n") ? "" : above.endsWith("\n") ? "\n" : "\n\n";
        String below = old.substring(place);
        return new Written(above + gap + entry + (below.isEmpty() ? "" : "\n" + below), Outcome.ADDED);
    }

    private static Written replaced(String old, Matcher entry, String since, String body, DiffReport report) {
        String written = unified(entry.group(3));
        if (!digest(written).equals(entry.group(2))) {
            return new Written(old, Outcome.KEPT);
        }
        if (written.equals(body)) {
            return new Written(old, Outcome.SAME);
        }
        String text = isEmpty(report) ? "" : entry(since, body);
        return new Written(old.substring(0, entry.start()) + text + old.substring(entry.end()), Outcome.UPDATED);
    }

    private static boolean isEmpty(DiffReport report) {
        return DiffMarkdown.entry(report).isEmpty();
    }

    private static String entry(String since, String body) {
        return "<!-- datacard since " + since + " " + digest(body) + " -->\n" + body + END + "\n";
    }

    private static String body(DiffReport report) {
        List<String> versions = report.changed().stream()
                .filter(dataset -> dataset.status() == DatasetChanges.Status.CHANGED
                        && !dataset.after().isEmpty()
                        && !dataset.after().equals(dataset.before()))
                .map(DatasetChanges::after)
                .distinct()
                .toList();
        String title = versions.size() == 1 ? versions.get(0) : "Unreleased";
        return "## " + MarkdownText.inline(title) + "\n\nChanges since " + MarkdownText.inline(report.from()) + ".\n"
                + DiffMarkdown.entry(report);
    }

    /** Git may have changed line ends. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String digest(String text) {
        return Digest.of(text).substring(0, DIGITS);
    }
}
