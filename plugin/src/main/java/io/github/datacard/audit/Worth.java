package io.github.datacard.audit;

/** What stands in the place of an answer. */
public enum Worth {
    /** The card does not mention it. */
    MISSING('-'),
    /** A heading with nothing below. */
    EMPTY('0'),
    /** A template, a promise, a placeholder. */
    FILLER('f'),
    /** It is said that nothing is known, or that it does not apply. */
    GAP('g'),
    /** An answer. */
    ANSWER('a');

    private final char mark;

    Worth(char mark) {
        this.mark = mark;
    }

    /** Its mark in files. */
    char mark() {
        return mark;
    }

    static Worth of(char mark) {
        for (Worth worth : values()) {
            if (worth.mark == mark) {
                return worth;
            }
        }
        throw new IllegalArgumentException("no such mark: " + mark);
    }

    Worth or(Worth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
