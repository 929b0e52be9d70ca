package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code column-missing}: a declared column is not in a file. */
final class ColumnMissing implements Rule<Subject> {
    /** Of more columns that are missing, nobody meant near names of the others. */
    private static final int MOST_HINTED = 50;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        return measured.configs((name, config) -> {
            List<Value> features = config.at("features").flatMap(Value::flat).toList();
            return measured.heads(name).stream().flatMap(file -> missing(features, file, r));
        });
    }

    private static Stream<Finding> missing(List<Value> features, DataInspection.File file, Report r) {
        Set<String> columns = file.columns().stream()
                .map(DataInspection.Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Value> missing = features.stream()
                .filter(feature -> !columns.contains(feature.text("name")))
                .toList();
        Set<String> near = missing.size() > MOST_HINTED ? Set.of() : columns;
        return missing.stream()
                .map(feature -> r.at(feature.location())
                        .about(Paths.FEATURES)
                        .say(
                                "The column \"" + feature.text("name") + "\" is not in " + file.path(),
                                Nearest.hint(feature.text("name"), near) + "Its columns are: " + listed(columns)
                                        + "."));
    }

    private static String listed(Set<String> columns) {
        int shown = 20;
        return String.join(", ", columns.stream().limit(shown).toList()) + (columns.size() > shown ? ", …" : "");
    }
}
