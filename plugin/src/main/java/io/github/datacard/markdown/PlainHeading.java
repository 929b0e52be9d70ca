package io.github.datacard.markdown;

import java.util.Locale;
import java.util.Optional;

/** The title of a heading that is marks and plain words, which are most; it needs no parser. */
final class PlainHeading {
    private static final int DEEPEST = 6;

    private static final String PLAIN_MARKS = " ,-?().:;!'\"/%=+";
    private static final char FIRST_PRINTED = '\u00a0';

    private PlainHeading() {}

    private static boolean mayHoldAddress(String source) {
        int dots = source.indexOf('.');
        return source.contains("://")
                || (dots >= 0 && source.toLowerCase(Locale.ROOT).contains("www."));
    }

    /** The words of a heading; empty where they may hold markup. */
    static Optional<String> of(String source) {
        int marks = 0;
        while (marks < source.length() && source.charAt(marks) == '#') {
            marks++;
        }
        if (mayHoldAddress(source)) {
            return Optional.empty();
        }
        if (marks == 0 || marks > DEEPEST || marks == source.length() || source.charAt(marks) != ' ') {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder(source.length());
        for (int at = marks + 1; at < source.length(); at++) {
            char character = source.charAt(at);
            if (character == '\n') {
                return at + 1 == source.length() ? Optional.of(words.toString().strip()) : Optional.empty();
            }
            if (!isPlain(character)) {
                return Optional.empty();
            }
            boolean repeated = character == ' ' && !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
            if (!repeated) {
                words.append(character);
            }
        }
        return Optional.of(words.toString().strip());
    }

    /** All else that is not here may be markup. */
    private static boolean isPlain(char character) {
        return character < 128
                ? PLAIN_MARKS.indexOf(character) >= 0 || Character.isLetterOrDigit(character)
                : character >= FIRST_PRINTED;
    }
}
