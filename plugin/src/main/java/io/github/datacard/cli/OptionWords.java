package io.github.datacard.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines that name properties and goals of Maven, in the words of this program: its options and commands have the same names. */
final class OptionWords extends PrintWriter {
    /** With what options of this program begin. */
    static final String PREFIX = "--";

    private static final String PROPERTY = "-Ddatacard.";
    private static final Pattern GOAL = Pattern.compile("\\b[Tt]he goal (?=([a-z]+)\\b)");

    /** A line of the user's file below a finding. */
    private static final Pattern SHOWN = Pattern.compile("\\s*\\d* \\| .*");

    OptionWords(Writer out) {
        super(out);
    }

    @Override
    public void println(@Nullable String line) {
        super.println(
                line == null ? null : line.lines().map(OptionWords::inOwnWords).collect(Collectors.joining("\n")));
    }

    private static String inOwnWords(String line) {
        if (SHOWN.matcher(line).matches()) {
            return line;
        }
        return GOAL.matcher(line.replace(PROPERTY, PREFIX))
                .replaceAll(goal -> Commands.isWork(goal.group(1)) ? "datacard " : "the command ");
    }
}
