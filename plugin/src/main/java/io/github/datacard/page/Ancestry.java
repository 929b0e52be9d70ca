package io.github.datacard.page;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.document.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From which datasets all datasets come.
 *
 * @param links each dataset with one that it comes from; where there are too many datasets, each group with its sources
 * @param groupedBy by what datasets are grouped; empty for not at all
 * @param origins what most datasets come from, most frequent first
 */
public record Ancestry(List<Link> links, String groupedBy, List<Origin> origins) {
    private static final int MOST_LINKS = 500;
    private static final int MOST_ORIGINS = 100;

    /**
     * A step of a lineage.
     *
     * @param from the dataset or group
     * @param to what it comes from
     * @param relation how; may be empty
     * @param status the state of the source as far as it is known; may be empty
     * @param count for how many datasets this holds
     */
    public record Link(Node from, Node to, String relation, String status, int count) {}

    /**
     * A dataset or a group.
     *
     * @param href the page of the dataset, relative to the catalog; empty if it is not in the catalog
     */
    public record Node(String name, String href) {}

    /** Something that datasets come from. */
    public record Origin(Node node, String status, int count) {}

    /** The links as a table to draw; each thing is named once with its state, then again for each step. */
    public Picture getPicture() {
        Stream<Picture.Row> things = links.stream()
                .flatMap(link -> Stream.of(
                        row(link.to().name(), "", link.status()),
                        row(link.from().name(), "", "")))
                .distinct();
        Stream<Picture.Row> steps =
                links.stream().map(link -> row(link.to().name(), link.from().name(), link.status()));
        return new Picture(
                Picture.LINEAGE,
                "Lineage",
                "",
                List.of(),
                Stream.concat(steps, things).toList());
    }

    private static Picture.Row row(String name, String target, String mark) {
        return new Picture.Row(name, "", "dataset", target, mark, List.of());
    }

    static Ancestry of(List<CatalogEntry> entries) {
        Map<String, CatalogEntry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.id(), entry));
        Groups groups = Groups.of(entries, MOST_LINKS);
        Map<String, Link> links = new LinkedHashMap<>();
        groups.all()
                .forEach((name, members) ->
                        members.forEach(entry -> entry.sources().forEach(source -> {
                            Link link = link(groups, name, entry, source, known);
                            links.merge(
                                    link.from() + "\n" + link.to() + "\n" + link.relation(), link, Ancestry::joined);
                        })));
        List<Link> all = new ArrayList<>(links.values());
        return new Ancestry(List.copyOf(all), groups.by(), origins(entries, known));
    }

    private static Link link(
            Groups groups,
            String group,
            CatalogEntry entry,
            DatasetView.Source source,
            Map<String, CatalogEntry> known) {
        Node from = groups.by().isEmpty() ? new Node(entry.name(), entry.getHref()) : new Node(group, "");
        Node to = groups.by().equals(Groups.NAMESPACE) && source.ref().contains("/") && known.containsKey(source.ref())
                ? new Node(source.ref().substring(0, source.ref().indexOf('/')), "")
                : node(source, known);
        return new Link(from, to, source.relation(), status(source, known), 1);
    }

    private static Link joined(Link one, Link other) {
        return new Link(
                one.from(),
                one.to(),
                one.relation(),
                one.status().equals(other.status()) ? one.status() : "",
                one.count() + other.count());
    }

    private static Node node(DatasetView.Source source, Map<String, CatalogEntry> known) {
        CatalogEntry entry = known.get(source.ref());
        return entry == null ? new Node(source.ref(), "") : new Node(entry.name(), entry.getHref());
    }

    /** What the source says of itself counts more than what is said of it. */
    private static String status(DatasetView.Source source, Map<String, CatalogEntry> known) {
        CatalogEntry entry = known.get(source.ref());
        return entry == null || entry.status().isEmpty() ? source.status() : entry.status();
    }

    private static List<Origin> origins(List<CatalogEntry> entries, Map<String, CatalogEntry> known) {
        Map<String, Origin> origins = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.sources().stream())
                .forEach(source -> origins.merge(
                        source.ref(),
                        new Origin(node(source, known), status(source, known), 1),
                        (one, other) -> new Origin(one.node(), one.status(), one.count() + 1)));
        return origins.values().stream()
                .sorted(Comparator.comparingInt(Origin::count).reversed())
                .limit(MOST_ORIGINS)
                .toList();
    }
}
