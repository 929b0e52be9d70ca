package io.github.datacard.data;

import java.io.IOException;
import java.io.Serial;

/** A data file that is not what its name says. The message completes "The file … ". */
public final class BadData extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    public BadData(String message) {
        this(message, 1);
    }

    public BadData(String message, int line) {
        super(message);
        this.line = line;
    }

    public BadData(String message, Throwable cause) {
        super(message, cause);
        this.line = 1;
    }

    public int line() {
        return line;
    }
}
