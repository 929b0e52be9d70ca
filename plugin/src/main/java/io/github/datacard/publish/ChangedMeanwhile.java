package io.github.datacard.publish;

import java.io.Serial;

/** Somebody else was faster: what was looked at is no longer there, and nothing was changed. */
public final class ChangedMeanwhile extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String message) {
        super(message);
    }
}
