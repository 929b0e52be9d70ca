package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    : undeclared(declared, measured.heads(name)).entrySet().stream()
                            .map(column -> finding(config, column.getKey(), column.getValue(), r));
        });
    }

    /** The files that have each column, in the order of the files. */
    private static Map<String, List<String>> undeclared(Set<String> declared, List<DataInspection.File> files) {
        Map<String, List<String>> undeclared = new LinkedHashMap<>();
        for (DataInspection.File file : files) {
            file.columns().stream()
                    .map(DataInspection.Column::name)
                    .filter(column -> !declared.contains(column))
                    .forEach(column -> undeclared
                            .computeIfAbsent(column, first -> new ArrayList<>())
                            .add(file.path()));
        }
        return undeclared;
    }

    private static Finding finding(Value config, String column, List<String> files, Report r) {
        int more = files.size() - 1;
        return r.at(config.at("features").findFirst().orElse(config).location())
                .about(Paths.FEATURES)
                .say(
                        files.get(0) + " has a column \"" + column + "\" that is not declared"
                                + (more == 0
                                        ? ""
                                        : ", and so "
                                                + (more == 1 ? "has 1 more file" : "have " + more + " more files")),
                        "Add it to the features, or take it out of the " + (more == 0 ? "file." : "files."));
    }
}
