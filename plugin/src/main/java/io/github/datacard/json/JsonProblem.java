package io.github.datacard.json;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;

/** What ends the reading of a document, before it is reported. */
final class JsonProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SMALLER = "Write less into one file, or flatter.";

    private final ReadingRule rule;
    private final int offset;
    private final String remedy;

    private JsonProblem(ReadingRule rule, int offset, String message, String remedy) {
        super(message, null, false, false);
        this.rule = rule;
        this.offset = offset;
        this.remedy = remedy;
    }

    static JsonProblem limit(String message) {
        return limit(0, message);
    }

    static JsonProblem limit(int offset, String message) {
        return new JsonProblem(ReadingRule.JSON_LIMIT, offset, message, SMALLER);
    }

    static JsonProblem duplicate(int offset, String name, int line) {
        return new JsonProblem(
                ReadingRule.JSON_DUPLICATE_KEY,
                offset,
                "The key \"" + name + "\" is already on line " + line,
                "Join the two, or remove one of them.");
    }

    static JsonProblem empty() {
        return broken(0, "The file is empty, which is not JSON", "Write a value such as {}, or delete the file.");
    }

    static JsonProblem second(int offset) {
        return broken(offset, "A second value begins here, after the end of the first", "Keep one value in a file.");
    }

    static JsonProblem encoding(int offset) {
        return broken(offset, "The file is not UTF-8 from here on", "Save the file with the encoding UTF-8.");
    }

    private static JsonProblem broken(int offset, String message, String remedy) {
        return new JsonProblem(ReadingRule.JSON_SYNTAX, offset, message, remedy);
    }

    /** What is wrong where a parser gave up. */
    static JsonProblem syntax(String text, int gaveUp) {
        int at = gaveUp;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0 && !isInText(text, at)) {
            at++;
        }
        if (at >= text.length()) {
            return broken(
                    text.length(),
                    "The file ends before its JSON does",
                    "Close what is open, or write the file again: it may be cut off.");
        }
        return broken(at, "This is not JSON: " + what(text, at), "Correct it, or let a program write the file again.");
    }

    /** Whether an odd number of quotes stands before a place on its line. */
    private static boolean isInText(String text, int at) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return text.substring(line, at)
                                .replace("\\\\", "")
                                .replace("\\\"", "")
                                .chars()
                                .filter(part -> part == '"')
                                .count()
                        % 2
                != 0;
    }

    private static String what(String text, int at) {
        int character = text.codePointAt(at);
        if (character < ' ') {
            return String.format(Locale.ROOT, "the control character U+%04X is not expected here", character);
        }
        String line = text.substring(at).lines().findFirst().orElse("").strip();
        return "\"" + line.substring(0, line.offsetByCodePoints(0, Math.min(20, line.codePointCount(0, line.length()))))
                + "\" is not expected here";
    }

    /** Describes what is wrong, and where. */
    void report(Positions positions, Findings findings) {
        report(positions.at(offset), findings);
    }

    void report(Location place, Findings findings) {
        findings.add(rule, place, Optional.ofNullable(getMessage()).orElse(""), remedy);
    }
}
