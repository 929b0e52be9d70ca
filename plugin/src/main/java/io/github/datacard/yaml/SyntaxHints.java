package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.SourceLines.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what a syntax error most likely is and what to write instead. */
final class SyntaxHints {
    private static final int LONGEST_KEY = 1024;
    private static final String ALIGN =
            "Let fields of one level begin in one column, two spaces further in than their parent.";
    private static final String KEY_VALUE =
            "Write \"key: value\". For a text of several lines write \"key: |\" and indent the lines below it.";
    private static final Pattern NO_SPACE = Pattern.compile("\\s*([\\w-]+)(:?\u00A0+|\uFF1A\\s*|\\s*=\\s*|:)(\\S.*)");
    private static final Pattern OPEN_BLOCK = Pattern.compile(".*:\\s+[|>][-+0-9]*\\s*(#.*)?");
    private static final Pattern NO_DASH = Pattern.compile(" {0,99}+-[\\p{L}\"'].*+");
    private static final String NEVER_FIRST = "@`%&*!?-],}";

    private final SourceLines lines;
    private final String problem;
    private final String context;
    private final Optional<Mark> begin;
    private final Location place;

    private SyntaxHints(SourceLines lines, MarkedYAMLException broken) {
        this.lines = lines;
        this.problem = String.valueOf(broken.getProblem());
        this.context = String.valueOf(broken.getContext());
        this.begin = Optional.ofNullable(broken.getContextMark());
        this.place = Optional.ofNullable(broken.getProblemMark())
                .or(() -> begin)
                .map(lines::at)
                .orElseGet(() -> lines.at(1, 1));
    }

    static Finding explain(SourceLines lines, MarkedYAMLException broken) {
        SyntaxHints hints = new SyntaxHints(lines, broken);
        return Stream.<Optional<Finding>>of(
                        hints.mergeConflict(),
                        hints.fence(),
                        hints.tab(),
                        hints.escape(),
                        hints.openQuote(),
                        hints.bracket(),
                        hints.beginning(),
                        hints.quote())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(hints::structure);
    }

    /** The reader stopped at an escape that it could not compute, or at something that it cannot name. */
    static Finding brokenEscape(SourceLines lines, Location place) {
        String text = lines.text(place.line());
        int end = Math.min(text.length(), text.offsetByCodePoints(0, place.column() - 1) + 1);
        int backslash = text.lastIndexOf('\\', end);
        return backslash < 0
                ? unreadable(place)
                : finding(
                        lines.at(place.line(), text.codePointCount(0, backslash) + 1),
                        "This escape stands for no character: \"\\x\" takes two hexadecimal digits, \"\\u\" four, and"
                                + " \"\\U\" eight, up to 0010FFFF",
                        "Write all digits, write the backslash twice, or use single quotes.");
    }

    /** What is said where nothing better is known. */
    static Finding unreadable(Location place) {
        return finding(
                place,
                "This cannot be read as YAML",
                "Check colons, quotes, escapes and indentation on this line and around it.");
    }

    private Optional<Finding> mergeConflict() {
        return IntStream.rangeClosed(1, lines.count())
                .filter(line -> lines.text(line).startsWith("<<<<<<< "))
                .mapToObj(line -> finding(
                        lines.at(line, 1),
                        "A merge conflict was left in the file",
                        "Keep one of the two sides, and delete the lines that begin with <<<<<<<, ======= and"
                                + " >>>>>>>."))
                .findFirst();
    }

    /** Descriptors are copied from answers in chats and from pages in Markdown, with the marks around them. */
    private Optional<Finding> fence() {
        return Stream.concat(begin.map(lines::at).stream(), Stream.of(place))
                .map(Location::line)
                .filter(line -> lines.text(line).startsWith("```"))
                .map(line -> finding(lines.at(line, 1), "This line is a mark of Markdown, no YAML", "Delete the line."))
                .findFirst();
    }

    private Optional<Finding> tab() {
        String text = lines.text(place.line());
        boolean indent = text.substring(0, lines.indent(place.line())).contains("\t");
        if (!indent && !problem.contains("TAB")) {
            return Optional.empty();
        }
        int tab = text.indexOf('\t');
        Location at = tab < 0 ? place : lines.at(place.line(), text.codePointCount(0, tab) + 1);
        return Optional.of(
                indent
                        ? finding(
                                at,
                                "YAML does not allow tabs for indentation",
                                "Replace the tab with spaces, two for each level.")
                        : finding(at, "A tab stands here where YAML wants a space", "Replace the tab with a space."));
    }

    private Optional<Finding> escape() {
        if (!problem.contains("escape")) {
            return Optional.empty();
        }
        String text = lines.text(place.line());
        int backslash = text.lastIndexOf('\\', text.offsetByCodePoints(0, place.column() - 1) - 1);
        Entry entry = lines.entry(place.line());
        String value = entry.value();
        boolean whole = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Optional.of(finding(
                backslash < 0 ? place : lines.at(place.line(), text.codePointCount(0, backslash) + 1),
                "In double quotes a backslash begins an escape such as \\n, and this one is none that YAML knows",
                "Write each backslash twice"
                        + (whole
                                ? ": " + entry.quoted(value.substring(1, value.length() - 1))
                                : ", or use single quotes.")));
    }

