package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code unloadable-type}: the library {@code datasets} cannot read a value as the type that is declared for it. The value may
 * be that of a person: where it stands is said, not the value.
 */
final class UnloadableType implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<DataInspection.Misfit> misfits = subject.seen().trouble().misfits();
        if (misfits.isEmpty()) {
            return Stream.empty();
        }
        Set<String> columns = subject.seen()
                .files()
                .flatMap(file -> file.columns().stream())
                .map(DataInspection.Column::name)
                .collect(Collectors.toSet());
        return new Measured(subject).configs((name, config) -> {
            List<Value> features = config.at("features").flatMap(Value::flat).toList();
            Map<String, List<Value>> named =
                    features.stream().collect(Collectors.groupingBy(feature -> feature.text("name")));
            return misfits.stream()
                    .filter(misfit -> misfit.config().equals(name))
                    .flatMap(misfit -> {
                        List<Value> declared = named.getOrDefault(misfit.column(), List.of());
                        return declared.isEmpty() && !columns.contains(misfit.column())
                                ? late(features, misfit, r)
                                : declared.stream().flatMap(feature -> finding(feature, misfit, r));
                    });
        });
    }

    /** A field that the first row lacks; of others there is a finding that they are not declared. */
    private static Stream<Finding> late(List<Value> features, DataInspection.Misfit misfit, Report r) {
        return features.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(features.get(0).location())
                        .about(Paths.FEATURE_TYPE)
                        .say(
                                misfit.path() + ":" + misfit.line() + " has a field \"" + misfit.column()
                                        + "\" that the features do not name",
                                "Add it to the features. Until then the card states no types, since the library datasets"
                                        + " would refuse the file."));
    }

    private static Stream<Finding> finding(Value feature, DataInspection.Misfit misfit, Report r) {
        return feature.at("type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .limit(1)
                .map(type -> misfit.stops() ? stopped(type, misfit, r) : nameless(type, misfit, r));
    }

    private static Finding nameless(Value.ColumnType type, DataInspection.Misfit misfit, Report r) {
        return r.at(type.location())
                .as(Severity.WARNING)
                .about(Paths.FEATURE_TYPE)
                .say(
                        misfit.path() + (misfit.line() > 0 ? ":" + misfit.line() : "")
                                + " has a value in the column \"" + misfit.column()
                                + "\" that the library datasets loads without a name: " + misfit.reason(),
                        "Name all classes, in the order of their numbers from 0, or correct the value; -1 stands for none.");
    }

    private static Finding stopped(Value.ColumnType type, DataInspection.Misfit misfit, Report r) {
        return r.at(type.location())
                .about(Paths.FEATURE_TYPE)
                .say(
                        misfit.path() + (misfit.line() > 0 ? ":" + misfit.line() : "") + " has "
                                + (misfit.value().isEmpty() ? "values" : "a value")
                                + " in the column \"" + misfit.column()
                                + "\", which the library datasets cannot read as "
                                + type.feature().name() + ": " + misfit.reason(),
                        remedy(type.feature()));
    }

    private static String remedy(FeatureType type) {
        return type.item().isPresent() || type.name().equals(FeatureType.STRUCT)
                ? "Declare the type that the values have. Until then the card states no types."
                : "Declare the type that the values have, string for most, or write them in another way. Until then the"
                        + " card states no types.";
    }
}
