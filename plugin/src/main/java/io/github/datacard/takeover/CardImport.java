package io.github.datacard.takeover;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.yaml.WritableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is made of a card while it is read: values, kept texts, and what there is to say about both. */
final class CardImport {
    private static final int LONGEST = 150_000;
    private static final int LONGEST_SHOWN = 60;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String TO = " → ";

    private final Draft draft;
    private Structure structure = new Structure();
    private final List<String> placed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final Map<String, List<StringBuilder>> texts = new LinkedHashMap<>();

    CardImport(Draft draft) {
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    List<String> placed() {
        return placed;
    }

    List<String> kept() {
        return kept;
    }

    List<String> left() {
        return left;
    }

    /** Puts a value at a path that is free. */
    void place(String what, String path, Object value) {
        draft.put(path, value);
        placed.add(what + TO + path);
    }

    /** What is known of the structure so far. */
    Structure structure() {
        return structure;
    }

    /** Puts a structure that something said more of in place of the one that was known. */
    void structured(String what, String path, Structure more) {
        structure = more;
        List<Object> records = structure.records();
        if (!records.isEmpty()) {
            draft.put(Paths.CONFIGS, records);
            placed.add(what + TO + path);
        }
    }

    /** Adds what generated tables repeat to the structure. */
    void restore(List<OwnTables.Row> rows) {
        structure.restore(rows);
        rows.stream()
                .filter(row -> row.path().equals(Paths.FEATURES) && !structure.hasType(row.config(), row.name()))
                .forEach(row -> row.unread()
                        .forEach(
                                (label, words) -> left.add(label + " of \"" + row.name() + "\" in a table: " + words)));
        draft.put(Paths.CONFIGS, structure.records());
    }

    /** Describes a configuration of which a generated table was read. */
    void describe(String config, String text) {
        structure.config(config).about().putIfAbsent("description", text);
        draft.put(Paths.CONFIGS, structure.records());
    }

    /** Lists something that stays in the card alone, once. */
    void leave(String what) {
        if (!left.contains(what)) {
            left.add(what);
        }
    }

    /** Says of a text that it only holds the place of an answer, once. */
    void fill(String text) {
        String said = "\"" + shortened(text) + "\", which says nothing";
        if (!text.isBlank() && fillers.add(said)) {
            left.add(said);
        }
    }

    /** Says how many characters of a body had to be replaced, if any. */
    void replaced(String body) {
        long characters = WritableText.unwritable(body);
        if (characters > 0) {
            left.add(characters + (characters == 1 ? " control character" : " control characters")
                    + " of the text, which a descriptor cannot hold: a blank or \uFFFD stands in "
                    + (characters == 1 ? "its" : "their")
                    + " place");
        }
    }

    /** Says of a value that was placed that no descriptor takes it. */
    void drop(String path, Object value) {
        placed.removeIf(said -> said.endsWith(TO + path));
        left.add(path + ", which a descriptor does not take in this form: " + shortened(String.valueOf(value)));
    }

    /** What is reported fits on a line of a console. */
    static String shortened(String value) {
        String line = SPACE.matcher(value.strip()).replaceAll(" ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, line.codePointCount(0, line.length())));
        return line.length() > end ? line.substring(0, end) + "…" : line;
    }

    /** Keeps a text as it is, behind what is kept at its place already. */
    void keep(String place, String text) {
        if (text.isBlank()) {
            return;
        }
        List<StringBuilder> here = texts.computeIfAbsent(place, first -> new ArrayList<>());
        if (text.length() > LONGEST) {
            int cut = cut(text);
            here.add(new StringBuilder(text.substring(0, cut)));
            keep(place, text.substring(cut));
        } else if (!here.isEmpty() && here.get(here.size() - 1).length() + text.length() < LONGEST) {
            here.get(here.size() - 1).append(text);
        } else {
            here.add(new StringBuilder(text));
        }
    }

    /** Where a text that is too long for one value is divided: behind an empty line, a line, a word, or a character. */
    private static int cut(String text) {
        String head = text.substring(0, LONGEST);
        for (String end : List.of("\n\n", "\n", " ")) {
            int at = head.lastIndexOf(end);
            if (at > LONGEST / 2) {
                return at + end.length();
            }
        }
        return Character.isHighSurrogate(head.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    /** Puts the kept texts into the draft, in the order of the places in which a card shows them. */
    void settle(List<String> places) {
        List<Map<String, Object>> records = new ArrayList<>();
        texts.entrySet().stream()
                .sorted(Comparator.comparingInt(kept -> places.indexOf(kept.getKey())))
                .forEach(kept -> kept.getValue().forEach(text -> records.add(record(kept.getKey(), text.toString()))));
        if (!records.isEmpty()) {
            draft.put(Paths.KEPT, records);
        }
    }

    private Map<String, Object> record(String place, String source) {
        Map<String, Object> record = new LinkedHashMap<>();
        if (!place.isEmpty()) {
            record.put("place", place);
        }
        String text = FieldForm.stripped(source);
        record.put("text", text);
        kept.add((place.isEmpty() ? "before the first section" : "below \"" + place + "\"") + ": " + lines(text));
        return record;
    }

    private static String lines(String text) {
        long lines = text.lines().count();
        return lines + (lines == 1 ? " line" : " lines");
    }
}
