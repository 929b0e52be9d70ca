package io.github.datacard.page;

import io.github.datacard.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dataset in the catalog.
 *
 * @param document the dataset
 * @param href the address of its page, relative to the catalog
 * @param search words that the search looks into, in lower case
 */
public record CatalogEntry(Document document, String href, String search) {
    static CatalogEntry of(Document document) {
        return new CatalogEntry(document, PageRenderer.href(document.id()), search(document));
    }

    private static String search(Document document) {
        Stream<String> facts = document.glance().stream().flatMap(line -> line.values().stream());
        return Stream.concat(Stream.of(document.id(), document.name(), document.plainSummary()), facts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** The values of a facet that this dataset has. */
    public List<String> values(String facet) {
        return document.glance().stream()
                .filter(line -> line.facet() && line.label().equals(facet))
                .flatMap(line -> line.values().stream())
                .toList();
    }

    /** All facets with their values, as the filter of the catalog reads them: {@code facet=value} on lines. */
    public String getFacets() {
        return document.glance().stream()
                .filter(Document.Glance::facet)
                .flatMap(line -> line.values().stream().map(value -> line.label() + "=" + value))
                .collect(Collectors.joining("\n"));
    }
}
