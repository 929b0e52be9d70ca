package io.github.datacard.license;

/** What a dataset takes from a source, as far as licenses care. */
enum Relation {
    /** A changed version, or one work made of several. */
    ADAPTATION,
    /** Some of its items, unchanged. */
    EXCERPT,
    /** All of it, unchanged, beside other things. */
    INCLUSION,
    /** Its items, unchanged, with new labels. */
    LABELS,
    /** What a model made of it. */
    OUTPUT,
    /** Nothing. */
    NONE;

    /** By the words of the field {@code lineage.sources.relation}. */
    static Relation of(String word) {
        return switch (word) {
            case "filtered_from", "subset_of" -> EXCERPT;
            case "contains" -> INCLUSION;
            case "reannotates" -> LABELS;
            case "generated_from" -> OUTPUT;
            case "selected_with" -> NONE;
            default -> ADAPTATION;
        };
    }

    /** Whether the items stand in a collection and keep their own license. */
    boolean keepsTheLicense() {
        return this == INCLUSION || this == LABELS;
    }
}
