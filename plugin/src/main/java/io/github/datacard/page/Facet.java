package io.github.datacard.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A property by which the catalog filters.
 *
 * @param label its label
 * @param choices its values with the number of datasets, most frequent first
 */
public record Facet(String label, List<Choice> choices) {
    /** One value of a facet. */
    public record Choice(String value, long count) {}

    static List<Facet> of(List<CatalogEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.document().glance().stream())
                .filter(line -> line.facet())
                .map(line -> line.label())
                .distinct()
                .map(label -> new Facet(label, choices(label, entries)))
                .filter(facet -> facet.choices().size() > 1)
                .toList();
    }

    private static List<Choice> choices(String label, List<CatalogEntry> entries) {
        Map<String, Long> counts = new TreeMap<>();
        entries.forEach(entry -> entry.values(label).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Choice::count).reversed().thenComparing(Choice::value))
                .toList();
    }
}