    /** Lists and mappings in brackets. */
    private Optional<Finding> bracket() {
        if (!context.contains("flow") || begin.isEmpty()) {
            return Optional.empty();
        }
        Location opening = lines.at(begin.get());
        boolean list = context.contains("sequence");
        String open = list ? "[" : "{";
        String close = list ? "]" : "}";
        String rest = lines.text(place.line());
        if (place.line() > opening.line() || problem.contains("<stream end>") || !rest.contains(close)) {
            return Optional.of(finding(
                    opening,
                    "The \"" + open + "\" that opens here is never closed",
                    "Close it with \"" + close + "\", or put the text in double quotes."));
        }
        return Optional.of(finding(
                place,
                "A comma or the closing \"" + close + "\" is missing before this",
                "Put a comma between two " + (list ? "items" : "fields")
                        + ", and texts with special characters in double quotes."));
    }

    /** A character with a meaning of its own where a text begins. */
    private Optional<Finding> beginning() {
        Entry entry = lines.entry(place.line());
        String value = entry.value();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        char first = value.charAt(0);
        Location at = lines.at(place.line(), entry.column());
        if (problem.contains("mapping values are not allowed") && !entry.key().isEmpty() && value.contains(":")) {
            return Optional.of(quoted(
                    entry,
                    finding(
                            place,
                            "A second colon on this line makes YAML expect another key",
                            "Put the text in double quotes: " + entry.quoted(value))));
        }
        if ((first == '>' || first == '|') && value.length() > 1) {
            return Optional.of(quoted(
                    entry,
                    finding(
                            at,
                            "A text that begins with \"" + first + "\" opens a block of lines in YAML",
                            "Put it in double quotes: " + entry.quoted(value))));
        }
        if ((first == '[' || first == '{') && !entry.key().isEmpty() && !isWhole(value)) {
            return Optional.of(inBrackets()
                    .orElseGet(() -> finding(
                            at,
                            "A value that begins with \"" + first + "\" is a " + (first == '[' ? "list" : "mapping")
                                    + " in YAML and must end with \"" + (first == '[' ? ']' : '}') + "\"",
                            "If it is a text, put it in double quotes: " + entry.quoted(value))));
        }
        boolean item = entry.key().isEmpty() && entry.dashes().isEmpty();
        return item || NEVER_FIRST.indexOf(first) < 0
                ? inBrackets()
                : Optional.of(
                        quoted(entry, finding(at, never(first), "Put it in double quotes: " + entry.quoted(value))));
    }

