package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;

/** The lines of a file as its author sees them. Every place it gives lies inside the file. */
final class SourceLines {
    private static final Pattern ENTRY = Pattern.compile(
            "(?<indent>\\s*)(?<dashes>(?:- +)*+)(?:(?<key>\"[^\"]*\"|'[^']*'|[^\\s:#\"'\\[{-][^:#]*):\\s+)?(?<value>\\S.*)?");

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

    private final Path file;
    private final List<String> lines;

    /** The last place that was asked for by its column: places on one line come one after the other, and may be many. */
    private int knownLine;

    private int knownColumn = 1;
    private int knownOffset;

    SourceLines(Path file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /**
     * What stands on a line.
     *
     * @param dashes the dashes of list items before it
     * @param key the key before the colon; empty if there is none
     * @param value what follows
     * @param column the 1-based column of the value
     */
    record Entry(String dashes, String key, String value, int column) {
        /** The same with the value in double quotes. */
        String quoted(String text) {
            return (dashes.isEmpty() ? "" : "- ") + (key.isEmpty() ? "" : key + ": ") + SourceLines.quoted(text);
        }
    }

    /** Longer values are no help in a remedy. */
    private static final int LONGEST_QUOTE = 1000;

    /** A text in double quotes; of a long one the start. */
    static String quoted(String text) {
        return text.length() > LONGEST_QUOTE ? escaped(text.substring(0, LONGEST_QUOTE) + "…") : escaped(text);
    }

    private static String escaped(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The edit that puts the value on a line in double quotes. */
    Fix quoting(int line, Entry entry) {
        int end = codePoints(text(line), text(line).stripTrailing().length()) + 1;
        return Fix.replacing(new Location(file, line, entry.column(), line, end), escaped(entry.value()));
    }

    /** The text of a line; empty outside of the file. */
    String text(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    /** How many UTF-16 units of a line stand before a column. */
    int offset(int line, int column) {
        if (line != knownLine || column < knownColumn) {
            knownLine = line;
            knownColumn = 1;
            knownOffset = 0;
        }
        String text = text(line);
        while (knownColumn < column && knownOffset < text.length()) {
            knownOffset += Character.charCount(text.codePointAt(knownOffset));
            knownColumn++;
        }
        return knownOffset;
    }

    int count() {
        return lines.size();
    }

    Entry entry(int line) {
        Matcher entry = ENTRY.matcher(text(line));
        if (!entry.matches()) {
            return new Entry("", "", "", 1);
        }
        String value = Optional.ofNullable(entry.group("value")).orElse("");
        int start = value.isEmpty() ? text(line).length() : entry.start("value");
        return new Entry(
                entry.group("dashes"),
                Optional.ofNullable(entry.group("key")).orElse("").strip(),
                value.strip(),
                codePoints(text(line), start) + 1);
    }

    /** The last line above that says something. */
    int above(int line) {
        int above = Math.min(line, count() + 1) - 1;
        while (above > 0 && (text(above).isBlank() || text(above).strip().startsWith("#"))) {
            above--;
        }
        return above;
    }

    /** The number of blanks before the text of a line. */
    int indent(int line) {
        String text = text(line);
        return text.length() - text.stripLeading().length();
    }

    Location at(Mark mark) {
        return at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** A place, or the end of the file if it lies behind it. */
    Location at(int line, int column) {
        int last = Math.max(1, count());
        String text = text(Math.min(line, last));
        int end = codePoints(text, text.length()) + 1;
        return line > last ? Location.at(file, last, end) : Location.at(file, line, Math.min(column, end));
    }

    /** The first character of a line. */
    Location start(int line) {
        return at(line, codePoints(text(line), indent(line)) + 1);
    }

    /** From one mark to another. */
    Location range(Mark start, Mark end) {
        return new Location(file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }

    /** The place behind so many UTF-16 units of a text. */
    static Location behind(Path file, String text, int length) {
        String before = text.substring(0, length);
        int line = 1 + (int) LINE_BREAK.matcher(before).results().count();
        String last = before.substring(1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
        return Location.at(file, line, codePoints(last, last.length()) + 1);
    }

    private static int codePoints(String text, int end) {
        return text.codePointCount(0, end);
    }
}
