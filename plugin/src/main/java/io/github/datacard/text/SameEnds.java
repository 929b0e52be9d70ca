package io.github.datacard.text;

import java.util.List;

/**
 * How much two lists have in common before and behind what differs. No element is counted at both ends.
 *
 * @param first how many elements are the same at the start
 * @param last how many are the same at the end
 */
public record SameEnds(int first, int last) {
    /** The common ends of two lists. */
    public static SameEnds of(List<?> before, List<?> after) {
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        return new SameEnds(first, last);
    }

    /** What stands between both ends of one of the lists. */
    public <T> List<T> between(List<T> all) {
        return all.subList(first, all.size() - last);
    }
}
