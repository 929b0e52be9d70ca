package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All files, record sets and fields of a dataset by their ids.
 *
 * @param recordSets the id of the record set of each field
 */
record Index(Map<String, Thing> things, Map<String, String> recordSets) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_ID;

    static Index of(Thing dataset, Remarks remarks) {
        Index index = new Index(new LinkedHashMap<>(), new HashMap<>());
        dataset.all("distribution").forEach(file -> index.add(file, remarks));
        for (Thing set : dataset.all("recordSet")) {
            index.add(set, remarks);
            Deque<Thing> open = new ArrayDeque<>(set.all("field"));
            while (!open.isEmpty()) {
                Thing field = open.remove();
                index.add(field, remarks);
                index.recordSets.put(field.id(), set.id());
                open.addAll(field.all("subField"));
            }
        }
        return index;
    }

    private void add(Thing thing, Remarks remarks) {
        String id = thing.id();
        if (id.isEmpty() || thing.isReference()) {
            return;
        }
        if (id.chars().anyMatch(Character::isWhitespace)) {
            remarks.error(
                    RULE,
                    thing.get("@id").orElse(thing),
                    "The id \"" + id + "\" has white space, which the official library refuses",
                    "Write _ in its place, here and wherever the id is named.");
        }
        Thing first = things.putIfAbsent(id, thing);
        if (first != null) {
            remarks.error(
                    RULE,
                    thing.get("@id").orElse(thing),
                    "The id \"" + id + "\" is also that of " + first.pointer() + " on line "
                            + first.location().line() + "; readers take both for one",
                    "Give each its own id.");
        }
    }

    Optional<Thing> get(String id) {
        return Optional.ofNullable(things.get(id));
    }
}
