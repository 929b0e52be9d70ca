package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import io.github.datacard.facts.ValueShares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values of one column in all parts, or those that stand for shares of them, in order. */
final class MergedValues {
    private final List<Weighted> values;
    private final double all;
    private final double error;

    private record Weighted(String value, Optional<BigDecimal> number, double rows) {}

    /** The values of parts; numbers or lengths, or else times. */
    MergedValues(List<ValueShares> parts, boolean numbers) {
        this.values = parts.stream()
                .flatMap(part -> IntStream.range(0, part.values().size())
                        .mapToObj(place -> weighted(part.values().get(place), part.weight(place), numbers)))
                .sorted(MergedValues::compare)
                .toList();
        this.all = parts.stream().mapToLong(ValueShares::all).sum();
        this.error = all == 0
                ? 0
                : parts.stream().mapToDouble(part -> part.error() * part.all()).sum() / all;
    }

    private static Weighted weighted(String value, double rows, boolean number) {
        return new Weighted(value, number ? Optional.of(new BigDecimal(value)) : Optional.empty(), rows);
    }

    /** Numbers by their size, times as they are written. */
    static Comparator<String> order(boolean numbers) {
        return numbers ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
    }

    private static int compare(Weighted a, Weighted b) {
        return a.number().isPresent() && b.number().isPresent()
                ? a.number().get().compareTo(b.number().get())
                : a.value().compareTo(b.value());
    }

    /** By what percentage of the rows the rank of a value may be off; empty if it is exact. */
    Optional<String> error() {
        return error == 0
                ? Optional.empty()
                : Optional.of(Numbers.plain(BigDecimal.valueOf(error * 100).setScale(2, RoundingMode.UP)));
    }

    /** The smallest value that a share of all does not exceed. */
    String at(BigDecimal level) {
        double wanted = level.multiply(BigDecimal.valueOf(all))
                .setScale(9, RoundingMode.HALF_UP)
                .doubleValue();
        double below = 0;
        for (Weighted value : values) {
            below += value.rows();
            if (below >= wanted - 1e-6) {
                return value.value();
            }
        }
        return values.get(values.size() - 1).value();
    }

    /** How many values lie between edges. */
    List<Facts.Bin> bins(List<BigDecimal> edges) {
        return Bins.ofNumbers(edges, this::below, Math.round(all));
    }

    /** How many lengths lie between equal steps from the smallest to the largest. */
    List<Facts.Bin> lengthBins() {
        return Bins.ofLengths(
                new BigDecimal(values.get(0).value()),
                new BigDecimal(values.get(values.size() - 1).value()),
                this::below,
                Math.round(all));
    }

    private long below(BigDecimal edge) {
        return Math.round(values.stream()
                .filter(value -> value.number()
                        .filter(number -> number.compareTo(edge) < 0)
                        .isPresent())
                .mapToDouble(Weighted::rows)
                .sum());
    }
}
