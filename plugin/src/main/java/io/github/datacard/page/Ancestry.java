package io.github.datacard.page;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Picture;
import io.github.datacard.license.Licenses;
import io.github.datacard.license.Permission;
import io.github.datacard.license.Ruling;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
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
 * @param families datasets that hang together; none where they are grouped
 */
public record Ancestry(List<Link> links, String groupedBy, List<Origin> origins, List<RelatedDatasets> families) {
    private static final int MOST_DATASETS = 2_000;
    private static final int MOST_AT_ONCE = 60;
    private static final int MOST_ORIGINS = 100;

    /**
     * A step of a lineage.
     *
     * @param from the dataset or group
     * @param to what it comes from
     * @param relation how; may be empty
     * @param status the state of the source
     * @param conflict why the licenses of both do not fit; empty if they fit or nobody knows
     * @param count for how many datasets this holds
     */
    public record Link(Node from, Node to, String relation, Status status, String conflict, int count) {}

    /**
     * A dataset or a group.
     *
     * @param href the page of the dataset, relative to the catalog; empty if it is not in the catalog
     */
    public record Node(String name, String href) {}

    /**
     * In which state a source is as far as it is known.
     *
     * @param id as in the vocabulary; may be empty
     * @param label as readers see it
     */
    public record Status(String id, String label) {
        static final Status NONE = new Status("", "");

        /** Whether it should not be used. */
        public boolean isBad() {
            return id.equals("retracted") || id.equals("deprecated");
        }
    }

    /** Something that datasets come from. */
    public record Origin(Node node, Status status, int count) {}

    /** Whether the links are few enough to be read at once: as a picture, and as a table that is open. */
    public boolean isShort() {
        return links.size() <= MOST_AT_ONCE;
    }

    /** The links as a table to draw; each thing is named once with its state, then again for each step. */
    Picture picture(Messages messages) {
        String kind = messages.say("descent.dataset");
        Stream<Picture.Row> things = links.stream()
                .flatMap(link -> Stream.of(
                        row(link.to().name(), "", kind, link.status()),
                        row(link.from().name(), "", kind, Status.NONE)))
                .distinct();
        Stream<Picture.Row> steps =
                links.stream().map(link -> row(link.to().name(), link.from().name(), kind, link.status()));
        return new Picture(
                Picture.LINEAGE,
                messages.say("descent.title"),
                "",
                List.of(),
                Stream.concat(steps, things).toList(),
                0,
                addresses());
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(node -> !node.href().isEmpty())
                .forEach(node -> addresses.put(node.name(), node.href()));
        return Map.copyOf(addresses);
    }

    private static Picture.Row row(String name, String target, String kind, Status status) {
        List<Picture.Cell> cells = Stream.of(kind, "", status.label())
                .map(text -> new Picture.Cell(text, false, 0))
                .toList();
        return new Picture.Row(name, "", "dataset", target, status.id(), cells);
    }

    static Ancestry of(List<CatalogEntry> entries, Vocabulary vocabulary, Messages messages) {
        Map<String, CatalogEntry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.id(), entry));
        Sources sources = new Sources(vocabulary, known, new Licenses(vocabulary));
        Groups groups = Groups.of(entries, MOST_DATASETS);
        Map<String, Link> links = new LinkedHashMap<>();
        groups.all()
                .forEach((name, members) ->
                        members.forEach(entry -> entry.sources().forEach(source -> {
                            Link link = link(groups, name, entry, source, sources);
                            links.merge(
                                    link.from() + "\n" + link.to() + "\n" + link.relation(), link, Ancestry::joined);
                        })));
        List<Link> all = List.copyOf(links.values());
        return new Ancestry(
                all,
                groups.by(),
                origins(entries, sources),
                groups.by().isEmpty() ? RelatedDatasets.of(all, messages) : List.of());
    }

    private static Link link(
            Groups groups, String group, CatalogEntry entry, DatasetView.Source source, Sources sources) {
        Node from = groups.by().isEmpty() ? new Node(entry.name(), entry.getHref()) : new Node(group, "");
        Node to = groups.by().equals(Groups.NAMESPACE)
                        && source.ref().contains("/")
                        && sources.known().containsKey(source.ref())
                ? new Node(source.ref().substring(0, source.ref().indexOf('/')), "")
                : sources.node(source);
        String conflict = groups.by().isEmpty() ? sources.conflict(entry, source) : "";
        return new Link(from, to, sources.relation(source), sources.status(source), conflict, 1);
    }

    private static Link joined(Link one, Link other) {
        return new Link(
                one.from(),
                one.to(),
                one.relation(),
                one.status().equals(other.status()) ? one.status() : Status.NONE,
                one.conflict(),
                one.count() + other.count());
    }

    /** What is known of the things that datasets come from, in the words of the vocabulary. */
    private record Sources(Vocabulary vocabulary, Map<String, CatalogEntry> known, Licenses licenses) {
        Node node(DatasetView.Source source) {
            CatalogEntry entry = known.get(source.ref());
            return entry == null ? new Node(source.ref(), "") : new Node(entry.name(), entry.getHref());
        }

        /** What the source says of itself counts more than what is said of it. */
        Status status(DatasetView.Source source) {
            CatalogEntry entry = known.get(source.ref());
            return entry == null || entry.status().isEmpty()
                    ? new Status(source.status(), vocabulary.label(Paths.LINEAGE_STATUS, source.status()))
                    : new Status(entry.status(), vocabulary.label(Paths.STATUS, entry.status()));
        }

        /** Why the license of a dataset does not fit that of its source, where both are in the catalog. */
        String conflict(CatalogEntry entry, DatasetView.Source source) {
            CatalogEntry above = known.get(source.ref());
            if (above == null || above.licenses().isEmpty() || entry.licenses().isEmpty()) {
                return "";
            }
            Ruling judged = licenses.derived(
                    String.join(" AND ", above.licenses()), source.relation(), String.join(" AND ", entry.licenses()));
            return judged.verdict() == Permission.CONFLICT ? judged.reason() : "";
        }

        String relation(DatasetView.Source source) {
            return vocabulary.label(Paths.LINEAGE_RELATION, source.relation());
        }
    }

    private static List<Origin> origins(List<CatalogEntry> entries, Sources sources) {
        Map<String, Origin> origins = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.sources().stream())
                .forEach(source -> origins.merge(
                        source.ref(),
                        new Origin(sources.node(source), sources.status(source), 1),
                        (one, other) -> new Origin(one.node(), one.status(), one.count() + 1)));
        return origins.values().stream()
                .sorted(Comparator.comparingInt(Origin::count).reversed())
                .limit(MOST_ORIGINS)
                .toList();
    }
}
