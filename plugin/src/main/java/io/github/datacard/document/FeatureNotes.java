package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Document.ColumnFigure;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a descriptor says of a column beside its type and meaning, such as its role and its unit. */
final class FeatureNotes {
    /** What has a place of its own. */
    private static final Set<String> ELSEWHERE = Set.of("name", "type", "classes", "description");

    private final Vocabulary vocabulary;
    private final Descriptor descriptor;
    private final ShownValues values;

    FeatureNotes(Vocabulary vocabulary, Descriptor descriptor, ShownValues values) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
        this.values = values;
    }

    List<ColumnFigure> of(String config, String column) {
        List<Value> features = descriptor.values(Paths.CONFIGS).stream()
                .filter(known -> DatasetView.nameOf(known).equals(config))
                .flatMap(known -> known.at("features"))
                .flatMap(Value::flat)
                .filter(feature -> feature.text("name").equals(column))
                .limit(1)
                .toList();
        return vocabulary.field(Paths.FEATURES).stream()
                .flatMap(field -> field.fields().stream())
                .filter(member -> !ELSEWHERE.contains(member.name()))
                .flatMap(member -> features.stream().flatMap(feature -> note(member, feature)))
                .toList();
    }

    private Stream<ColumnFigure> note(Field member, Value feature) {
        return feature.at(member.name())
                .map(value -> Glances.plain(values.of(member, value), List.of()))
                .filter(text -> !text.isEmpty())
                .limit(1)
                .map(text -> new ColumnFigure(member.label(), text));
    }
}
