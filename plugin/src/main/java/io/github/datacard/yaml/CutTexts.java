package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds prose without quotes that a {@code #} ends early, since YAML begins a comment there. Behind a number or a word a
 * comment is what its author meant.
 */
final class CutTexts {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int PROSE = 3;

    private CutTexts() {}

    /** The finding on a text without quotes, if a comment cut it. */
    static Optional<Finding> find(SourceLines lines, Location place, String text) {
        String line = lines.text(place.endLine());
        int end = lines.offset(place.endLine(), place.endColumn());
        int mark = end;
        while (mark < line.length() && Character.isWhitespace(line.charAt(mark))) {
            mark++;
        }
        boolean commented = mark > end && mark < line.length() && line.charAt(mark) == '#';
        return commented && isCut(text, line.substring(end, mark), line.substring(mark + 1))
                ? Optional.of(finding(lines, place, line))
                : Optional.empty();
    }

    private static boolean isCut(String text, String before, String comment) {
        int words = SPACE.split(text.strip(), -1).length;
        boolean letters = text.chars().anyMatch(Character::isLetter);
        boolean attached = !comment.isEmpty() && !Character.isWhitespace(comment.charAt(0));
        boolean number = attached && Character.isDigit(comment.charAt(0));
        boolean aside = before.length() > 1;
        return letters && (number || (words >= PROSE && (attached || !aside)) || (words > 1 && !aside));
    }

    private static Finding finding(SourceLines lines, Location place, String line) {
        SourceLines.Entry entry = lines.entry(place.line());
        boolean single = place.line() == place.endLine();
        Finding cut = Finding.of(
                ReadingRule.YAML_COMMENT,
                lines.at(place.endLine(), place.endColumn()),
                "The \"#\" begins a comment here, so the text ends before it",
                single
                        ? "Put the text in double quotes: " + entry.quoted(entry.value())
                                + ". If it is a comment, write it on a line of its own."
                        : "Put the whole text in double quotes. If \"" + line.strip()
                                + "\" ends with a comment, write that on a line of its own.");
        return single && !entry.key().isEmpty() ? cut.fixedBy(lines.quoting(place.line(), entry)) : cut;
    }
}
