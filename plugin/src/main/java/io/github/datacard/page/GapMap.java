package io.github.datacard.page;

import io.github.datacard.document.Document.Asked;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the documentation of all datasets has gaps. One way of counting is behind all of it: the questions of the first
 * profile of each dataset that apply, as the catalog counts how much is answered. Datasets that are only named count for
 * nothing.
 *
 * @param sections titles of the sections of which any question applies to any dataset
 * @param rows how far each dataset answers the questions of each section; where there are too many datasets, each group
 * @param groupedBy by what datasets are grouped: empty for not at all, "namespace", or a facet
 * @param frequent the questions that most datasets leave open, most frequent first
 * @param more how many questions less are left out of the list
 * @param total the number of datasets
 * @param named the number of datasets that are only named, which come on top
 * @param questions how many questions apply, of all datasets
 * @param answered how many of them are answered
 * @param never topics of the questions that no dataset answers
 */
public record GapMap(
        List<String> sections,
        List<Row> rows,
        String groupedBy,
        List<Missing> frequent,
        int more,
        int total,
        int named,
        int questions,
        int answered,
        List<String> never) {
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
     * A question that datasets leave open.
     *
     * @param path the fields that would answer it, separated by commas
     * @param label what it asks about
     * @param section the title of its section
     * @param count how many datasets leave it open
     * @param asked to how many it applies
     * @param percent the former in percent of the latter, rounded down
     */
    public record Missing(String path, String label, String section, int count, int asked, int percent) {}

    static GapMap of(List<CatalogEntry> all) {
        List<CatalogEntry> entries =
                all.stream().filter(entry -> !entry.isOnlyNamed()).toList();
        List<Missing> missing = missing(entries);
        Groups groups = Groups.of(entries, MOST_ROWS);
        Map<String, String> sections = sections(entries);
        List<Row> rows = groups.all().entrySet().stream()
                .map(group -> row(group.getKey(), groups.by(), group.getValue(), sections.keySet()))
                .toList();
        return new GapMap(
                List.copyOf(sections.values()),
                rows,
                groups.by(),
                missing.stream().limit(MOST_GAPS).toList(),
                Math.max(0, missing.size() - MOST_GAPS),
                entries.size(),
                all.size() - entries.size(),
                entries.stream().mapToInt(entry -> entry.asked().size()).sum(),
                entries.stream().mapToInt(GapMap::answered).sum(),
                missing.stream()
                        .filter(gap -> gap.count() == gap.asked())
                        .map(Missing::label)
                        .toList());
    }

    private static int answered(CatalogEntry entry) {
        return entry.asked().size() - entry.missing().size();
    }

    /** Titles of the sections that questions are about, by their ids, in the order in which profiles ask. */
    private static Map<String, String> sections(List<CatalogEntry> entries) {
        Map<String, String> sections = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> entry.asked().stream())
                .forEach(question -> sections.putIfAbsent(question.section(), question.title()));
        return sections;
    }

    private static Row row(String name, String groupedBy, List<CatalogEntry> entries, Collection<String> sections) {
        CatalogEntry first = entries.get(0);
        boolean single = groupedBy.isEmpty();
        Map<String, List<Asked>> asked = entries.stream()
                .flatMap(entry -> entry.asked().stream())
                .collect(Collectors.groupingBy(Asked::section));
        return new Row(
                single ? first.name() : name,
                single ? first.getHref() : "",
                entries.size(),
                sections.stream()
                        .map(section -> cell(section, asked.getOrDefault(section, List.of())))
                        .toList());
    }

    private static Cell cell(String section, List<Asked> asked) {
        int answered = (int) asked.stream().filter(Asked::answered).count();
        return new Cell(section, answered, asked.size(), percent(answered, asked.size()));
    }

    private static List<Missing> missing(List<CatalogEntry> entries) {
        Map<String, Asked> known = new LinkedHashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        for (CatalogEntry entry : entries) {
            entry.asked().forEach(question -> known.putIfAbsent(question.fields(), question));
            count(entry.asked(), asked);
            count(entry.missing(), open);
        }
        return known.values().stream()
                .filter(question -> open.containsKey(question.fields()))
                .map(question -> missing(
                        question, open.getOrDefault(question.fields(), 0), asked.getOrDefault(question.fields(), 0)))
                .sorted(Comparator.comparingInt(Missing::count).reversed())
                .toList();
    }

    private static void count(List<Asked> questions, Map<String, Integer> counts) {
        questions.stream().map(Asked::fields).distinct().forEach(fields -> counts.merge(fields, 1, Integer::sum));
    }

    private static Missing missing(Asked question, int count, int asked) {
        return new Missing(question.fields(), question.topic(), question.title(), count, asked, percent(count, asked));
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (part * 100L / whole);
    }

    /** What frequent gaps are called, by their numbers. */
    List<String> labels() {
        return frequent.stream().map(Missing::label).toList();
    }

    /** The numbers of frequent gaps by their paths. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        frequent.forEach(gap -> numbers.put(gap.path(), numbers.size()));
        return numbers;
    }
}
