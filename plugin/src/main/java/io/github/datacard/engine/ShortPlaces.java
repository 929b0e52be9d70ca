package io.github.datacard.engine;

import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.findings.FieldPlaces;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Lazy;
import java.util.HashMap;
import java.util.Map;

/** The places of fields by their short forms, in the order of the vocabulary. */
final class ShortPlaces implements FieldPlaces {
    private final ShortForm forms;
    private final Lazy<Map<String, Integer>> order;

    ShortPlaces(Vocabulary vocabulary) {
        this.forms = new ShortForm(vocabulary);
        this.order = new Lazy<>(() -> order(vocabulary));
    }

    private static Map<String, Integer> order(Vocabulary vocabulary) {
        Map<String, Integer> order = new HashMap<>();
        for (Field field : vocabulary.fields()) {
            order.putIfAbsent(field.path(), order.size());
        }
        return Map.copyOf(order);
    }

    @Override
    public String place(String path) {
        return forms.place(path);
    }

    @Override
    public int rank(String path) {
        Integer place = order.get().get(place(path));
        return place == null ? order.get().getOrDefault(path, -1) : place;
    }
}
