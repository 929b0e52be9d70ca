package io.github.datacard.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often each value occurs in columns of texts that come again and again. To group rows is cheap; whatever is asked of
 * texts is then asked once for each value, not for each row.
 */
final class FewTexts {
    /** The first estimate of how many values such a column has. */
    private static final long MOST = 2_000;

    private static final long LONGEST = 1_000;

    /** Of how many columns values are counted in one reading. */
    private static final int TOGETHER = 30;

    private final Map<String, Map<String, Long>> rows = new LinkedHashMap<>();

    /**
     * Reads such columns.
     *
     * @param first what was counted
     * @param labeled columns whose classes are declared
     */
    static FewTexts read(TableQuery query, List<TableColumn> columns, Answers first, Set<String> labeled)
            throws SQLException {
        FewTexts few = new FewTexts();
        List<TableColumn> read =
                columns.stream().filter(column -> isFew(column, first, labeled)).toList();
        for (int start = 0; start < read.size(); start += TOGETHER) {
            few.read(query, read.subList(start, Math.min(read.size(), start + TOGETHER)));
        }
        return few;
    }

    private static boolean isFew(TableColumn column, Answers first, Set<String> labeled) {
        long about = first.decimal(column.sql(), "about").longValueExact();
        boolean texts =
                column.isText() && first.decimal(column.sql(), "longest").longValueExact() <= LONGEST;
        return !column.hasParts() && about <= MOST && (texts || labeled.contains(column.name()));
    }

    private void read(TableQuery query, List<TableColumn> columns) throws SQLException {
        List<Map<String, Long>> found = columns.stream()
                .map(column -> rows.computeIfAbsent(column.sql(), sql -> new LinkedHashMap<>()))
                .toList();
        String names =
                IntStream.range(0, columns.size()).mapToObj(FewTexts::alias).collect(Collectors.joining(", "));
        String texts = IntStream.range(0, columns.size())
                .mapToObj(place -> columns.get(place).text() + " AS " + alias(place))
                .collect(Collectors.joining(", "));
        String sets = IntStream.range(0, columns.size())
                .mapToObj(place -> "(" + alias(place) + ")")
                .collect(Collectors.joining(", "));
        try (Statement statement = query.reading();
                ResultSet groups = statement.executeQuery("SELECT GROUPING(" + names + "), coalesce(" + names
                        + "), count(*) FROM (SELECT " + texts + " FROM " + query.relation()
                        + ") GROUP BY GROUPING SETS (" + sets + ")")) {
            while (groups.next()) {
                int place = columns.size() - 1 - Long.numberOfTrailingZeros(~groups.getLong(1));
                long times = groups.getLong(3);
                Optional.ofNullable(groups.getString(2))
                        .ifPresent(text -> found.get(place).put(text, times));
            }
        }
    }

    private static String alias(int place) {
        return "t" + place;
    }

    /** Whether all that is asked of the values of a column follows from its texts. */
    boolean tellsAllOf(TableColumn column) {
        return column.isText() && rows.containsKey(column.sql());
    }

    /** The texts of a column, with the rows that have them; empty if they are too many. */
    Optional<Map<String, Long>> of(TableColumn column) {
        return Optional.ofNullable(rows.get(column.sql()));
    }

    /** Answers what the engine is asked of other columns. */
    void answer(TableColumn column, Answers answers) {
        of(column).ifPresent(texts -> {
            answers.put(Answers.key(column.sql(), "distinct"), texts.size());
            answers.put(Answers.key(column.sql(), "values"), List.copyOf(texts.keySet()));
            answers.put(
                    Answers.key(column.sql(), "times"),
                    texts.values().stream().map(String::valueOf).toList());
            answers.put(
                    Answers.key(column.sql(), "texts"),
                    texts.keySet().stream()
                            .map(LanguageFigures::start)
                            .distinct()
                            .toList());
        });
    }
}
