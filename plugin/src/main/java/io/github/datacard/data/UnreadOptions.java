package io.github.datacard.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Options by which the Hub's reader makes other rows, names or values, and which are not obeyed here. */
final class UnreadOptions {
    private static final Set<String> NOTHING = Set.of("", "none", "null");
    private static final Predicate<List<String>> STATED =
            values -> !values.isEmpty() && !NOTHING.contains(first(values));
    private static final Predicate<List<String>> ASKED =
            STATED.and(values -> !Set.of("false", "no", "0").contains(first(values)));
    private static final Predicate<List<String>> DENIED =
            values -> Set.of("false", "no", "0").contains(first(values));

    /** Of tables with delimiters, by the values at which rows would be read otherwise. */
    private static final Map<String, Predicate<List<String>>> OF_TABLES = ofTables();

    /** Of texts. */
    private static final Map<String, Predicate<List<String>>> OF_TEXTS = Map.of(
            "keep_linebreaks",
            ASKED,
            "sample_by",
            STATED.and(values -> !first(values).equals("line")));

    private UnreadOptions() {}

    private static Map<String, Predicate<List<String>>> ofTables() {
        Map<String, Predicate<List<String>>> options = new LinkedHashMap<>();
        List.of("escapechar", "lineterminator", "nrows", "index_col", "true_values", "false_values", "converters")
                .forEach(name -> options.put(name, STATED));
        List.of("skip_blank_lines", "na_filter", "doublequote").forEach(name -> options.put(name, DENIED));
        List.of("sep", "delimiter")
                .forEach(name -> options.put(name, STATED.and(values -> longerThanOne(values.get(0)))));
        options.put("quoting", ASKED);
        options.put(
                "skiprows",
                STATED.and(values -> values.size() > 1 || !first(values).matches("\\d{1,6}")));
        options.put(
                "header",
                STATED.and(values -> values.size() > 1 || !Set.of("0", "infer").contains(first(values))));
        return options;
    }

    private static boolean longerThanOne(String separator) {
        return separator.length() > 1 && !separator.equals("\\t");
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0).toLowerCase(Locale.ROOT);
    }

    /** One of them by which files of a kind are said to be read. */
    static Optional<String> of(FileType type, Map<String, List<String>> stated) {
        Map<String, Predicate<List<String>>> known =
                type.isDelimited() ? OF_TABLES : type.type().equals("txt") ? OF_TEXTS : Map.of();
        return known.entrySet().stream()
                .filter(option ->
                        stated.containsKey(option.getKey()) && option.getValue().test(stated.get(option.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
