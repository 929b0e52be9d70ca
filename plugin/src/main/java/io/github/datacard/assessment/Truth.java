package io.github.datacard.assessment;

/** The three values of a condition on something that may not have been said. */
public enum Truth {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** What it asks for was not said. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    /** Both: no if one is no, else unknown if one is unknown. */
    Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == UNKNOWN ? UNKNOWN : other;
    }
}
