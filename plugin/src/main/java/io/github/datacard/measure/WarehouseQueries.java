package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The queries that measure a table of a database, in its own SQL. The names of what they give are a letter for the figure and
 * the number of the column, so that results say no more than figures.
 */
final class WarehouseQueries {
    /** More values than a column may show. */
    private static final int MOST_VALUES = 46;

    private final SqlDialect dialect;
    private final String table;
    private final List<Column> columns;
    private final Privacy privacy;

    WarehouseQueries(SqlDialect dialect, String table, List<Column> columns, Privacy privacy) {
        this.dialect = dialect;
        this.table = dialect.table(table);
        this.columns = columns;
        this.privacy = privacy;
    }

    /** A column with the type that it has to the Hub. */
    record Column(String name, FeatureType type) {
        boolean isWhole() {
            return type.name().matches("u?int\\d+|decimal.*");
        }

        boolean isFloat() {
            return type.name().startsWith("float");
        }

        boolean isTime() {
            return type.name().matches("date32|timestamp.*");
        }

        /** Whether it holds days or moments, in the words of a dialect. */
        String kind() {
            return type.name().equals("date32") ? "date" : isTime() ? "time" : "";
        }

        boolean isText() {
            return type.name().matches("(large_)?string");
        }

        boolean hasLabels() {
            return type.name().equals(FeatureType.CLASS_LABEL);
        }

        boolean isBool() {
            return type.name().equals("bool");
        }

        boolean isList() {
            return type.item().isPresent() || type.name().equals(FeatureType.STRUCT);
        }
    }

    private boolean hasRange(Column column) {
        return (column.isWhole() || column.isFloat() || column.isTime()) && privacy.mayShowRange(column.name());
    }

    /** One row with all figures. */
    String figures() {
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> ends = new LinkedHashMap<>();
        asked.put("r", "count(*)");
        IntStream.range(0, columns.size()).forEach(place -> figures(columns.get(place), place, asked, ends));
        return "SELECT " + named(asked) + "\nFROM " + table + " t"
                + (ends.isEmpty() ? "" : "\nCROSS JOIN (SELECT " + named(ends) + " FROM " + table + " t) m");
    }

    private static String named(Map<String, String> expressions) {
        return expressions.entrySet().stream()
                .map(expression -> expression.getValue() + " AS " + expression.getKey())
                .collect(Collectors.joining(",\n  "));
    }

    private void figures(Column column, int place, Map<String, String> asked, Map<String, String> ends) {
        String sql = "t." + dialect.identifier(column.name());
        asked.put("n" + place, "count(" + sql + ")");
        if (!column.isList()) {
            asked.put("d" + place, "count(DISTINCT " + sql + ")");
        }
        if (column.isText()) {
            asked.put("a" + place, "min(" + dialect.length(sql) + ")");
            asked.put("z" + place, "max(" + dialect.length(sql) + ")");
            asked.put("l" + place, "sum(" + dialect.whole(dialect.length(sql)) + ")");
        }
        if (hasRange(column)) {
            range(column, place, sql, asked, ends);
        }
    }

    private void range(Column column, int place, String sql, Map<String, String> asked, Map<String, String> ends) {
        String value = column.isFloat() ? dialect.finite(sql) : sql;
        String lowest = "m.lo" + place;
        String highest = "m.hi" + place;
        ends.put("lo" + place, "min(" + value + ")");
        ends.put("hi" + place, "max(" + value + ")");
        asked.put("lo" + place, dialect.text("min(" + lowest + ")"));
        asked.put("hi" + place, dialect.text("max(" + highest + ")"));
        asked.put("atlo" + place, "count(CASE WHEN " + sql + " = " + lowest + " THEN 1 END)");
        asked.put("athi" + place, "count(CASE WHEN " + sql + " = " + highest + " THEN 1 END)");
        for (int level = 0; level < SecondReading.LEVELS.size(); level++) {
            String name = "q" + level + "_" + place;
            dialect.quantile(value, SecondReading.LEVELS.get(level), column.kind())
                    .ifPresent(quantile -> asked.put(name, dialect.text(quantile)));
        }
        if (!column.isTime()) {
            asked.put("o" + place, "count(CASE WHEN " + sql + " = 0 THEN 1 END)");
            asked.put("v" + place, "count(" + value + ")");
            String sum = column.type().name().startsWith("decimal") || column.isFloat() ? value : dialect.whole(value);
            asked.put("s" + place, dialect.text("sum(" + sum + ")"));
            asked.put("e" + place, "stddev_samp(" + dialect.real(value + " - " + lowest) + ")");
        }
    }

    /** The different texts of a column, or of very many some. */
    String texts(int place, long different) {
        String sql = dialect.text("t." + dialect.identifier(columns.get(place).name()));
        return "SELECT DISTINCT " + dialect.start(sql, LanguageFigures.LONGEST) + " AS k\nFROM " + table + " t\nWHERE "
                + dialect.picked(sql, LanguageFigures.step(different));
    }

    /** The columns of which each value is counted, by their numbers. */
    Map<Integer, String> values() {
        Map<Integer, String> queries = new LinkedHashMap<>();
        List<Integer> few = new ArrayList<>();
        IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).hasLabels()
                        || ((columns.get(place).isText() || columns.get(place).isBool())
                                && privacy.mayShowRange(columns.get(place).name())))
                .forEach(few::add);
        for (int place : few) {
            String sql = "t." + dialect.identifier(columns.get(place).name());
            queries.put(
                    place,
                    "SELECT " + dialect.text(sql) + " AS k, count(*) AS n\nFROM " + table + " t\nWHERE " + sql
                            + " IS NOT NULL GROUP BY " + sql + " ORDER BY 2 DESC, 1"
                            + (columns.get(place).hasLabels() ? "" : " LIMIT " + MOST_VALUES));
        }
        return queries;
    }
}
