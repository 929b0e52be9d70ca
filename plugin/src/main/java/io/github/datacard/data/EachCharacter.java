package io.github.datacard.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that is changed character by character while it is read. */
abstract class EachCharacter extends FilterReader {
    EachCharacter(Reader in) {
        super(in);
    }

    @Override
    public abstract int read() throws IOException;

    @Override
    public final int read(char[] buffer, int from, int length) throws IOException {
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
