package io.github.datacard.check;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code column-type-differs}: a column was measured to hold something else than is declared. */
final class ColumnTypeDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return new Measured(subject)
                .configs((name, config) -> subject.facts().flatMap(facts -> facts.config(name)).stream()
                        .flatMap(facts ->
                                types(config.at("features").flatMap(Value::flat).toList(), facts, r)));
    }

    private static Stream<Finding> types(List<Value> features, Facts.Config facts, Report r) {
        return features.stream()
                .flatMap(feature -> facts.columns().stream()
                        .filter(column -> column.name().equals(feature.text("name")))
                        .flatMap(column -> type(feature, column.type(), r).stream()));
    }

    private static Optional<Finding> type(Value feature, FeatureType measured, Report r) {
        return feature.at("type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .findFirst()
                .filter(declared -> !mayBe(kind(declared.feature()), kind(measured)))
                .map(declared -> r.at(declared.location())
                        .about(Paths.FEATURE_TYPE)
                        .say(
                                "The column \"" + feature.text("name") + "\" is declared as "
                                        + declared.feature().name() + ", but its values are measured as "
                                        + measured.says(),
                                "Correct the type, or the values that do not fit it."));
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