    /** A list or mapping that is closed at the end of its line: what is wrong is the place of the line. */
    private static boolean isWhole(String value) {
        int depth = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            depth += "[{".indexOf(character) >= 0 ? 1 : "]}".indexOf(character) >= 0 ? -1 : 0;
            if (depth == 0 && at < value.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    /** A line with a comment or quotes of its own is left to people. */
    private Finding quoted(Entry entry, Finding finding) {
        boolean plain = entry.value().indexOf('"') < 0 && !entry.value().contains(" #");
        return plain && !entry.key().isEmpty() ? finding.fixedBy(lines.quoting(place.line(), entry)) : finding;
    }

    /** The same inside of brackets, where the place of the problem is all there is to go by. */
    private Optional<Finding> inBrackets() {
        boolean alias = context.contains("alias") || context.contains("anchor");
        Location at = alias && begin.isPresent() ? lines.at(begin.get()) : place;
        String text = lines.text(at.line());
        int start = text.offsetByCodePoints(0, at.column() - 1);
        boolean bad = alias
                || problem.contains("cannot start any token")
                || problem.contains("alias")
                || problem.contains("expected the node content");
        if (!bad || start >= text.length()) {
            return Optional.empty();
        }
        String word = text.substring(start).split("[,\\]}]", 2)[0].strip();
        return Optional.of(finding(
                at,
                never(text.charAt(start)),
                "Put the text in double quotes" + (word.isEmpty() ? "." : ": " + SourceLines.quoted(word))));
    }

    private static String never(char first) {
        return "A text cannot begin with \"" + first + "\", which has a meaning of its own in YAML";
    }

    /** The place of the problem is the end of the file, whatever stands there. */
    private Optional<Finding> openQuote() {
        return problem.contains("unexpected end of stream") || problem.contains("unexpected document separator")
                ? Optional.of(finding(
                        begin.map(lines::at).orElse(place),
                        "The quote that opens here is never closed",
                        "Add the closing quote at the end of the text."))
                : Optional.empty();
    }

    private Optional<Finding> quote() {
        Entry entry = lines.entry(place.line());
        String value = entry.value();
        if (!value.startsWith("\"") && !value.startsWith("'")) {
            return Optional.empty();
        }
        String quote = value.substring(0, 1);
        int close = value.indexOf(quote, 1);
        if (close < 0 || close == value.length() - 1 || place.column() < entry.column() + close) {
            return openedAbove(quote.charAt(0));
        }
        boolean whole = value.endsWith(quote);
        String text = whole
                ? value.substring(1, value.length() - 1)
                : isApostrophe(value, close) ? value.substring(1) : value;
        return Optional.of(finding(
                place,
                "Text goes on after the closing quote",
                "Put all of it in one pair of double quotes: " + entry.quoted(text)));
    }

    /** A quote inside of a word, so that the one before the text opens and is never closed. */
    private static boolean isApostrophe(String value, int at) {
        return value.charAt(at) == '\''
                && at > 1
                && Character.isLetter(value.charAt(at - 1))
                && Character.isLetter(value.charAt(at + 1));
    }

    private Optional<Finding> openedAbove(char quote) {
        for (int line = place.line() - 1; line > 0; line--) {
            Entry entry = lines.entry(line);
            if (entry.value().chars().filter(character -> character == quote).count() % 2 == 1
                    && entry.value().charAt(0) == quote) {
                return Optional.of(finding(
                        lines.at(line, entry.column()),
                        "The quote that opens here is closed only on line " + place.line(),
                        "Add the closing quote at the end of the text: "
                                + entry.quoted(entry.value().substring(1))));
            }
        }
        return Optional.empty();
    }

    /** Lines that do not fit together. */
    private Finding structure() {
        int line = place.line();
        if (problem.contains("mapping values are not allowed")) {
            int above = lines.above(line);
            if (place.column() > LONGEST_KEY) {
                return finding(
                        lines.start(line),
                        "This key has more than " + LONGEST_KEY + " characters",
                        "Write a short key before the colon, and the text behind it.");
            }
            return above > 0 && (lines.indent(above) == lines.indent(line) || !hasColon(above))
                    ? noColon(above)
                    : finding(
                            lines.start(line),
                            "A key cannot stand here: the line above is not finished or this one is indented too far",
                            "Let keys of one level begin in one column, and put texts with \": \" in double quotes.");
        }
        if (problem.contains("could not find expected ':'")) {
            return noColon(begin.map(mark -> lines.at(mark).line()).orElse(line));
        }
        if (problem.contains("directive") || lines.text(line).startsWith("%")) {
            return finding(
                    lines.start(line),
                    "A line that begins with \"%\" is an instruction to YAML readers, and this one is not known",
                    "Delete the line, or put the text in double quotes.");
        }
        if (problem.contains("<block end>") || problem.contains("<document start>")) {
            return unaligned(line);
        }
        return finding(
                place,
                "This is not valid YAML: " + problem.replaceAll("\\s+", " "),
                "Check colons, quotes and indentation on this line and the one above.");
    }

    private Finding unaligned(int line) {
        boolean item = lines.text(line).strip().startsWith("-");
        boolean above = lines.text(lines.above(line)).strip().startsWith("-");
        if (item && above) {
            return finding(
                    lines.start(line),
                    "This list item does not line up with the one above",
                    "Let the dashes of one list stand in one column.");
        }
        if (item) {
            return finding(
                    lines.start(line),
                    "A list item cannot stand among fields",
                    "Remove the \"-\", or put the items below a key of their own.");
        }
        return above && context.contains("block collection")
                ? finding(
                        lines.start(line),
                        "A field cannot stand among list items",
                        "Let it begin in the column of the key above the list.")
                : finding(place, "This line does not line up with the fields around it", ALIGN);
    }

    private boolean hasColon(int line) {
        return lines.text(line).matches(".*:(\\s.*)?");
    }

    private Finding noColon(int line) {
        String text = lines.text(line);
        int above = lines.above(line);
        if (OPEN_BLOCK.matcher(lines.text(above)).matches()) {
            return finding(
                    lines.start(line),
                    "This text belongs to \"" + lines.text(above).strip() + "\" above but is not indented",
                    "Indent all lines of the text by two spaces.");
        }
        Matcher near = NO_SPACE.matcher(text);
        if (near.matches()) {
            Finding missing = finding(
                    lines.start(line),
                    near.group(2).equals(":")
                            ? "A space is missing after the colon"
                            : "Between \"" + near.group(1)
                                    + "\" and its value stands something else than a colon and a space",
                    "Write \"" + near.group(1) + ": " + near.group(3).strip() + "\".");
            Location behind = lines.at(line, text.codePointCount(0, near.end(2)) + 1);
            return near.group(2).equals(":") && !near.group(3).startsWith("//")
                    ? missing.fixedBy(Fix.replacing(behind, " "))
                    : missing;
        }
        if (NO_DASH.matcher(text).matches()) {
            return finding(
                    lines.start(line),
                    "A space is missing after the dash",
                    "Write \"- " + text.strip().substring(1) + "\", and so for all items of the list.");
        }
        return finding(
                lines.start(line),
                "This line has no colon, so it is neither a field nor part of the text above",
                KEY_VALUE);
    }

    private static Finding finding(Location place, String message, String remedy) {
        return Finding.of(ReadingRule.YAML_SYNTAX, place, message, remedy);
    }
}
