package io.github.datacard.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text of others on a terminal, which must not move its cursor, change its colors or turn its direction. */
public final class TerminalText {
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cntrl}\u0080-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    /** GitHub Actions takes what follows it for a command, wherever it stands in a line. */
    private static final String COMMAND = "##[";

    /** This is a command at the beginning of a line, behind white space too. */
    private static final Pattern LEADING_COMMAND = Pattern.compile("^(\\s*)::");

    private TerminalText() {}

    /** Text that keeps its line breaks, which are escaped elsewhere. */
    public static String lines(String text) {
        return Pattern.compile("\\R")
                .splitAsStream(text)
                .map(TerminalText::line)
                .collect(Collectors.joining("\n"));
    }

    /** One line of text; tabs and line breaks become spaces. */
    public static String line(String text) {
        String plain = text.replace("\r\n", " ").replaceAll("[\t\n\r]", " ").replace(COMMAND, "## [");
        return LEADING_COMMAND
                .matcher(HARMFUL.matcher(plain).replaceAll("\uFFFD"))
                .replaceFirst("$1: :");
    }
}
