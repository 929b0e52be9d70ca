package io.github.datacard.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks for what needs to know the counts of all rows: quantiles, different values, and how often the ends occur. All of it is
 * asked in one reading of the rows as long as memory allows; only histograms need one more, as their edges are quantiles.
 */
final class SecondReading {
    static final List<String> LEVELS = List.of("0.05", "0.25", "0.5", "0.75", "0.95");
    private static final long SEED = 20240229;

    /** Of how many columns different values are counted at once: the engine keeps a table in memory for each. */
    private static final int TOGETHER = 50;

    /** A number that is kept for quantiles takes less memory by this than a value that is told from others. */
    private static final int NUMBERS_OF_VALUE = 8;

    /** A name that no column has by chance. */
    private static final String ROW = "datacard row \u0001";

    private final TableQuery query;
    private final List<TableColumn> columns;
    private final Answers first;
    private final long rows;
    private final long step;

    /**
     * A reading of all rows.
     *
     * @param first the counts of columns
     * @param step each how many-th row quantiles are taken of
     */
    SecondReading(TableQuery query, List<TableColumn> columns, Answers first, long rows, long step) {
        this.query = query;
        this.columns = columns;
        this.first = first;
        this.rows = rows;
        this.step = step;
    }

    /**
     * What the columns answer.
     *
     * @param few columns whose values were counted one by one before
     */
    Answers of(ColumnDetails details, DistinctCount distinct, FewTexts few) throws SQLException {
        Answers answers = new Answers();
        Optional<String> picked = step == 1 ? Optional.empty() : telling();
        boolean apart = step > 1 && picked.isEmpty();
        List<Map<String, String>> wanted = new ArrayList<>();
        picked.ifPresent(sample -> wanted.add(Map.of(Answers.key("", "0"), Sql.countOf(sample))));
        long kept = 0;
        for (TableColumn column : columns) {
            Map<String, String> asked = new LinkedHashMap<>();
            if (isRanged(column)) {
                asked.putAll(ends(column));
                asked.putAll(ColumnDetails.deviation(column, first));
                asked.putAll(details.codes(column, first));
                if (!apart) {
                    asked.put("quantiles", quantiles(column, picked));
                    kept += rows / step / NUMBERS_OF_VALUE;
                }
            }
            asked.putAll(ColumnDetails.lengths(column, first));
            if (few.tellsAllOf(column)) {
                few.answer(column, answers);
            } else {
                asked.putAll(details.texts(column, first));
                if (PersonalScan.applies(column)) {
                    asked.putAll(PersonalScan.wanted(column, first));
                }
                if (!column.hasParts()) {
                    long about = first.decimal(column.sql(), "about").longValueExact();
                    asked.putAll(distinct.wanted(column.sql(), about));
                    kept += distinct.kept(about);
                }
            }
            wanted.add(TableQuery.keyed(column, asked));
            if (kept > DistinctCount.MOST || wanted.size() == TOGETHER) {
                query.ask(answers, wanted);
                wanted.clear();
                kept = 0;
            }
        }
        query.ask(answers, wanted);
        if (apart) {
            quantilesByPlace(answers);
        }
        query.ask(
                answers,
                columns.stream()
                        .map(column -> TableQuery.keyed(column, ColumnDetails.bins(column, answers)))
                        .toList());
        return answers;
    }

    private boolean isRanged(TableColumn column) {
        return first.has(column.sql(), "max");
    }

    /** How many rows have the smallest and the largest value. */
    private Map<String, String> ends(TableColumn column) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String which : List.of("min", "max")) {
            String value = column.isNumber()
                    ? first.text(column.sql(), which)
                    : "CAST(" + Sql.text(first.text(column.sql(), which)) + " AS " + column.engineType() + ")";
            counts.put("at " + which, Sql.countOf(column.sql() + " = " + value));
        }
        return counts;
    }

    private static String quantiles(TableColumn column, Optional<String> picked) {
        String values = picked.map(rows -> "CASE WHEN " + rows + " THEN " + column.finite() + " END")
                .orElseGet(column::finite);
        return "CAST(quantile_disc(" + values + ", [" + String.join(", ", LEVELS) + "]) AS VARCHAR[])";
    }

    /** Picks the same rows in each run, by a column that tells rows apart; empty where there is none. */
    private Optional<String> telling() {
        return columns.stream()
                .filter(column -> !column.hasParts())
                .filter(column -> first.decimal(column.sql(), "count").longValueExact() == rows)
                .filter(column -> first.decimal(column.sql(), "about").longValueExact() > rows / 2)
                .findFirst()
                .map(column -> "hash(" + column.sql() + ", " + SEED + ") % " + step + " = 0");
    }

    /** Quantiles of rows that are picked by their place, where no column tells rows apart. */
    private void quantilesByPlace(Answers answers) throws SQLException {
        List<TableColumn> ranged = columns.stream().filter(this::isRanged).toList();
        if (ranged.isEmpty()) {
            return;
        }
        String sample = "(SELECT "
                + ranged.stream().map(TableColumn::sql).collect(Collectors.joining(", "))
                + ", row_number() OVER () AS " + Sql.identifier(ROW) + " FROM " + query.relation()
                + ") WHERE hash(" + Sql.identifier(ROW) + ", " + SEED + ") % " + step + " = 0";
        query.ask(
                answers,
                sample,
                List.of("count(*)"),
                ranged.stream()
                        .map(column ->
                                TableQuery.keyed(column, Map.of("quantiles", quantiles(column, Optional.empty()))))
                        .toList());
    }
}
