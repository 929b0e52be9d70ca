package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** {@code column-missing}: a declared column is not in a file. */
final class ColumnMissing implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        return measured.configs((name, config) -> {
            List<Value> features = config.at("features").flatMap(Value::flat).toList();
            return measured.heads(name).stream().flatMap(file -> missing(features, file, r));
        });
    }

    private static Stream<Finding> missing(List<Value> features, DataInspection.File file, Report r) {
        List<String> columns =
                file.columns().stream().map(DataInspection.Column::name).toList();
        return features.stream()
                .filter(feature -> !columns.contains(feature.text("name")))
                .map(feature -> r.at(feature.location())
                        .about(Paths.FEATURES)
                        .say(
                                "The column \"" + feature.text("name") + "\" is not in " + file.path(),
                                Nearest.hint(feature.text("name"), columns) + "Its columns are: " + listed(columns)
                                        + "."));
    }

    private static String listed(List<String> columns) {
        int shown = 20;
        return String.join(", ", columns.stream().limit(shown).toList()) + (columns.size() > shown ? ", …" : "");
    }
}
