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

/**
 * {@code column-missing}: a declared column is not in a file. Where others have it, and the file has nothing else instead, as
 * one without labels, the loader fills it.
 */
final class ColumnMissing implements Rule<Subject> {
    /** Of more columns or files that are missing, nobody meant near names of the others. */
    static final int MOST_HINTED = 50;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        return measured.configs((name, config) -> {
            List<Value> features = config.at("features").flatMap(Value::flat).toList();
            List<DataInspection.File> heads = measured.heads(name);
            Set<String> known =
                    heads.stream().flatMap(file -> names(file).stream()).collect(Collectors.toSet());
            Set<String> declared =
                    features.stream().map(feature -> feature.text("name")).collect(Collectors.toSet());
            return heads.stream()
                    .flatMap(file -> missing(
                            declared.containsAll(names(file))
                                    ? features.stream()
                                            .filter(feature -> !known.contains(feature.text("name")))
                                            .toList()
                                    : features,
                            file,
                            r));
        });
    }

    private static Set<String> names(DataInspection.File file) {
        return file.columns().stream()
                .map(DataInspection.Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Finding> missing(List<Value> features, DataInspection.File file, Report r) {
        Set<String> columns = names(file);
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
