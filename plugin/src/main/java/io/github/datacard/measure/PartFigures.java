package io.github.datacard.measure;

import io.github.datacard.facts.KeptHashes;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.ValueShares;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks for what columns of a part need to be merged, besides what is asked of all columns. */
final class PartFigures {
    /** So many values, or shares of them, are kept of a column. */
    private static final int SHARES = 200;

    /** The first estimate of a number of values may be off by so much. */
    private static final int ABOUT_SHARES = 260;

    private static final int LENGTHS = 1000;

    /** Whole numbers up to this are the same as floating point. */
    private static final String EXACT = "9007199254740992";

    private static final int TOGETHER = 20;

    private final EngineSession session;
    private final String relation;
    private final int kept;

    PartFigures(EngineSession session, String relation, int kept) {
        this.session = session;
        this.relation = relation;
        this.kept = kept;
    }

    /** What is known of a column from what was asked before. */
    interface Known {
        /** The sum of its numbers; zero if it has none. */
        BigDecimal sum(TableColumn column);
    }

    List<PartColumn> of(List<TableColumn> columns, Answers first, Answers second, Known known) throws SQLException {
        List<PartColumn> parts = new ArrayList<>();
        for (int start = 0; start < columns.size(); start += TOGETHER) {
            List<TableColumn> some = columns.subList(start, Math.min(columns.size(), start + TOGETHER));
            Answers more = ask(some, first);
            some.forEach(column -> parts.add(part(column, first, second, more, known)));
        }
        return parts;
    }

    private Answers ask(List<TableColumn> columns, Answers first) throws SQLException {
        Map<String, String> wanted = new LinkedHashMap<>();
        columns.forEach(column ->
                wanted(column, first).forEach((what, sql) -> wanted.put(Answers.key(column.sql(), what), sql)));
        Answers answers = new Answers();
        if (wanted.isEmpty()) {
            return answers;
        }
        try (Statement statement = session.reading();
                ResultSet row = statement.executeQuery(
                        "SELECT " + wanted.values().stream().collect(Collectors.joining(", ")) + " FROM " + relation)) {
            row.next();
            int place = 1;
            for (String key : wanted.keySet()) {
                answers.put(key, row, place++);
            }
        }
        return answers;
    }

    private Map<String, String> wanted(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (!column.hasParts()) {
            String hash = "hash(" + alike(column) + ") >> 1";
            int zeros = zeros(column, first);
            wanted.put(
                    "hashes",
                    "CAST(list(DISTINCT CASE WHEN " + column.sql() + " IS NOT NULL AND (" + hash + ") & "
                            + ((1L << zeros) - 1) + " = 0 THEN CAST(" + hash
                            + " AS BIGINT) END) AS VARCHAR[])");
        }
        if (first.has(column.sql(), "max")) {
            boolean few = first.decimal(column.sql(), "about").longValueExact() <= ABOUT_SHARES;
            if (few) {
                histogram("value", column.finite(), wanted);
            } else {
                wanted.put(
                        "shares",
                        "CAST(quantile_disc(" + column.finite() + ", ["
                                + IntStream.range(0, SHARES)
                                        .mapToObj(share -> new BigDecimal(2 * share + 1)
                                                .divide(new BigDecimal(2 * SHARES))
                                                .toPlainString())
                                        .collect(Collectors.joining(", "))
                                + "]) AS VARCHAR[])");
            }
        }
        if (first.has(column.sql(), "longest")
                && first.decimal(column.sql(), "longest")
                                .subtract(first.decimal(column.sql(), "shortest"))
                                .longValueExact()
                        < LENGTHS) {
            histogram("length", column.length(), wanted);
        }
        return wanted;
    }

    private static void histogram(String what, String sql, Map<String, String> wanted) {
        wanted.put(what + " keys", "CAST(map_keys(histogram(" + sql + ")) AS VARCHAR[])");
        wanted.put(what + " rows", "CAST(map_values(histogram(" + sql + ")) AS VARCHAR[])");
    }

    private int zeros(TableColumn column, Answers first) {
        return KeptHashes.zeros(first.decimal(column.sql(), "about").longValueExact(), kept);
    }

    /** The value as a text that is the same whether a part takes a column for whole numbers or for others. */
    private static String alike(TableColumn column) {
        String text = "CAST(" + column.sql() + " AS VARCHAR)";
        return column.isFloat()
                ? "CASE WHEN " + column.sql() + " = trunc(" + column.sql() + ") AND abs(" + column.sql() + ") <= "
                        + EXACT + " THEN CAST(TRY_CAST(" + column.sql() + " AS BIGINT) AS VARCHAR) ELSE CAST(CAST("
                        + column.sql() + " AS DOUBLE) AS VARCHAR) END"
                : text;
    }

    private PartColumn part(TableColumn column, Answers first, Answers second, Answers more, Known known) {
        String sql = column.sql();
        boolean ranged = first.has(sql, "max");
        long count = first.decimal(sql, "count").longValueExact();
        long numbers = ColumnDetails.numbers(column, count, first);
        return new PartColumn(
                column.name(),
                (!column.isNumber() ? first.decimal(sql, "lengths") : ranged ? known.sum(column) : BigDecimal.ZERO)
                        .toPlainString(),
                ColumnDetails.squares(column, count, first, second),
                numbers,
                ranged ? first.text(sql, "min") : "",
                ranged ? first.text(sql, "max") : "",
                second.decimal(sql, "at min").longValueExact(),
                second.decimal(sql, "at max").longValueExact(),
                ranged ? values(sql, numbers, more) : ValueShares.NONE,
                whole(sql, "length", count, more),
                column.hasParts() ? KeptHashes.NONE : hashes(column, first, more));
    }

    private static ValueShares values(String sql, long numbers, Answers more) {
        return more.has(sql, "shares")
                ? new ValueShares(more.texts(sql, "shares"), List.of(), numbers)
                : whole(sql, "value", numbers, more);
    }

    private static ValueShares whole(String sql, String what, long rows, Answers more) {
        return more.has(sql, what + " keys")
                ? new ValueShares(
                        more.texts(sql, what + " keys"),
                        more.texts(sql, what + " rows").stream()
                                .map(Long::valueOf)
                                .toList(),
                        rows)
                : ValueShares.NONE;
    }

    private KeptHashes hashes(TableColumn column, Answers first, Answers more) {
        return new KeptHashes(
                zeros(column, first),
                more.texts(column.sql(), "hashes").stream()
                        .filter(hash -> !hash.equals("null"))
                        .mapToLong(Long::parseLong)
                        .sorted()
                        .toArray());
    }
}
