package io.github.datacard.document;

import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What columns have in common: where values are missing, which go together, and which are empty in the same rows. */
final class ColumnsTogether {
    /** A single column says so in its card. */
    private static final int FEW = 2;

    private static final int MOST = 24;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    private final Messages messages;
    private final Shares shares;
    private final boolean several;

    /** @param several whether there are several configurations, so that titles name theirs */
    ColumnsTogether(Messages messages, boolean several) {
        this.messages = messages;
        this.shares = new Shares(messages);
        this.several = several;
    }

    List<Picture> of(Facts.Config config) {
        Optional<Facts.Split> largest = config.largest();
        return Stream.of(
                        empty(config),
                        largest.flatMap(split -> associations(config, split)),
                        largest.flatMap(split -> emptyTogether(config, split)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Picture> empty(Facts.Config config) {
        List<Row> rows = config.columns().stream()
                .filter(column -> column.nulls() > 0)
                .map(column -> config.rows()
                        .map(all -> share(column.name(), column.nulls(), all))
                        .orElseGet(() -> count(column.name(), column.nulls())))
                .sorted(Comparator.comparingDouble(Row::value).reversed())
                .toList();
        return picture(config, say("empty-values"), 0, rows, FEW, "column", "rows");
    }

    private Optional<Picture> associations(Facts.Config config, Facts.Split split) {
        List<Row> rows = split.together().associations().stream()
                .filter(pair -> NUMBER.matcher(pair.value()).matches())
                .map(pair -> Row.of(
                        say("two", pair.first(), pair.second()),
                        messages.numbers().value(pair.value()),
                        List.of(
                                Cell.number(
                                        messages.numbers().value(pair.value()),
                                        new BigDecimal(pair.value()).abs().doubleValue()),
                                Cell.text(say(pair.measure())))))
                .toList();
        return picture(config, say("together", split.name()), 1, rows, 1, "column", "figure", "how");
    }

    private Optional<Picture> emptyTogether(Facts.Config config, Facts.Split split) {
        List<Row> rows = split.together().missing().stream()
                .map(missing -> count(String.join(", ", missing.columns()), missing.rows()))
                .toList();
        return picture(config, say("empty-rows", split.name()), 0, rows, 1, "column", "rows");
    }

    private Row share(String name, long count, long all) {
        return Row.of(
                name,
                messages.numbers().number(count) + " · " + shares.of(count, all),
                List.of(Cell.number(messages.numbers().number(count), count)));
    }

    private Row count(String name, long count) {
        return Row.of(
                name,
                messages.numbers().number(count),
                List.of(Cell.number(messages.numbers().number(count), count)));
    }

    private Optional<Picture> picture(
            Facts.Config config, String title, double scale, List<Row> rows, int least, String... headings) {
        return rows.size() < least
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.BARS,
                        several ? say("of", title, config.name()) : title,
                        rows.size() > MOST ? messages.say("picture.first", MOST, rows.size()) : "",
                        Stream.of(headings).map(this::say).toList(),
                        rows.stream().limit(MOST).toList(),
                        scale,
                        Map.of()));
    }

    private String say(String name, Object... values) {
        return messages.say("measured." + name, values);
    }
}
