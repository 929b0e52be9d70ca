package io.github.datacard.cli;

import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Lines that name properties of Maven, in the words of this program: its options have the same names. */
final class OptionWords extends PrintWriter {
    /** With what options of this program begin. */
    static final String PREFIX = "--";

    private static final String PROPERTY = "-Ddatacard.";

    OptionWords(Writer out) {
        super(out);
    }

    @Override
    public void println(@Nullable String line) {
        super.println(line == null ? null : line.replace(PROPERTY, PREFIX));
    }
}
