package io.github.datacard.measure;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pearson's correlation of pairs of columns. */
final class Correlations {
    private final EngineSession session;
    private final String relation;

    Correlations(EngineSession session, String relation) {
        this.session = session;
        this.relation = relation;
    }

    /**
     * A column of numbers.
     *
     * @param whole whether each row has a value
     */
    record Numbers(NumberSpan span, boolean whole) {}

    /** How many sums a pair has. */
    private static final int SUMS = 6;

    /** The correlation of each pair that has one. */
    Map<List<TableColumn>, Double> of(List<Numbers> columns) throws SQLException {
        List<List<Integer>> pairs = pairs(columns.size());
        Map<List<TableColumn>, Double> found = new LinkedHashMap<>();
        if (pairs.isEmpty()) {
            return found;
        }
        String places = IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).span().place() + " AS p" + column)
                .collect(Collectors.joining(", "));
        try (Statement statement = session.reading();
                ResultSet row = statement.executeQuery("SELECT "
                        + pairs.stream()
                                .flatMap(pair -> sums(columns, pair).stream())
                                .collect(Collectors.joining(", "))
                        + " FROM (SELECT "
                        + places + " FROM " + relation + ")")) {
            row.next();
            int at = 1;
            for (List<Integer> pair : pairs) {
                List<BigInteger> sums = new ArrayList<>();
                for (int sum = 0; sum < SUMS; sum++, at++) {
                    sums.add(new BigInteger(
                            Optional.ofNullable(row.getString(at)).orElse("0")));
                }
                correlation(sums)
                        .ifPresent(value -> found.put(
                                pair.stream()
                                        .map(column ->
                                                columns.get(column).span().column())
                                        .toList(),
                                value));
            }
        }
        return found;
    }

    private static List<List<Integer>> pairs(int columns) {
        return IntStream.range(0, columns)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, columns).mapToObj(second -> List.of(first, second)))
                .toList();
    }

    /** Sums over the rows in which both columns have a value: how many, of each, of products, and of squares. */
    private static List<String> sums(List<Numbers> columns, List<Integer> pair) {
        String first = "p" + pair.get(0);
        String second = "p" + pair.get(1);
        // Where a column has a value in each row, the sums of the other are the same in all of its pairs.
        String ifFirst = columns.get(pair.get(0)).whole() ? "" : " + 0 * " + first;
        String ifSecond = columns.get(pair.get(1)).whole() ? "" : " + 0 * " + second;
        return List.of(
                "count(" + first + " * " + second + ")",
                NumberSpan.sum(first + ifSecond),
                NumberSpan.sum(second + ifFirst),
                NumberSpan.sum(first + " * " + second),
                NumberSpan.sum(first + " * " + first + ifSecond),
                NumberSpan.sum(second + " * " + second + ifFirst));
    }

    private static Optional<Double> correlation(List<BigInteger> sums) {
        BigInteger rows = sums.get(0);
        BigInteger first = sums.get(1);
        BigInteger second = sums.get(2);
        double together = spread(rows, sums.get(3), first, second);
        double firstAlone = spread(rows, sums.get(4), first, first);
        double secondAlone = spread(rows, sums.get(5), second, second);
        return firstAlone > 0 && secondAlone > 0
                ? Optional.of(together / Math.sqrt(firstAlone) / Math.sqrt(secondAlone))
                : Optional.empty();
    }

    private static double spread(BigInteger rows, BigInteger products, BigInteger first, BigInteger second) {
        return rows.multiply(products)
                .shiftLeft(NumberSpan.BITS)
                .subtract(first.multiply(second))
                .doubleValue();
    }
}
