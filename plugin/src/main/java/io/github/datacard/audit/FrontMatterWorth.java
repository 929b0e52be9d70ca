package io.github.datacard.audit;

/** What the Hub makes of the front matter of a card. */
public enum FrontMatterWorth {
    /** There is none. */
    NONE,
    /** It is no YAML. */
    UNREADABLE,
    /** The Hub or its loader refuses a part of it. */
    REFUSED,
    /** It is taken. */
    VALID
}
