package io.github.datacard.publish;

import java.io.IOException;
import java.io.Serial;

/** A request was sent that may not be sent twice, and no answer came: it may have been done or not. */
final class LostAnswer extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LostAnswer(IOException cause) {
        super(cause);
    }
}
