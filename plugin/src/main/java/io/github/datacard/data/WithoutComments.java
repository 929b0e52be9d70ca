package io.github.datacard.data;

import java.io.IOException;
import java.io.Reader;

/** A delimited text without its comments: what goes from some character, outside quotes, to the end of its line. */
final class WithoutComments extends EachCharacter {
    private final char comment;
    private final char quote;
    private boolean quoted;

    WithoutComments(Reader in, char comment, char quote) {
        super(in);
        this.comment = comment;
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next == quote) {
            quoted = !quoted;
        }
        while (next == comment && !quoted) {
            do {
                next = in.read();
            } while (next != '\n' && next != '\r' && next >= 0);
        }
        return next;
    }
}
