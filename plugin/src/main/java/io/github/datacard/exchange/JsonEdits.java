package io.github.datacard.exchange;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes in single members of a JSON text; everything else stays byte for byte. */
final class JsonEdits {
    private final String text;
    private final List<Integer> lines = new ArrayList<>(List.of(0));
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int to, String with) {}

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
        if (entries.isEmpty()) {
            int inside = start(object.location()) + 1;
            edits.add(new Edit(inside, inside, compact(key) + ": " + compact(value)));
            return;
        }
        Node.Entry last = entries.get(entries.size() - 1);
        String indentation = indentation(last);
        int after = end(last.value().location());
        edits.add(new Edit(
                after,
                after,
                "," + (indentation.isEmpty() ? " " : indentation) + compact(key) + ": " + written(value, indentation)));
    }

    /** Takes a member out, with the comma that it needs. */
    void remove(Node.Mapping object, Node.Entry entry) {
        int at = object.entries().indexOf(entry);
        if (at > 0) {
            edits.add(new Edit(
                    end(object.entries().get(at - 1).value().location()),
                    end(entry.value().location()),
                    ""));
        } else if (object.entries().size() > 1) {
            edits.add(new Edit(
                    start(entry.key().location()),
                    start(object.entries().get(1).key().location()),
                    ""));
        } else {
            edits.add(new Edit(start(entry.key().location()), end(entry.value().location()), ""));
        }
    }

    /** The text with all changes. */
    String apply() {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            changed.append(text, at, edit.from()).append(edit.with());
            at = edit.to();
        }
        return changed.append(text.substring(at)).toString();
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

    private int end(Location place) {
        return offset(place.endLine(), place.endColumn());
    }

    private int offset(int line, int column) {
        return text.offsetByCodePoints(lines.get(line - 1), column - 1);
    }
}
