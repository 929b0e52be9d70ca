package io.github.datacard.diagnostic;

import java.io.Serial;

/**
 * The job could not be done, for a reason that lies outside the descriptors: a folder that cannot be written, a broken
 * template. The message is for the user and says how to go on.
 */
public final class DatacardException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure without a deeper cause. */
    public DatacardException(String message) {
        super(message);
    }

    /** A failure with its cause, which is kept for {@code mvn -X}. */
    public DatacardException(String message, Throwable cause) {
        super(message, cause);
    }
}
