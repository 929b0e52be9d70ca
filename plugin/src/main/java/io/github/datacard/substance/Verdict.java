package io.github.datacard.substance;

/** What a text is worth as an answer. */
public enum Verdict {
    /** It says something. */
    ANSWER,
    /** It holds the place of an answer. */
    PLACEHOLDER,
    /** It is the guidance of a template. */
    GUIDANCE,
    /** It says that the question does not apply, and not why. */
    NO_REASON,
    /** Nothing is there. */
    EMPTY
}
