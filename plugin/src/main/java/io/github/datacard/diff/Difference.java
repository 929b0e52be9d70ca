package io.github.datacard.diff;

import java.util.List;

/**
 * A difference before it is graded and put into words.
 *
 * @param path the field
 * @param items the items around it, outermost first
 * @param kind in which way it differs
 * @param before what was said, for readers; may be empty
 * @param after what is said, for readers; may be empty
 * @param to the canonical value that is said now; may be empty
 * @param parts the differences that this one is made of
 */
record Difference(
        String path,
        List<Item> items,
        ChangeKind kind,
        String before,
        String after,
        String to,
        List<Difference> parts) {
    /**
     * An item of a list.
     *
     * @param path the list
     * @param name what the item is called
     */
    record Item(String path, String name) {}

    Difference(String path, List<Item> items, ChangeKind kind, String before, String after) {
        this(path, items, kind, before, after, "");
    }

    Difference(String path, List<Item> items, ChangeKind kind, String before, String after, String to) {
        this(path, items, kind, before, after, to, List.of());
    }

    /** The same, made of others. */
    Difference of(List<Difference> others) {
        return new Difference(path, items, kind, before, after, to, others);
    }
}
