package io.github.datacard.measure;

import java.util.HashMap;
import java.util.Map;

/** How many values stand in which splits, of those that stand in more than one. */
final class SharedCounts {
    private final Map<String, Long> byPlaces = new HashMap<>();

    /** Adds values that stand in the same splits, given by their numbers: {@code 0,2}. */
    void add(String places, long values) {
        byPlaces.merge(places, values, Long::sum);
    }

    /** All values. */
    long all() {
        return byPlaces.values().stream().mapToLong(values -> values).sum();
    }

    /** The values that stand in both of two splits. */
    long of(int first, int second) {
        return byPlaces.entrySet().stream()
                .filter(entry -> has(entry.getKey(), first) && has(entry.getKey(), second))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean has(String places, int split) {
        return ("," + places + ",").contains("," + split + ",");
    }
}
