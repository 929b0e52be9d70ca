package io.github.datacard.page;

import io.github.datacard.document.Document;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the documentation of all datasets has gaps.
 *
 * @param sections titles of the sections of which any question applies to any dataset
 * @param rows how far each dataset answers the questions of each section; where there are too many datasets, each group
 * @param groupedBy by what datasets are grouped: empty for not at all, "namespace", or a facet
 * @param frequent what most datasets do not say, most frequent first
 * @param more how many things less are left out of the list
 * @param total the number of datasets
 */
public record GapMap(
        List<String> sections, List<Row> rows, String groupedBy, List<Missing> frequent, int more, int total) {
    private static final int MOST_ROWS = 500;
    private static final int MOST_GAPS = 100;

    /**
     * A row.
     *
     * @param name the dataset or group
     * @param href the page of the dataset, relative to the catalog; empty for a group
     * @param datasets how many datasets it stands for
     * @param cells one for each section
     */
    public record Row(String name, String href, int datasets, List<Cell> cells) {}

    /**
     * How far one section is answered.
     *
     * @param section its id
     * @param answered answered questions
     * @param applicable questions that apply
     * @param percent the former in percent of the latter, rounded down; 0 if none applies
     */
    public record Cell(String section, int answered, int applicable, int percent) {
        /** From 0 for nearly nothing to 4 for nearly all. */
        public int getLevel() {
            return Math.min(4, percent / 20);
        }
    }

    /**
     * A thing that datasets do not say.
     *
     * @param path the field
     * @param count how many datasets do not say it
     * @param percent the same in percent of all, rounded down
     */
    public record Missing(String path, String label, String section, int count, int percent) {}

    static GapMap of(List<CatalogEntry> entries) {
        List<Missing> missing = missing(entries);
        Groups groups = Groups.of(entries, MOST_ROWS);
        List<Integer> asked = asked(entries);
        List<Row> rows = groups.all().entrySet().stream()
                .map(group -> row(group.getKey(), groups.by(), group.getValue(), asked))
                .toList();
        List<String> sections = asked.stream()
                .map(index -> entries.get(0).coverage().get(index).title())
                .toList();
        return new GapMap(
                sections,
                rows,
                groups.by(),
                missing.stream().limit(MOST_GAPS).toList(),
                Math.max(0, missing.size() - MOST_GAPS),
                entries.size());
    }

    /** The sections of which a question applies to any of the datasets. */
    private static List<Integer> asked(List<CatalogEntry> entries) {
        return entries.stream()
                .flatMap(entry -> IntStream.range(0, entry.coverage().size())
                        .filter(index -> applicable(entry.coverage().get(index)) > 0)
                        .boxed())
                .distinct()
                .sorted()
                .toList();
    }

    private static int applicable(Document.Coverage part) {
        return part.answered() + part.gaps() + part.open();
    }

    private static Row row(String name, String groupedBy, List<CatalogEntry> entries, List<Integer> asked) {
        CatalogEntry first = entries.get(0);
        boolean single = groupedBy.isEmpty();
        return new Row(
                single ? first.name() : name,
                single ? first.getHref() : "",
                entries.size(),
                asked.stream()
                        .map(index -> cell(entries.stream()
                                .map(entry -> entry.coverage().get(index))
                                .toList()))
                        .toList());
    }

    private static Cell cell(List<Document.Coverage> parts) {
        int answered = parts.stream().mapToInt(Document.Coverage::answered).sum();
        int applicable = parts.stream().mapToInt(GapMap::applicable).sum();
        return new Cell(
                parts.get(0).section(),
                answered,
                applicable,
                applicable == 0 ? 0 : (int) (answered * 100L / applicable));
    }

    private static List<Missing> missing(List<CatalogEntry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Document.Unsaid> known = new TreeMap<>();
        entries.stream().flatMap(entry -> entry.gaps().stream()).forEach(gap -> {
            counts.merge(gap.path(), 1, Integer::sum);
            known.putIfAbsent(gap.path(), gap);
        });
        return known.values().stream()
                .map(gap -> new Missing(
                        gap.path(),
                        gap.label(),
                        gap.section(),
                        counts.getOrDefault(gap.path(), 0),
                        counts.getOrDefault(gap.path(), 0) * 100 / entries.size()))
                .sorted(Comparator.comparingInt(Missing::count).reversed().thenComparing(Missing::path))
                .toList();
    }

    /** The numbers of frequent gaps by their paths. */
    Map<String, Integer> numbers() {
        return frequent.stream()
                .map(Missing::path)
                .collect(Collectors.toMap(
                        path -> path, path -> position(path), (one, other) -> one, LinkedHashMap::new));
    }

    private int position(String path) {
        return frequent.stream().map(Missing::path).toList().indexOf(path);
    }
}
