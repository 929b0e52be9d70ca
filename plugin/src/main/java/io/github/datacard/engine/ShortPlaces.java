package io.github.datacard.engine;

import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.findings.FieldPlaces;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Lazy;
import java.util.List;

/** The places of fields by their short forms, in the order of the vocabulary. */
final class ShortPlaces implements FieldPlaces {
    private final ShortForm forms;
    private final Lazy<List<String>> order;

    ShortPlaces(Vocabulary vocabulary) {
        this.forms = new ShortForm(vocabulary);
        this.order =
                new Lazy<>(() -> vocabulary.fields().stream().map(Field::path).toList());
    }

    @Override
    public String place(String path) {
        return forms.place(path);
    }

    @Override
    public int rank(String path) {
        int place = order.get().indexOf(place(path));
        return place < 0 ? order.get().indexOf(path) : place;
    }
}
