package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How closely two attributes go together, by Cramér's V of their cross table (Cramér, Mathematical Methods of Statistics,
 * 1946): the root of chi-square divided by the total and by the smaller side of the table less one; 0 for none, 1 for
 * full.
 *
 * @param strength the value
 * @param total the number of items in the table
 */
record Association(double strength, long total) {
    /** The association in a table of records with two groups and a count; empty if a cell is missing or there are no two of each. */
    static Optional<Association> of(List<Value> cells) {
        Map<String, Map<String, Long>> table = new LinkedHashMap<>();
        Map<String, Long> columns = new LinkedHashMap<>();
        for (Value cell : cells) {
            List<String> groups = cell.texts("groups");
            Optional<Count> count = Count.of(cell.text("count"));
            if (groups.size() != 2 || count.isEmpty()) {
                return Optional.empty();
            }
            long items = count.get().value();
            table.computeIfAbsent(groups.get(0), row -> new LinkedHashMap<>()).merge(groups.get(1), items, Long::sum);
            columns.merge(groups.get(1), items, Long::sum);
        }
        boolean full = table.values().stream().allMatch(row -> row.keySet().equals(columns.keySet()));
        int smaller = Math.min(table.size(), columns.size());
        return full && smaller > 1 ? of(table, columns, smaller) : Optional.empty();
    }

    private static Optional<Association> of(
            Map<String, Map<String, Long>> table, Map<String, Long> columns, int smaller) {
        long total = columns.values().stream().mapToLong(Long::longValue).sum();
        double square = 0;
        for (Map<String, Long> row : table.values()) {
            long ofRow = row.values().stream().mapToLong(Long::longValue).sum();
            for (Map.Entry<String, Long> cell : row.entrySet()) {
                double expected = (double) ofRow * columns.getOrDefault(cell.getKey(), 0L) / total;
                if (expected == 0) {
                    return Optional.empty();
                }
                square += (cell.getValue() - expected) * (cell.getValue() - expected) / expected;
            }
        }
        return Optional.of(new Association(Math.sqrt(square / total / (smaller - 1)), total));
    }
}
