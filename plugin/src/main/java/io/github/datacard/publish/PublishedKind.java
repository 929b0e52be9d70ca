package io.github.datacard.publish;

/** What is published. */
public enum PublishedKind {
    /** The card, {@code README.md}. */
    CARD,
    /** What was measured and may be shown, {@code .datacard/facts.json}. */
    FACTS,
    /** The Croissant file, {@code .datacard/croissant.json}. */
    CROISSANT,
    /** The page of the dataset that needs no other file, {@code .datacard/page.html}. */
    PAGE,
    /** The catalog with all pages. */
    SITE
}
