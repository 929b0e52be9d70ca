package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code footprint-class}: how well emissions are reported. The classes are ours: a figure only, a figure with its
 * source, and full, which adds scope, hardware and location.
 */
final class FootprintClass implements Rule<Subject> {
    private static final List<String> FIGURES = List.of("emissions", "energy");
    private static final List<String> FULL = List.of("source", "scope", "hardware", "location");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().value(Paths.FOOTPRINT).stream()
                .filter(footprint -> FIGURES.stream().anyMatch(name -> has(footprint, name)))
                .flatMap(footprint -> finding(
                        footprint,
                        FULL.stream()
                                .filter(name -> !has(footprint, name)
                                        && subject.descriptor()
                                                .gap(Paths.FOOTPRINT + "." + name)
                                                .isEmpty())
                                .toList(),
                        r)
                        .stream());
    }

    private static boolean has(Value footprint, String name) {
        return footprint.at(name).findAny().isPresent();
    }

    private static Optional<Finding> finding(Value footprint, List<String> missing, Report r) {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(r.at(footprint.location())
                        .about(Paths.FOOTPRINT)
                        .say(
                                "Emissions are reported in the class \""
                                        + (missing.contains("source") ? "figure only" : "figure with source")
                                        + "\"; for the class \"full\" it lacks " + String.join(", ", missing),
                                "Add them below considerations: footprint."));
    }
}
