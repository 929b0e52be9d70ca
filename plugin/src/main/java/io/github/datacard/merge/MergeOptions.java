package io.github.datacard.merge;

import java.util.Set;

/**
 * What the user wants done with text in a card that Datacard did not write.
 *
 * @param own front-matter keys of the data ({@code configs}, {@code dataset_info}, …) that Datacard shall write
 * @param keep sections and keys changed by hand that from now on belong to people; {@code all} for all of them
 * @param drop sections and keys changed by hand whose changes shall go; {@code all} for all of them
 */
public record MergeOptions(Set<String> own, Set<String> keep, Set<String> drop) {
    /** Nothing is wanted: what was changed by hand stops the work. */
    public static final MergeOptions NONE = new MergeOptions(Set.of(), Set.of(), Set.of());

    static final String ALL = "all";

    boolean keeps(String name) {
        return keep.contains(name) || keep.contains(ALL);
    }

    boolean drops(String name) {
        return drop.contains(name) || drop.contains(ALL);
    }
}
