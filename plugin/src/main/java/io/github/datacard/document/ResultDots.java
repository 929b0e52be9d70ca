package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of results: one for each metric, since only values of one metric have one scale. */
final class ResultDots {
    private static final int MOST = 24;

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final PictureRule rule;
    private final String path;

    ResultDots(Vocabulary vocabulary, Messages messages, PictureRule rule) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.rule = rule;
        this.path = rule.of().get(0);
    }

    Stream<Picture> of(Descriptor descriptor) {
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        descriptor
                .values(path)
                .forEach(result -> groups.computeIfAbsent(result.text(rule.group()), group -> new ArrayList<>())
                        .add(result));
        return groups.entrySet().stream().flatMap(group -> picture(group.getKey(), group.getValue()).stream());
    }

    /** One value alone needs no picture. */
    private Optional<Picture> picture(String group, List<Value> results) {
        List<String> differing = Stream.of(rule.target(), rule.note())
                .filter(member -> !member.isEmpty())
                .filter(member -> results.stream()
                                .map(result -> result.text(member))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        List<Row> rows = results.stream()
                .flatMap(result -> row(result, differing).stream())
                .toList();
        String label = rule.title().isEmpty() ? vocabulary.label(path) : rule.title();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.DOTS,
                        group.isEmpty() ? label : messages.say("picture.note.short", label, group),
                        note(rows),
                        columns(),
                        rows.stream().limit(MOST).toList()));
    }

    private String note(List<Row> rows) {
        boolean intervals = rows.stream().anyMatch(row -> row.cells().get(1).isNumber());
        String most = rows.size() > MOST ? messages.say("picture.first", MOST, rows.size()) : "";
        return ((intervals ? messages.say("picture.intervals") : "") + " " + most).strip();
    }

    private List<String> columns() {
        return Stream.of(rule.name(), rule.amount(), rule.low(), rule.high(), rule.count())
                .filter(member -> !member.isEmpty())
                .map(member -> vocabulary.label(path + "." + member))
                .toList();
    }

    private Optional<Row> row(Value result, List<String> differing) {
        Cell value = number(result.text(rule.amount()));
        if (!value.isNumber()) {
            return Optional.empty();
        }
        Cell low = number(result.text(rule.low()));
        Cell high = number(result.text(rule.high()));
        Cell count = rule.count().isEmpty()
                ? Cell.text("")
                : Count.of(result.text(rule.count()))
                        .map(found -> Cell.number(found.says(messages), (double) found.value()))
                        .orElse(Cell.text(messages.say("picture.missing")));
        List<Cell> cells = new ArrayList<>(List.of(value, low, high));
        if (!rule.count().isEmpty()) {
            cells.add(count);
        }
        String label = messages.numbers().brief(value.value())
                + (count.isNumber() ? " · " + messages.say("picture.of", count.text()) : "");
        return Optional.of(Row.of(name(result, differing), label, List.copyOf(cells)));
    }

    /** What was measured, and in what it differs from others: its split, its task or its model. */
    private String name(Value result, List<String> differing) {
        return Stream.concat(Stream.of(rule.name()), differing.stream())
                .map(result::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" · "), name -> name.isEmpty() ? messages.say("picture.unnamed") : name));
    }

    private Cell number(String text) {
        try {
            return text.isEmpty()
                    ? Cell.text(messages.say("picture.missing"))
                    : Cell.number(messages.numbers().number(text), Double.parseDouble(text));
        } catch (NumberFormatException none) {
            return Cell.text(text);
        }
    }
}
