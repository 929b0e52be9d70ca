package io.github.datacard.data;

import java.io.IOException;
import java.io.Serial;

/** A data file that is not what its name says. The message completes "The file … ". */
public final class BadData extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean broken;

    public BadData(String message) {
        this(message, 1);
    }

    private BadData(String message, boolean broken) {
        super(message);
        this.line = 1;
        this.broken = broken;
    }

    /** A file that may be sound, but whose head is not one that is read. */
    public static BadData unread(String message) {
        return new BadData(message, false);
    }

    public BadData(String message, int line) {
        super(message);
        this.line = line;
        this.broken = true;
    }

    public BadData(String message, Throwable cause) {
        super(message, cause);
        this.line = 1;
        this.broken = true;
    }

    public int line() {
        return line;
    }

    boolean broken() {
        return broken;
    }
}
