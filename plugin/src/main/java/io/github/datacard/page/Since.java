package io.github.datacard.page;

import java.util.List;

/**
 * What changed in a dataset since an earlier state, as pages say it.
 *
 * @param release what readers call that state
 * @param counts how many changes there are, in words
 * @param changes the changes, the gravest first
 */
public record Since(String release, String counts, List<Line> changes) {
    /**
     * A change.
     *
     * @param grade how much it matters: breaking, notable or editorial
     * @param text what changed, in words
     */
    public record Line(String grade, String text) {}
}
