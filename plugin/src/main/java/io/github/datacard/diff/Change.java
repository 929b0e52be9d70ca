package io.github.datacard.diff;

import java.util.List;

/**
 * One thing that changed in meaning.
 *
 * @param path the field
 * @param items the names of the configurations, splits, columns and other items around it, outermost first
 * @param kind in which way it differs
 * @param grade how much that matters
 * @param what the thing as readers call it, such as {@code Split test, Count}
 * @param text what happened to it, in words
 * @param before what was said; may be empty
 * @param after what is said; may be empty
 * @param reason why the grade is what it is; may be empty
 */
public record Change(
        String path,
        List<String> items,
        ChangeKind kind,
        Grade grade,
        String what,
        String text,
        String before,
        String after,
        String reason) {
    /** The change on one line. */
    public String line() {
        return what + ": " + text;
    }
}
