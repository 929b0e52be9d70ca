package io.github.datacard.engine;

/** What becomes of a card that somebody edited where it was published. */
public enum Edits {
    /** It stays, both versions are shown, and nothing is published. */
    REFUSE,
    /** It is written beside the data, and nothing is published. */
    IMPORT,
    /** It is replaced. */
    REPLACE
}
