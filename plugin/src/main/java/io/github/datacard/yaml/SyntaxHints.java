package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what a syntax error most likely is and what to write instead. */
final class SyntaxHints {
    private static final String RULE = "yaml-syntax";
    private static final Pattern ENTRY = Pattern.compile("(\\s*(?:- +)*)([^\\s:#\"'\\[{][^:#]*?)\\s*:\\s+(\\S.*?)\\s*");

    private final Path file;
    private final List<String> lines;

    SyntaxHints(Path file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    Finding explain(MarkedYAMLException broken) {
        Mark mark = broken.getProblemMark();
        Mark start = mark == null ? broken.getContextMark() : mark;
        if (start == null) {
            return finding(Location.of(file), "This is not valid YAML", "Check colons, quotes and indentation.");
        }
        String problem = String.valueOf(broken.getProblem());
        Location place = Location.at(file, start.getLine() + 1, start.getColumn() + 1);
        if (problem.contains("TAB") || tabBefore(place)) {
            return tab(place);
        }
        return valueTrap(place, problem, broken);
    }

    private Finding valueTrap(Location place, String problem, MarkedYAMLException broken) {
        String line = line(place.line());
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            String key = entry.group(2);
            String value = entry.group(3);
            Location at = Location.at(file, place.line(), codePoints(line, entry.start(3)) + 1);
            char first = value.charAt(0);
            if (problem.contains("mapping values are not allowed") && value.contains(":")) {
                return finding(
                        Location.at(file, place.line(), place.column()),
                        "A second colon on this line makes YAML expect another key",
                        "Put the text in double quotes: " + key + ": " + quoted(value));
            }
            if ((first == '>' || first == '|') && value.length() > 1) {
                return finding(
                        at,
                        "A text that begins with \"" + first + "\" opens a block of lines in YAML",
                        "Put it in double quotes: " + key + ": " + quoted(value));
            }
            if ("@`%&*!".indexOf(first) >= 0) {
                return finding(
                        at,
                        "A text cannot begin with \"" + first + "\", which has a meaning of its own in YAML",
                        "Put it in double quotes: " + key + ": " + quoted(value));
            }
            if ((first == '"' || first == '\'') && value.length() > 1) {
                return quoteTrap(at, first, value, place);
            }
            if (first == '[' || first == '{') {
                return bracketTrap(at, first, key, value);
            }
        }
        return general(place, problem, broken);
    }

    private Finding quoteTrap(Location at, char quote, String value, Location place) {
        int end = value.indexOf(quote, 1);
        if (end < 0) {
            return finding(
                    at,
                    "The quote that opens here is never closed",
                    "Add a closing " + quote + " at the end of the text.");
        }
        return finding(
                place,
                "Text goes on after the closing quote",
                "Put all of it in one pair of quotes, and write quotes inside it as \\\": "
                        + quoted(value.replace(String.valueOf(quote), quote == '"' ? "" : "'")));
    }

    private Finding bracketTrap(Location at, char first, String key, String value) {
        char close = first == '[' ? ']' : '}';
        boolean closed = value.indexOf(close) > 0;
        return finding(
                at,
                closed
                        ? "A value that begins with \"" + first + "\" is a " + (first == '[' ? "list" : "mapping")
                                + " in YAML and must end with \"" + close + "\""
                        : "The \"" + first + "\" that opens here is never closed",
                closed
                        ? "If it is a text, put it in double quotes: " + key + ": " + quoted(value)
                        : "Close it with \"" + close + "\", or put the text in double quotes.");
    }

    private Finding general(Location place, String problem, MarkedYAMLException broken) {
        if (problem.contains("mapping values are not allowed")) {
            return finding(
                    place,
                    "A key cannot stand here: the line above is not finished or this one is indented too far",
                    "Let keys of one level begin in one column, and put texts with \": \" in double quotes.");
        }
        if (problem.contains("could not find expected ':'")) {
            Mark context = broken.getContextMark();
            int line = context == null ? place.line() : context.getLine() + 1;
            return finding(
                    Location.at(file, line, context == null ? place.column() : context.getColumn() + 1),
                    "This line has no colon, so it is neither a field nor part of the text above",
                    "Write \"key: value\". For a text of several lines write \"key: |\" and indent the lines below it.");
        }
        if (problem.contains("found undefined alias") || problem.contains("alias")) {
            return finding(
                    place,
                    "A text cannot begin with \"*\" or \"&\", which has a meaning of its own in YAML",
                    "Put the text in double quotes.");
        }
        if ((problem.contains("but found") && problem.contains("block end"))
                || problem.contains("expected <block end>")) {
            return finding(
                    place,
                    "This line does not line up with the fields around it",
                    "Let fields of one level begin in one column, two spaces further in than their parent.");
        }
        if (problem.contains("unexpected end of stream")) {
            Mark context = broken.getContextMark();
            Location at = context == null ? place : Location.at(file, context.getLine() + 1, context.getColumn() + 1);
            return finding(at, "The quote that opens here is never closed", "Add the closing quote.");
        }
        if (problem.contains("cannot start any token")) {
            return finding(place, "A text cannot begin with this character", "Put the text in double quotes.");
        }
        return finding(
                place,
                "This is not valid YAML: " + problem.replaceAll("\\s+", " "),
                "Check colons, quotes and indentation on this line and the one above.");
    }

    private boolean tabBefore(Location place) {
        String line = line(place.line());
        int text = 0;
        while (text < line.length() && Character.isWhitespace(line.charAt(text))) {
            text++;
        }
        return line.substring(0, text).contains("\t");
    }

    private Finding tab(Location place) {
        int tab = line(place.line()).indexOf('\t');
        return finding(
                Location.at(file, place.line(), tab < 0 ? place.column() : tab + 1),
                "YAML does not allow tabs for indentation",
                "Replace the tab with spaces, two for each level.");
    }

    private String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    private static int codePoints(String line, int chars) {
        return line.codePointCount(0, chars);
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Finding finding(Location place, String message, String remedy) {
        return Finding.of(Severity.ERROR, RULE, place, message, remedy);
    }
}
