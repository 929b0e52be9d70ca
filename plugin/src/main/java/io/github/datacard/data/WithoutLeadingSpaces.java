package io.github.datacard.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A delimited text without the spaces before its cells. */
final class WithoutLeadingSpaces extends FilterReader {
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

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            buffer[from + read++] = (char) next;
        }
        return read == 0 && length > 0 ? -1 : read;
    }
}
