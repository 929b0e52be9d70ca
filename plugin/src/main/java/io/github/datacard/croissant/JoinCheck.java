package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record set that takes its columns from several files says how their rows belong together. */
final class JoinCheck {
    private final Remarks remarks;
    private final Index index;

    /** For each file and record set another one that is joined with it; groups meet at their last one. */
    private final Map<String, String> joined = new HashMap<>();

    JoinCheck(Index index, Remarks remarks) {
        this.index = index;
        this.remarks = remarks;
    }

    void check(Thing dataset) {
        for (Thing set : dataset.all("recordSet")) {
            Map<String, Thing> sources = new LinkedHashMap<>();
            Deque<Thing> open = new ArrayDeque<>(set.all("field"));
            while (!open.isEmpty()) {
                Thing field = open.remove();
                field.all("source").forEach(source -> sources.putIfAbsent(origin(source), source));
                open.addAll(field.all("subField"));
            }
            sources.remove("");
            if (sources.size() > 1) {
                joins(set);
                apart(set, sources);
            }
        }
    }

    private void apart(Thing set, Map<String, Thing> sources) {
        String first = sources.keySet().iterator().next();
        sources.forEach((origin, source) -> {
            if (!end(origin).equals(end(first))) {
                remarks.error(
                        ReadingRule.CROISSANT_SOURCE,
                        source,
                        "The record set \"" + set.title() + "\" reads \"" + first + "\" and \"" + origin
                                + "\", and no field says how their rows belong together",
                        "Add \"references\" with the matching field to the field that both have, or make two record sets.");
            }
        });
    }

    /** Joins what the fields of a record set refer to. */
    private void joins(Thing set) {
        joined.clear();
        Deque<Thing> open = new ArrayDeque<>(set.all("field"));
        while (!open.isEmpty()) {
            Thing field = open.remove();
            for (Thing source : field.all("source")) {
                field.all("references").forEach(reference -> join(origin(source), origin(reference)));
            }
            open.addAll(field.all("subField"));
            open.addAll(field.all("parentField"));
        }
    }

    private void join(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty() && !end(one).equals(end(other))) {
            joined.put(end(one), end(other));
        }
    }

    private String end(String origin) {
        String at = origin;
        for (String next = joined.get(at); next != null; next = joined.get(at)) {
            at = next;
        }
        return at;
    }

    /** The file or record set that a source or reference leads to. */
    private String origin(Thing source) {
        for (String kind : new String[] {"fileObject", "fileSet", "recordSet"}) {
            if (!source.text(kind).isEmpty()) {
                return source.text(kind);
            }
        }
        String field = source.text("field");
        return index.recordSets().getOrDefault(field, field);
    }
}
