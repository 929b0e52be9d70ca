package io.github.datacard.evidence;

import java.util.Optional;

/**
 * A file that a descriptor names as the source of a quote.
 *
 * @param state what it is
 * @param text its text, if it has one
 */
record QuotedFile(State state, Optional<SourceText> text) {
    /** What the file is. */
    enum State {
        /** It has a text in which quotes can be looked for. */
        TEXT,
        /** It is not there. */
        MISSING,
        /** It lies outside of what belongs to the descriptor. */
        OUTSIDE,
        /** It was made from the descriptor, or is the descriptor. */
        OWN,
        /** It is no text, such as a PDF. */
        NO_TEXT,
        /** It has more bytes than are read. */
        TOO_LARGE,
        /** It cannot be read. */
        UNREADABLE
    }

    static QuotedFile without(State state) {
        return new QuotedFile(state, Optional.empty());
    }
}
