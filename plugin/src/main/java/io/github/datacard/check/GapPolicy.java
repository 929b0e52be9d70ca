package io.github.datacard.check;

/** What a stated gap of a required question is worth. */
public enum GapPolicy {
    /** It is fine to say that something is not said. */
    ALLOW,
    /** It is an error: everything required has to be answered. */
    FORBID
}
