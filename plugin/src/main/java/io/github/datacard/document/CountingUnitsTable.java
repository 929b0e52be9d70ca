package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units of counting, the larger ones first, and how many of one are in another. */
final class CountingUnitsTable {
    private final Messages messages;
    private final String title;
    private final PictureRule rule;

    CountingUnitsTable(Messages messages, String title, PictureRule rule) {
        this.messages = messages;
        this.title = title;
        this.rule = rule;
    }

    private record Unit(String name, String parent, Count count) {}

    /** A ladder has two rungs at least. */
    Optional<Picture> of(Descriptor descriptor) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Value kind : descriptor.values(rule.of().get(0))) {
            String name = kind.text(rule.name());
            Count.of(kind.text(rule.amount()))
                    .filter(count -> !name.isEmpty())
                    .ifPresent(count -> units.putIfAbsent(name, new Unit(name, kind.text(rule.target()), count)));
        }
        boolean nested = units.values().stream().anyMatch(unit -> units.containsKey(unit.parent()));
        if (!nested) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        Set<String> done = new HashSet<>();
        units.values().stream()
                .filter(unit -> !units.containsKey(unit.parent()))
                .forEach(unit -> add(unit, units, rows, done));
        if (rows.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(NestedCounts.picture(
                messages, title, rows, "picture.unit", "picture.part", "picture.count", "picture.each"));
    }

    private void add(Unit unit, Map<String, Unit> units, List<Row> rows, Set<String> done) {
        if (!done.add(unit.name())) {
            return;
        }
        Unit above = units.get(unit.parent());
        String each = above == null || above.count().value() == 0
                ? ""
                : messages.say(
                        "picture.per",
                        messages.numbers()
                                .tenth((double) unit.count().value()
                                        / above.count().value()),
                        above.name());
        rows.add(NestedCounts.row(messages, unit.name(), unit.parent(), unit.count(), each));
        units.values().stream()
                .filter(part -> part.parent().equals(unit.name()))
                .forEach(part -> add(part, units, rows, done));
    }
}
