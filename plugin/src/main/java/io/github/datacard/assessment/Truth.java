package io.github.datacard.assessment;

import java.util.stream.Stream;

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

    /** All of them: no if one is no, else unknown if one is unknown. */
    static Truth all(Stream<Truth> truths) {
        return truths.reduce(YES, (a, b) -> a == NO || b == NO ? NO : a == UNKNOWN || b == UNKNOWN ? UNKNOWN : YES);
    }

    /** Any of them: yes if one is yes, else unknown if one is unknown. */
    static Truth any(Stream<Truth> truths) {
        return truths.reduce(NO, (a, b) -> a == YES || b == YES ? YES : a == UNKNOWN || b == UNKNOWN ? UNKNOWN : NO);
    }
}
