package io.github.datacard.publish;

import java.io.Serial;

/** Somebody else was faster: what was looked at is no longer there, and nothing was changed. */
public final class Moved extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Moved(String message) {
        super(message);
    }
}
