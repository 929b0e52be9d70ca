package io.github.datacard.engine;

/** What a check lists on the console besides errors and warnings. */
public enum ShowOption {
    /** The open questions of the profiles. */
    OPEN,
    /** Findings of severity info. */
    NOTES
}
