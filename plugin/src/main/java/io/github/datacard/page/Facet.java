package io.github.datacard.page;

import io.github.datacard.document.Document;
import io.github.datacard.vocabulary.Messages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A property of datasets in the catalog.
 *
 * @param label its label
 * @param filter whether readers filter by it
 * @param line whether it is a line of the cards in the catalog
 * @param always whether it is a line even of those that say nothing
 * @param choices its values with the number of datasets; the empty one are datasets that say nothing
 * @param values what a dataset says of it
 */
public record Facet(
        String label,
        boolean filter,
        boolean line,
        boolean always,
        List<Choice> choices,
        Function<CatalogEntry, List<String>> values) {
    private static final Comparator<Choice> FREQUENT_FIRST = Comparator.comparing(
                    (Choice choice) -> choice.value().isEmpty())
            .thenComparing(Comparator.comparingLong(Choice::count).reversed())
            .thenComparing(Choice::value);

    private static final int RANGE = 25;
    private static final int ALL = 100;

    /** One value of a facet. */
    public record Choice(String value, long count) {}

    /** Where datasets are described, the lines of the cards, and how complete datasets are. */
    static List<Facet> of(List<CatalogEntry> entries, Messages messages) {
        return Stream.of(
                        Stream.of(described(entries, messages)),
                        lines(entries).stream(),
                        Stream.of(completeness(entries, messages)))
                .flatMap(facets -> facets)
                .toList();
    }

    static List<Facet> lines(List<CatalogEntry> entries) {
        Map<String, Document.Glance> lines = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> lines.putIfAbsent(line.label(), line));
        return lines.values().stream().map(line -> line(line, entries)).toList();
    }

    /** A value that all datasets have parts nothing. */
    public boolean isUseful() {
        return filter && choices.size() > 1;
    }

    private static Facet line(Document.Glance line, List<CatalogEntry> entries) {
        Function<CatalogEntry, List<String>> values = entry -> entry.values(line.label());
        List<Choice> choices = choices(entries, values).sorted(FREQUENT_FIRST).toList();
        return new Facet(line.label(), line.facet(), true, line.always(), choices, values);
    }

    /** Whether datasets are described here or only named, so that readers can leave out what others describe. */
    private static Facet described(List<CatalogEntry> entries, Messages messages) {
        Function<CatalogEntry, List<String>> values =
                entry -> List.of(messages.say(entry.isOnlyNamed() ? "catalog.named" : "catalog.described.here"));
        return new Facet(
                messages.say("catalog.described"),
                true,
                false,
                false,
                choices(entries, values).sorted(FREQUENT_FIRST).toList(),
                values);
    }

    /** How complete datasets are, by quarters; a meter shows it on their cards. */
    private static Facet completeness(List<CatalogEntry> entries, Messages messages) {
        Function<CatalogEntry, List<String>> values =
                entry -> entry.isOnlyNamed() ? List.of() : List.of(range(entry.completeness(), messages));
        List<CatalogEntry> ascending = entries.stream()
                .filter(entry -> !entry.isOnlyNamed())
                .sorted(Comparator.comparingInt(CatalogEntry::completeness))
                .toList();
        return new Facet(
                messages.say("catalog.complete"),
                true,
                false,
                false,
                choices(ascending, values).toList(),
                values);
    }

    private static String range(int percent, Messages messages) {
        int from = Math.min(percent, ALL - 1) / RANGE * RANGE;
        int to = from + RANGE == ALL ? ALL : from + RANGE - 1;
        return messages.say("catalog.range", from, to);
    }

    /** The values that entries say, in the order in which they first come. */
    private static Stream<Choice> choices(List<CatalogEntry> entries, Function<CatalogEntry, List<String>> values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CatalogEntry entry : entries) {
            List<String> said = values.apply(entry);
            (said.isEmpty() ? List.of("") : said).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts.entrySet().stream().map(count -> new Choice(count.getKey(), count.getValue()));
    }
}
