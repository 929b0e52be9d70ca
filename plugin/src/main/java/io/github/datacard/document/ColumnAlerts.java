package io.github.datacard.document;

import io.github.datacard.document.Document.Alert;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What readers should know of the columns of a table before they read about each: how many there are of which type, how
 * much is empty, and in which of them values are missing, nearly always the same, nearly all zero, or far off.
 */
final class ColumnAlerts {
    private static final double MUCH_EMPTY = 0.2;
    private static final double MOSTLY_ZERO = 0.5;
    private static final double NEARLY_ALL = 0.9;

    private final Messages messages;
    private final Facts.Config config;
    private final long rows;

    ColumnAlerts(Messages messages, Facts.Config config) {
        this.messages = messages;
        this.config = config;
        this.rows = config.rows().orElse(0L);
    }

    /** How many columns there are of which type, and how many of all cells are empty. */
    String about() {
        Map<String, Long> types = config.columns().stream()
                .collect(Collectors.groupingBy(column -> column.type().name(), TreeMap::new, Collectors.counting()));
        String kinds = types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(type -> say("kind", type.getValue(), type.getKey()))
                .collect(Collectors.joining(", "));
        long empty = config.columns().stream().mapToLong(Facts.Column::nulls).sum();
        String all = say("count", config.columns().size());
        return rows == 0
                ? say("about", all, kinds)
                : say(
                        "about.empty",
                        all,
                        kinds,
                        share(empty, rows * config.columns().size()));
    }

    /** What is worth a look, by columns in their order. */
    List<Alert> alerts() {
        return rows < 2
                ? List.of()
                : config.columns().stream()
                        .flatMap(column -> of(column).map(text -> new Alert(column.name(), text)))
                        .toList();
    }

    private Stream<String> of(Facts.Column column) {
        if (column.nulls() >= rows) {
            return Stream.of(say("void"));
        }
        Optional<String> empty = Optional.of(column.nulls())
                .filter(nulls -> nulls >= MUCH_EMPTY * rows)
                .map(nulls -> say("empty", share(nulls, rows)));
        Optional<String> zeros = column.detail()
                .zeros()
                .filter(count -> count >= MOSTLY_ZERO * rows)
                .map(count -> say("zeros", share(count, rows)));
        return Stream.of(
                        Stream.of(empty, zeros, same(column)).flatMap(Optional::stream),
                        codes(column),
                        extremes(column))
                .flatMap(alerts -> alerts);
    }

    /** Numbers that may stand for a missing value, which all figures count. */
    private Stream<String> codes(Facts.Column column) {
        return column.range().stream()
                .flatMap(range -> range.codes().stream())
                .map(code -> say("code", number(new BigDecimal(code.value())), share(code.rows(), rows)));
    }

    /** Ends that lie far from nearly all values, where they may be shown. */
    private Stream<String> extremes(Facts.Column column) {
        return NumbersOfColumn.of(config, column).range().flatMap(TailsOfColumn::of).stream()
                .flatMap(tails -> Stream.of(
                                tails.farAbove().map(end -> say("far.above", number(end), number(tails.high()))),
                                tails.farBelow().map(end -> say("far.below", number(end), number(tails.low()))))
                        .flatMap(Optional::stream));
    }

    private String number(BigDecimal value) {
        return messages.numbers().value(value.toPlainString());
    }

    /** Whether all rows with a value have the same one, or nearly all. */
    private Optional<String> same(Facts.Column column) {
        boolean single = column.distinct()
                .filter(distinct -> distinct.exact() && distinct.count() == 1)
                .isPresent();
        if (single) {
            return Optional.of(say("single"));
        }
        return Stream.of(column.classes(), column.detail().values())
                .flatMap(Optional::stream)
                .flatMap(classes -> classes.counts().stream())
                .filter(found -> found.count() >= NEARLY_ALL * (rows - column.nulls()))
                .findFirst()
                .map(found -> say("one", share(found.count(), rows), found.name()));
    }

    private String share(long part, long whole) {
        return new Shares(messages).of(part, whole);
    }

    private String say(String name, Object... values) {
        return messages.say("columns." + name, values);
    }
}
