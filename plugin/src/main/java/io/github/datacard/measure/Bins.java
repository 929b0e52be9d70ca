package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Bins of histograms: eight of equal width. */
final class Bins {
    private static final int STEPS = 8;

    private Bins() {}

    /** Edges of equal steps from one number to another. */
    static List<BigDecimal> edges(BigDecimal low, BigDecimal high, boolean whole) {
        BigDecimal width = high.subtract(low);
        return width.signum() <= 0
                ? List.of()
                : IntStream.rangeClosed(0, STEPS)
                        .mapToObj(step -> low.add(width.multiply(BigDecimal.valueOf(step))
                                .divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64)))
                        .map(edge -> whole
                                // Of very long numbers a step is rounded, and must not lead beyond the last one.
                                ? edge.setScale(0, RoundingMode.CEILING).min(high.setScale(0, RoundingMode.CEILING))
                                : new BigDecimal(Numbers.floating(edge)))
                        .distinct()
                        .toList();
    }

    /** Edges between lengths. */
    static List<BigDecimal> edgesOfLengths(BigDecimal shortest, BigDecimal longest) {
        List<BigDecimal> edges = edges(shortest, longest.add(BigDecimal.ONE), true);
        return edges.size() < 3 ? List.of() : edges.subList(1, edges.size() - 1);
    }

    /**
     * How many of all numbers lie between edges, and below the first and above the last one.
     *
     * @param below how many are less than an edge
     */
    static List<Facts.Bin> ofNumbers(List<BigDecimal> edges, ToLongFunction<BigDecimal> below, long all) {
        return between("", edges, "", below, all);
    }

    /** How many of all lengths lie between edges, from the shortest to the longest. */
    static List<Facts.Bin> ofLengths(
            BigDecimal shortest, BigDecimal longest, ToLongFunction<BigDecimal> below, long all) {
        return between(
                shortest.toPlainString(),
                edgesOfLengths(shortest, longest),
                longest.add(BigDecimal.ONE).toPlainString(),
                below,
                all);
    }

    private static List<Facts.Bin> between(
            String start, List<BigDecimal> edges, String end, ToLongFunction<BigDecimal> below, long all) {
        List<Facts.Bin> bins = new ArrayList<>();
        long before = 0;
        String from = start;
        for (BigDecimal edge : edges) {
            long until = below.applyAsLong(edge);
            bins.add(new Facts.Bin(from, Numbers.plain(edge), until - before));
            before = until;
            from = Numbers.plain(edge);
        }
        if (!edges.isEmpty()) {
            bins.add(new Facts.Bin(from, end, all - before));
        }
        return bins;
    }
}
