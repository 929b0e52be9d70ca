package io.github.datacard.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A property of datasets in the catalog.
 *
 * @param label its label
 * @param filter whether readers filter by it
 * @param choices its values with the number of datasets, most frequent first; the empty one are datasets that say nothing
 */
public record Facet(String label, boolean filter, List<Choice> choices) {
    /** One value of a facet. */
    public record Choice(String value, long count) {}

    static List<Facet> of(List<CatalogEntry> entries) {
        Map<String, Boolean> lines = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> lines.putIfAbsent(line.label(), line.facet()));
        return lines.entrySet().stream()
                .map(line -> new Facet(line.getKey(), line.getValue(), choices(line.getKey(), entries)))
                .toList();
    }

    /** A value that all datasets have parts nothing. */
    public boolean isUseful() {
        return filter && choices.size() > 1;
    }

    private static List<Choice> choices(String label, List<CatalogEntry> entries) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entries.forEach(entry -> said(entry, label).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Choice choice) -> choice.value().isEmpty())
                        .thenComparing(Comparator.comparingLong(Choice::count).reversed())
                        .thenComparing(Choice::value))
                .toList();
    }

    private static Stream<String> said(CatalogEntry entry, String label) {
        List<String> values = entry.values(label);
        return values.isEmpty() ? Stream.of("") : values.stream();
    }
}
