package io.github.datacard.data;

import java.io.IOException;
import java.io.Reader;

/** A delimited text without the spaces before its cells. */
final class WithoutLeadingSpaces extends EachCharacter {
    private final char delimiter;
    private final char quote;
    private boolean quoted;
    private boolean begins = true;

    WithoutLeadingSpaces(Reader in, char delimiter, char quote) {
        super(in);
        this.delimiter = delimiter;
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        while (begins && next == ' ') {
            next = in.read();
        }
        if (next == quote && (quoted || begins)) {
            quoted = !quoted;
        }
        begins = !quoted && (next == delimiter || next == '\n' || next == '\r');
        return next;
    }
}
