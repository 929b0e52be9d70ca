package io.github.datacard.publish;

/** Whether a missing repository is created. */
public enum CreateRepository {
    /** It is a fault. */
    NO,
    /** Only its owner sees it. */
    PRIVATE,
    /** Everybody sees it. */
    PUBLIC
}
