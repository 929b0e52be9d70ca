package io.github.datacard.card;

import io.github.datacard.descriptor.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is made of a card while it is read: values, kept texts, and what there is to say about both. */
final class Intake {
    private static final int LONGEST = 150_000;

    private final Draft draft;
    private final List<String> placed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Map.Entry<String, StringBuilder>> texts = new ArrayList<>();

    Intake(Draft draft) {
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
        placed.add(what + " → " + path);
    }

    /** Keeps a text as it is. Texts that follow each other at one place are one. */
    void keep(String place, String text) {
        if (text.isBlank()) {
            return;
        }
        boolean follows =
                !texts.isEmpty() && texts.get(texts.size() - 1).getKey().equals(place);
        if (follows && texts.get(texts.size() - 1).getValue().length() + text.length() < LONGEST) {
            texts.get(texts.size() - 1).getValue().append(text);
        } else {
            texts.add(Map.entry(place, new StringBuilder(text)));
        }
    }

    /** Puts the kept texts into the draft. */
    void settle() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Map.Entry<String, StringBuilder> entry : texts) {
            Map<String, Object> record = new LinkedHashMap<>();
            if (!entry.getKey().isEmpty()) {
                record.put("place", entry.getKey());
            }
            String text = Fitted.stripped(entry.getValue().toString());
            record.put("text", text);
            records.add(record);
            kept.add((entry.getKey().isEmpty() ? "before the first section" : "below \"" + entry.getKey() + "\"") + ": "
                    + lines(text));
        }
        if (!records.isEmpty()) {
            draft.put("card.kept", records);
        }
    }

    private static String lines(String text) {
        long lines = text.lines().count();
        return lines + (lines == 1 ? " line" : " lines");
    }
}
