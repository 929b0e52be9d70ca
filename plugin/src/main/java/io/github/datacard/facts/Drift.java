package io.github.datacard.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the shares of classes in one split are from those in another.
 *
 * @param first a split
 * @param second the split that differs most from it
 * @param percent the share of rows of one that would need another class for both to be alike
 */
public record Drift(String first, String second, BigDecimal percent) {

    /** The largest drift of a column between two splits of a configuration whose classes all show. */
    public static Optional<Drift> of(
            Facts.Config config, String column, Function<Facts.Column, Optional<Facts.Classes>> classes) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Facts.Split split : config.splits()) {
            split.columns().stream()
                    .filter(own -> own.name().equals(column))
                    .flatMap(own -> classes.apply(own).stream())
                    .filter(own -> own.hidden() == 0)
                    .forEach(own -> counts.put(
                            split.name(),
                            own.counts().stream()
                                    .collect(Collectors.toMap(
                                            Facts.ClassCount::name, Facts.ClassCount::count, Long::sum))));
        }
        List<String> splits = config.splits().stream()
                .map(Facts.Split::name)
                .filter(name -> counts.containsKey(name) && sum(counts.get(name)) > 0)
                .toList();
        Optional<Drift> largest = Optional.empty();
        for (int first = 0; first < splits.size(); first++) {
            for (int second = first + 1; second < splits.size(); second++) {
                Drift drift = new Drift(
                        splits.get(first),
                        splits.get(second),
                        distance(
                                Objects.requireNonNull(counts.get(splits.get(first))),
                                Objects.requireNonNull(counts.get(splits.get(second)))));
                if (largest.isEmpty() || drift.percent.compareTo(largest.get().percent) > 0) {
                    largest = Optional.of(drift);
                }
            }
        }
        return largest;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal distance(Map<String, Long> first, Map<String, Long> second) {
        BigDecimal all = BigDecimal.valueOf(sum(first)).multiply(BigDecimal.valueOf(sum(second)));
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        BigDecimal twice = BigDecimal.ZERO;
        for (String name : names) {
            twice = twice.add(BigDecimal.valueOf(first.getOrDefault(name, 0L))
                    .multiply(BigDecimal.valueOf(sum(second)))
                    .subtract(
                            BigDecimal.valueOf(second.getOrDefault(name, 0L)).multiply(BigDecimal.valueOf(sum(first))))
                    .abs());
        }
        return twice.multiply(BigDecimal.valueOf(50)).divide(all, 1, RoundingMode.HALF_EVEN);
    }
}
