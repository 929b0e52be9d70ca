package io.github.datacard.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Datasets in groups, where there are too many to show each: by the namespaces of their ids if there are several, else by
 * the first property by which readers filter.
 *
 * @param by by what they are grouped: empty for not at all, "namespace", or the label of a facet
 * @param all the groups by their names, the largest first
 */
record Groups(String by, Map<String, List<CatalogEntry>> all) {
    static final String NAMESPACE = "namespace";

    static Groups of(List<CatalogEntry> entries, int most) {
        if (entries.size() <= most) {
            Map<String, List<CatalogEntry>> single = new LinkedHashMap<>();
            entries.forEach(entry -> single.put(entry.id(), List.of(entry)));
            return new Groups("", single);
        }
        Map<String, List<CatalogEntry>> namespaces = entries.stream()
                .collect(Collectors.groupingBy(CatalogEntry::namespace, TreeMap::new, Collectors.toList()));
        if (namespaces.size() > 1) {
            return new Groups(NAMESPACE, largest(namespaces, most));
        }
        String facet = Facet.lines(entries).stream()
                .filter(Facet::filter)
                .map(Facet::label)
                .findFirst()
                .orElse("");
        return new Groups(
                facet,
                largest(
                        entries.stream()
                                .collect(Collectors.groupingBy(
                                        entry -> String.join(", ", entry.values(facet)),
                                        TreeMap::new,
                                        Collectors.toList())),
                        most));
    }

    private static Map<String, List<CatalogEntry>> largest(Map<String, List<CatalogEntry>> groups, int most) {
        Map<String, List<CatalogEntry>> largest = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<CatalogEntry>> group) ->
                                group.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(group -> largest.put(group.getKey(), group.getValue()));
        return largest;
    }
}
