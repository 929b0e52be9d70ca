package io.github.datacard.exchange;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Changes in single members of a JSON text; everything else stays byte for byte. */
final class JsonEdits {
    private final String text;
    private final List<Integer> lines = new ArrayList<>(List.of(0));
    private final List<Edit> edits = new ArrayList<>();

    private final IdentityHashMap<Node.Mapping, Members> members = new IdentityHashMap<>();

    private record Edit(int from, int to, String with) {}

    /** What becomes of the members of an object: the places of those that go, and the texts of those that come. */
    private record Members(BitSet removed, List<String> added) {
        Members() {
            this(new BitSet(), new ArrayList<>());
        }
    }

    JsonEdits(String text) {
        this.text = text;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    /** Puts another value in the place of one that stands under a key. */
    void replace(Node.Entry entry, Object value) {
        Location place = entry.value().location();
        edits.add(new Edit(start(place), end(place), written(value, indentation(entry))));
    }

    /** Adds a member after the last one; of several the first comes first. */
    void add(Node.Mapping object, String key, Object value) {
        List<Node.Entry> entries = object.entries();
        String indentation = entries.isEmpty() ? "" : indentation(entries.get(entries.size() - 1));
        members(object)
                .added
                .add((indentation.isEmpty() ? " " : indentation) + compact(key) + ": " + written(value, indentation));
    }

    /** Takes a member out, with the comma that it needs. */
    void remove(Node.Mapping object, Node.Entry entry) {
        members(object).removed.set(object.entries().indexOf(entry));
    }

    private Members members(Node.Mapping object) {
        return members.computeIfAbsent(object, any -> new Members());
    }

    /** The text with all changes. */
    String apply() {
        List<Edit> all = new ArrayList<>(edits);
        members.forEach((object, changes) -> all.addAll(edits(object.entries(), object, changes)));
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit :
                all.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            changed.append(text, at, edit.from()).append(edit.with());
            at = edit.to();
        }
        return changed.append(text.substring(at)).toString();
    }

    /** The changes in the members of one object, which depend on each other by their commas. */
    private List<Edit> edits(List<Node.Entry> entries, Node.Mapping object, Members changes) {
        int first = changes.removed.nextClearBit(0);
        if (first >= entries.size()) {
            int inside = start(object.location()) + 1;
            int from = entries.isEmpty() ? inside : start(entries.get(0).key().location());
            int to = entries.isEmpty() ? inside : end(entries.get(entries.size() - 1));
            return List.of(new Edit(from, to, String.join(",", changes.added).stripLeading()));
        }
        List<Edit> all = new ArrayList<>();
        if (first > 0) {
            all.add(new Edit(
                    start(entries.get(0).key().location()),
                    start(entries.get(first).key().location()),
                    ""));
        }
        changes.removed.stream()
                .filter(at -> at > first)
                .forEach(at -> all.add(new Edit(end(entries.get(at - 1)), end(entries.get(at)), "")));
        int last = end(entries.get(entries.size() - 1));
        changes.added.forEach(member -> all.add(new Edit(last, last, "," + member)));
        return all;
    }

    /** The line break and the blanks before a key that begins its line; empty in a file without lines. */
    private String indentation(Node.Entry entry) {
        int key = start(entry.key().location());
        String before = text.substring(lines.get(entry.key().location().line() - 1), key);
        return before.isBlank() ? "\n" + before : "";
    }

    private static String written(Object value, String indentation) {
        return indentation.isEmpty()
                ? compact(value)
                : JsonText.indented(value).stripTrailing().replace("\n", indentation);
    }

    private static String compact(Object value) {
        return JsonText.compact(value).stripTrailing();
    }

    private int start(Location place) {
        return offset(place.line(), place.column());
    }

    private int end(Node.Entry entry) {
        return end(entry.value().location());
    }

    private int end(Location place) {
        return offset(place.endLine(), place.endColumn());
    }

    private int offset(int line, int column) {
        return text.offsetByCodePoints(lines.get(line - 1), column - 1);
    }
}
