package io.github.datacard.audience;

/** Who will see what a run makes. */
public enum Audience {
    /** Everybody: what a descriptor calls internal is left out. */
    PUBLIC,
    /** The organization. */
    INTERNAL
}
