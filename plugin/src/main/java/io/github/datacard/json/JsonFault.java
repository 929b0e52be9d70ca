package io.github.datacard.json;

import java.io.IOException;
import java.io.Serial;

/** Why the head of a JSON file cannot be read. The message completes "The file … ". */
public final class JsonFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean beyondLimits;

    JsonFault(String message, int line, boolean beyondLimits) {
        super(message);
        this.line = line;
        this.beyondLimits = beyondLimits;
    }

    /** The line on which reading stopped. */
    public int line() {
        return line;
    }

    /** Whether the file may be sound, but is larger or deeper than what is read of it. */
    public boolean beyondLimits() {
        return beyondLimits;
    }
}
