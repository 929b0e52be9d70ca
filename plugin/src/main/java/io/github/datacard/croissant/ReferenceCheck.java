package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names of files, record sets and fields lead to such, and not in a circle. */
final class ReferenceCheck {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_REFERENCE;
    private static final String FILE = "FileObject";
    private static final String SET = "FileSet";
    private static final String FIELD = "Field";

    private static final List<String> ENDS = List.of("field", "fileObject", "fileSet");

    private final Index index;
    private final Remarks remarks;
    private final Map<String, String> upward = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    ReferenceCheck(Index index, Remarks remarks) {
        this.index = index;
        this.remarks = remarks;
    }

    void check(Thing dataset) {
        for (Thing file : dataset.all("distribution")) {
            for (Thing container : file.all("containedIn")) {
                Thing named = Stream.of("fileObject", "fileSet")
                        .flatMap(kind -> container.all(kind).stream())
                        .findFirst()
                        .orElse(container);
                target(named, List.of(FILE, SET), "containedIn").ifPresent(id -> upward.put(file.id(), id));
                if (container.isObject() && container.types().contains("DataSource")) {
                    remarks.error(
                            RULE,
                            container,
                            "\"containedIn\" is a DataSource, which the official library refuses",
                            "Write {\"@id\": \"…\"} with the id of the archive.");
                }
            }
        }
        for (Thing set : dataset.all("recordSet")) {
            set.all("key").forEach(key -> target(key, List.of(FIELD), "key").ifPresent(id -> own(set, id, key)));
            Deque<Thing> open = new ArrayDeque<>(set.all("field"));
            while (!open.isEmpty()) {
                Thing field = open.remove();
                field(field);
                open.addAll(field.all("subField"));
            }
        }
        circles(upward, "These come from each other in a circle: ", "Let one of them come from a file of its own.");
        circles(parents, "These are their own parents: ", "Remove a parentField; nested fields stand below subField.");
    }

    private void field(Thing field) {
        for (Thing source : field.all("source")) {
            source.all("fileObject").forEach(file -> target(file, List.of(FILE), "fileObject"));
            source.all("fileSet").forEach(file -> target(file, List.of(SET), "fileSet"));
            source.all("recordSet").forEach(set -> target(set, List.of("RecordSet"), "recordSet"));
            source.all("field")
                    .forEach(other -> target(other, List.of(FIELD, "RecordSet"), "field")
                            .ifPresent(id -> from(field, id, other)));
        }
        List<Thing> references = field.all("references");
        if (references.isEmpty() && field.get("references").isPresent()) {
            remarks.warning(
                    RULE,
                    field.get("references").orElse(field),
                    "\"references\" is there and leads nowhere",
                    "Name a field of another record set, or remove \"references\".");
        }
        for (Thing reference : references) {
            if (reference.isReference() || !reference.isObject()) {
                remarks.error(
                        RULE,
                        reference,
                        "\"references\" names \"" + reference.text() + "\" alone, on which the official library fails",
                        "Write {\"field\": {\"@id\": \"" + reference.text() + "\"}}.");
            } else if (ENDS.stream().noneMatch(reference::has)) {
                remarks.error(
                        RULE,
                        reference,
                        "\"references\" names neither a field nor a file, so it leads nowhere",
                        "Write {\"field\": {\"@id\": \"…\"}} with a field of another record set, or remove \"references\".");
            } else {
                reference
                        .all("field")
                        .forEach(other -> target(other, List.of(FIELD), "references")
                                .filter(field.id()::equals)
                                .ifPresent(id -> remarks.error(
                                        RULE,
                                        other,
                                        "The field \"" + id + "\" references itself",
                                        "Name a field of another record set, or remove \"references\".")));
                reference.all("fileObject").forEach(other -> target(other, List.of(FILE), "references"));
                reference.all("fileSet").forEach(other -> target(other, List.of(SET), "references"));
            }
        }
        field.all("parentField").forEach(parent -> {
            List<Thing> named = parent.isReference() ? List.of(parent) : parent.all("field");
            named.forEach(
                    other -> target(other, List.of(FIELD), "parentField").ifPresent(id -> parents.put(field.id(), id)));
        });
    }

    private void from(Thing field, String id, Thing at) {
        upward.put(field.id(), id);
        String own = index.recordSets().getOrDefault(field.id(), "");
        if (!own.isEmpty() && own.equals(index.recordSets().get(id))) {
            remarks.error(
                    RULE,
                    at,
                    "The field \"" + field.title() + "\" takes its values from its own record set",
                    "Name a file, or a field of another record set.");
        }
    }

    private void own(Thing set, String id, Thing at) {
        String home = index.recordSets().getOrDefault(id, "");
        if (!home.isEmpty() && !home.equals(set.id())) {
            remarks.warning(
                    RULE,
                    at,
                    "The key of the record set \"" + set.title() + "\" is \"" + id + "\", a field of the record set \""
                            + home + "\"",
                    "Write the @id of a field of this record set; to lead to another one is for \"references\".");
        }
    }

    /** The id that a reference names, if there is something of the right kind. */
    private Optional<String> target(Thing reference, List<String> kinds, String name) {
        String id = reference.text();
        Optional<Thing> found = index.get(id);
        if (id.isEmpty() || found.isEmpty()) {
            remarks.add(
                    name.equals("key") ? Severity.WARNING : Severity.ERROR,
                    RULE,
                    reference,
                    id.isEmpty()
                            ? "\"" + name + "\" names nothing"
                            : "\"" + name + "\" names \"" + id + "\", which is not here",
                    "Write the @id of a " + String.join(" or ", kinds) + " of this file.");
            return Optional.empty();
        }
        if (found.get().types().stream().noneMatch(kinds::contains)) {
            remarks.error(
                    RULE,
                    reference,
                    "\"" + name + "\" names \"" + id + "\", which is a "
                            + found.get().text("@type"),
                    "Write the @id of a " + String.join(" or ", kinds) + ".");
        }
        return Optional.of(id);
    }

    private void circles(Map<String, String> above, String message, String remedy) {
        Set<String> done = new HashSet<>();
        for (String start : new LinkedHashSet<>(above.keySet())) {
            List<String> way = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            String at = start;
            while (at != null && !done.contains(at) && seen.add(at)) {
                way.add(at);
                at = above.get(at);
            }
            if (at != null && seen.contains(at) && !done.contains(at)) {
                List<String> circle = way.subList(way.indexOf(at), way.size());
                index.get(at)
                        .ifPresent(first -> remarks.error(RULE, first, message + String.join(" → ", circle), remedy));
            }
            done.addAll(way);
        }
    }
}
