package io.github.datacard.engine;

/** What becomes of findings that a repository knows of. */
public enum KnownMode {
    /** They are left out. */
    USE,
    /** They are reported like all others. */
    IGNORE,
    /** Today's errors and warnings become the known ones. */
    UPDATE
}
