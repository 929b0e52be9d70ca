package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code unloadable-type}: the library {@code datasets} cannot read a value as the type that is declared for it. */
final class UnloadableType implements Rule<Subject> {
    private static final int LONGEST = 40;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return new Measured(subject)
                .configs((name, config) -> config.at("features")
                        .flatMap(Value::flat)
                        .flatMap(feature -> subject.seen().trouble().misfits().stream()
                                .filter(misfit -> misfit.config().equals(name))
                                .filter(misfit -> misfit.column().equals(feature.text("name")))
                                .flatMap(misfit -> finding(feature, misfit, r))));
    }

    private static Stream<Finding> finding(Value feature, DataInspection.Misfit misfit, Report r) {
        return feature.at("type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .limit(1)
                .map(type -> r.at(type.location())
                        .about(Paths.FEATURE_TYPE)
                        .say(
                                misfit.path() + " has \"" + shortened(misfit.value()) + "\" in the column \""
                                        + misfit.column() + "\", which the library datasets cannot read as "
                                        + type.feature().name() + ": " + misfit.reason(),
                                remedy(type.feature())));
    }

    private static String remedy(FeatureType type) {
        return type.item().isPresent() || type.name().equals(FeatureType.STRUCT)
                ? "Declare the type that the values have. Until then the card states no types."
                : "Declare the type that the values have, string for most, or write them in another way. Until then the"
                        + " card states no types.";
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
