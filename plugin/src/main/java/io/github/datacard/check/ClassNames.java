package io.github.datacard.check;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code class-names}: a type with classes names none, or one of them twice. */
final class ClassNames implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.FEATURES).stream().flatMap(feature -> feature(feature, r));
    }

    private static Stream<Finding> feature(Value feature, Report r) {
        return feature.at("type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .filter(type -> !type.measured())
                .flatMap(type -> classes(type.feature())
                        .flatMap(classes -> fault(feature.text("name"), classes)
                                .map(fault -> r.at(type.location())
                                        .about(Paths.FEATURE_TYPE)
                                        .say(fault.message(), fault.remedy()))
                                .stream()));
    }

    /** What is wrong, and how to fix it. */
    private record Fault(String message, String remedy) {}

    private static Optional<Fault> fault(String name, FeatureType classes) {
        if (classes.labels().isEmpty()) {
            return Optional.of(new Fault(
                    "The column \"" + name + "\" holds classes, but none is named, so that no row can be loaded",
                    "Name them in the order of their numbers, in place of the type: {classes: [first, second, …]}. Or write"
                            + " the type of the values, such as string."));
        }
        Set<String> seen = new HashSet<>();
        return classes.labels().stream()
                .filter(label -> !seen.add(label))
                .findFirst()
                .map(label -> new Fault(
                        "Two classes of the column \"" + name + "\" are named \"" + label + "\"",
                        "Give each class a name of its own."));
    }

    private static Stream<FeatureType> classes(FeatureType type) {
        Stream<FeatureType> inner = Stream.concat(type.item().stream(), type.members().values().stream())
                .flatMap(ClassNames::classes);
        return type.name().equals(FeatureType.CLASS_LABEL) ? Stream.of(type) : inner;
    }
}
