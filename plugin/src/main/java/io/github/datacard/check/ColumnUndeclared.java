package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code column-undeclared}: a file has a column that is not declared, though others are. */
final class ColumnUndeclared implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        return measured.configs((name, config) -> {
            Set<String> declared = config.at("features")
                    .flatMap(Value::flat)
                    .map(feature -> feature.text("name"))
                    .collect(Collectors.toSet());
            return declared.isEmpty()
                    ? Stream.empty()
                    : measured.heads(name).stream().flatMap(file -> undeclared(config, declared, file, r));
        });
    }

    private static Stream<Finding> undeclared(Value config, Set<String> declared, DataInspection.File file, Report r) {
        List<String> columns =
                file.columns().stream().map(DataInspection.Column::name).toList();
        return columns.stream()
                .filter(column -> !declared.contains(column))
                .map(column -> r.at(
                                config.at("features").findFirst().orElse(config).location())
                        .about(Paths.FEATURES)
                        .say(
                                file.path() + " has a column \"" + column + "\" that is not declared",
                                "Add it to the features, or take it out of the file."));
    }
}
