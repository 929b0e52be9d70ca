package io.github.datacard.document;

import io.github.datacard.document.Document.ColumnFigure;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the numbers or times of a column are spread: in all rows, or, where these figures are held back, in the largest
 * split that has them.
 *
 * @param name the name of the column
 * @param split the split from which the figures come; empty if they come from all rows
 */
record NumbersOfColumn(
        String name, Optional<String> split, Optional<Facts.Range> range, List<Facts.Bin> bins, String deviation) {
    private static final String LOW = "0.05";
    private static final String HIGH = "0.95";

    static NumbersOfColumn of(Facts.Config config, Facts.Column column) {
        if (isTold(column)) {
            return of(Optional.empty(), column);
        }
        return config.splits().stream()
                .filter(split -> in(split, column.name()).isPresent())
                .max(Comparator.comparingLong(split -> split.rows().orElse(0L)))
                .flatMap(split -> in(split, column.name()).map(told -> of(Optional.of(split.name()), told)))
                .orElseGet(() -> of(Optional.empty(), column));
    }

    private static NumbersOfColumn of(Optional<String> split, Facts.Column column) {
        return new NumbersOfColumn(
                column.name(),
                split,
                column.range(),
                column.detail().bins(),
                column.detail().deviation());
    }

    private static Optional<Facts.Column> in(Facts.Split split, String name) {
        return split.columns().stream()
                .filter(column -> column.name().equals(name) && isTold(column))
                .findFirst();
    }

    private static boolean isTold(Facts.Column column) {
        return column.range().isPresent() || !column.detail().bins().isEmpty();
    }

    /** The column as titles name it. */
    String titled(Messages messages) {
        return split.map(found -> messages.say("measured.of", name, found)).orElse(name);
    }

    /** Between what its values lie, or where the ends are held back, most of them. */
    Optional<ColumnFigure> ends(Messages messages) {
        return range.flatMap(known -> between(messages, "range", known.min(), known.max())
                .or(() -> {
                    Map<String, String> levels = known.quantiles().stream()
                            .collect(Collectors.toMap(
                                    Facts.Quantile::level, Facts.Quantile::value, (first, other) -> first));
                    return between(messages, "middle", levels.getOrDefault(LOW, ""), levels.getOrDefault(HIGH, ""));
                }));
    }

    private static Optional<ColumnFigure> between(Messages messages, String label, String from, String to) {
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnFigure(
                        messages.say("measured." + label),
                        messages.say(
                                "value.period",
                                messages.numbers().value(from),
                                messages.numbers().value(to))));
    }
}
