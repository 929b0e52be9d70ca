package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What columns show together: which are empty in the same rows, and which go together. */
final class TogetherFigures {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_PATTERNS = 10;
    private static final int MOST_SHOWN = 10;

    /** Weaker ones are not shown. */
    private static final BigDecimal WEAKEST = new BigDecimal("0.3");

    private final EngineSession session;
    private final String relation;
    private final Privacy privacy;

    TogetherFigures(EngineSession session, String relation, Privacy privacy) {
        this.session = session;
        this.relation = relation;
        this.privacy = privacy;
    }

    /** The columns that are empty in the same rows, two at least. */
    List<Facts.Missing> missing(List<TableColumn> columns) throws SQLException {
        List<TableColumn> some = columns.stream().limit(Long.SIZE - 2).toList();
        if (some.size() < 2) {
            return List.of();
        }
        String pattern = IntStream.range(0, some.size())
                .mapToObj(place -> "CASE WHEN " + some.get(place).sql() + " IS NULL THEN " + (1L << place)
                        + "::BIGINT ELSE 0::BIGINT END")
                .collect(Collectors.joining(" + "));
        List<Facts.Missing> found = new ArrayList<>();
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery(
                        "SELECT " + pattern + " AS p, count(*) FROM " + relation + " GROUP BY 1 ORDER BY 2 DESC, 1")) {
            while (rows.next() && found.size() < MOST_PATTERNS) {
                long empty = rows.getLong(1);
                long count = rows.getLong(2);
                if (Long.bitCount(empty) > 1 && privacy.mayShowRows(count)) {
                    found.add(new Facts.Missing(
                            IntStream.range(0, some.size())
                                    .filter(place -> (empty & (1L << place)) != 0)
                                    .mapToObj(place -> some.get(place).name())
                                    .toList(),
                            count));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Numbers that rise or fall together, and classes that come together. */
    List<Facts.Association> associations(List<Correlations.Numbers> numbers, List<TableColumn> classes)
            throws SQLException {
        List<Facts.Association> found = new ArrayList<>(ofNumbers(first(numbers)));
        found.addAll(ofClasses(first(classes)));
        return found.stream()
                .filter(pair -> new BigDecimal(pair.value()).abs().compareTo(WEAKEST) >= 0)
                .sorted(java.util.Comparator.comparing((Facts.Association pair) -> new BigDecimal(pair.value()).abs())
                        .reversed()
                        .thenComparing(Facts.Association::first)
                        .thenComparing(Facts.Association::second))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static <T> List<T> first(List<T> columns) {
        return columns.stream().limit(MOST_COLUMNS).toList();
    }

    private List<Facts.Association> ofNumbers(List<Correlations.Numbers> columns) throws SQLException {
        List<Facts.Association> found = new ArrayList<>();
        new Correlations(session, relation)
                .of(columns)
                .forEach((pair, value) -> found.add(association(pair, "pearson", value)));
        return found;
    }

    private static List<List<TableColumn>> pairs(List<TableColumn> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .flatMap(left -> IntStream.range(left + 1, columns.size())
                        .mapToObj(right -> List.of(columns.get(left), columns.get(right))))
                .toList();
    }

    private static Facts.Association association(List<TableColumn> pair, String measure, double value) {
        return new Facts.Association(
                pair.get(0).name(),
                pair.get(1).name(),
                measure,
                BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private List<Facts.Association> ofClasses(List<TableColumn> columns) throws SQLException {
        List<List<TableColumn>> pairs = pairs(columns);
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<List<TableColumn>, Contingency> tables = new LinkedHashMap<>();
        pairs.forEach(pair -> tables.put(pair, new Contingency()));
        String names = columns.stream().map(TableColumn::sql).collect(Collectors.joining(", "));
        String sets = pairs.stream()
                .map(pair -> "(" + pair.get(0).sql() + ", " + pair.get(1).sql() + ")")
                .collect(Collectors.joining(", "));
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT GROUPING(" + names + "), " + names + ", count(*) FROM "
                        + relation + " GROUP BY GROUPING SETS (" + sets + ")")) {
            while (rows.next()) {
                long left = ~rows.getLong(1);
                List<Integer> places = IntStream.range(0, columns.size())
                        .filter(place -> (left & (1L << (columns.size() - 1 - place))) != 0)
                        .boxed()
                        .toList();
                String first = rows.getString(places.get(0) + 2);
                String second = rows.getString(places.get(1) + 2);
                if (first != null && second != null) {
                    Optional.ofNullable(tables.get(List.of(columns.get(places.get(0)), columns.get(places.get(1)))))
                            .orElseThrow()
                            .add(first, second, rows.getLong(columns.size() + 2));
                }
            }
        }
        List<Facts.Association> found = new ArrayList<>();
        tables.forEach(
                (pair, table) -> table.cramer().ifPresent(value -> found.add(association(pair, "cramer", value))));
        return found;
    }

    /** How often classes of two columns come together. */
    private static final class Contingency {
        private final Map<List<String>, Long> cells = new HashMap<>();
        private final Map<String, Long> rows = new java.util.TreeMap<>();
        private final Map<String, Long> columns = new java.util.TreeMap<>();
        private long all;

        void add(String row, String column, long count) {
            cells.put(List.of(row, column), count);
            rows.merge(row, count, Long::sum);
            columns.merge(column, count, Long::sum);
            all += count;
        }

        /** The V of Cramér; none where a column has one value. */
        Optional<Double> cramer() {
            int smaller = Math.min(rows.size(), columns.size()) - 1;
            if (smaller < 1) {
                return Optional.empty();
            }
            double chi = 0;
            for (Map.Entry<String, Long> row : rows.entrySet()) {
                for (Map.Entry<String, Long> column : columns.entrySet()) {
                    double expected = (double) row.getValue() * column.getValue() / all;
                    double seen = cells.getOrDefault(List.of(row.getKey(), column.getKey()), 0L);
                    chi += (seen - expected) * (seen - expected) / expected;
                }
            }
            return Optional.of(Math.sqrt(chi / all / smaller));
        }
    }
}
