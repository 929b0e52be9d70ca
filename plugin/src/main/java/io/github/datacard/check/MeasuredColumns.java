package io.github.datacard.check;

import io.github.datacard.data.Seen;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code column-missing}: a declared column is not in a file; {@code column-undeclared}: a file has a column that is not
 * declared, though others are; {@code column-type-differs}: a column was measured to hold something else.
 */
final class MeasuredColumns implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        Measured measured = new Measured(subject);
        return measured.configs((name, config) -> {
            List<Value> features = config.at("features").flatMap(Value::flat).toList();
            return features.isEmpty()
                    ? Stream.empty()
                    : Stream.concat(
                            measured.heads(name).stream().flatMap(file -> compare(config, features, file)),
                            subject.facts().flatMap(facts -> facts.config(name)).stream()
                                    .flatMap(facts -> types(features, facts)));
        });
    }

    private static Stream<Finding> compare(Value config, List<Value> features, Seen.File file) {
        List<String> columns = file.columns().stream().map(Seen.Column::name).toList();
        List<String> declared =
                features.stream().map(feature -> feature.text("name")).toList();
        Stream<Finding> missing = features.stream()
                .filter(feature -> !columns.contains(feature.text("name")))
                .map(feature -> Finding.of(
                                Severity.ERROR,
                                "column-missing",
                                feature.location(),
                                "The column \"" + feature.text("name") + "\" is not in " + file.path(),
                                Nearest.hint(feature.text("name"), columns) + "Its columns are: " + listed(columns)
                                        + ".")
                        .about(Paths.FEATURES));
        Stream<Finding> undeclared = columns.stream()
                .filter(column -> !declared.contains(column))
                .map(column -> Finding.of(
                                Severity.WARNING,
                                "column-undeclared",
                                config.at("features").findFirst().orElse(config).location(),
                                file.path() + " has a column \"" + column + "\" that is not declared",
                                "Add it to the features, or take it out of the file.")
                        .about(Paths.FEATURES));
        return Stream.concat(missing, undeclared);
    }

    private static String listed(List<String> columns) {
        int shown = 20;
        return String.join(", ", columns.stream().limit(shown).toList()) + (columns.size() > shown ? ", …" : "");
    }

    private static Stream<Finding> types(List<Value> features, Facts.Config facts) {
        return features.stream()
                .flatMap(feature -> facts.columns().stream()
                        .filter(column -> column.name().equals(feature.text("name")))
                        .flatMap(column -> type(feature, column.type()).stream()));
    }

    private static Optional<Finding> type(Value feature, FeatureType measured) {
        return feature.at("type")
                .filter(Value.Column.class::isInstance)
                .map(Value.Column.class::cast)
                .findFirst()
                .filter(declared -> !mayBe(kind(declared.feature()), kind(measured)))
                .map(declared -> Finding.of(
                                Severity.WARNING,
                                "column-type-differs",
                                declared.location(),
                                "The column \"" + feature.text("name") + "\" is declared as "
                                        + declared.feature().name() + ", but its values are measured as "
                                        + measured.says(),
                                "Correct the type, or the values that do not fit it.")
                        .about(Paths.FEATURE_TYPE));
    }

    /** Only what cannot be is a finding: text files know few types, and whole numbers may stand for others. */
    private static boolean mayBe(String declared, String measured) {
        return switch (declared) {
            case "integer", "yes or no" -> measured.equals("integer") || measured.equals("yes or no");
            case "number" -> measured.equals("number") || measured.equals("integer");
            case "time" -> !measured.equals("number") && !measured.equals("yes or no");
            default -> true;
        };
    }

    private static String kind(FeatureType type) {
        String name = type.name();
        if (name.matches("u?int\\d+")) {
            return "integer";
        }
        if (name.matches("float\\d+|decimal.*")) {
            return "number";
        }
        return name.equals("bool") ? "yes or no" : name.matches("(date|time|timestamp|duration).*") ? "time" : "other";
    }
}
