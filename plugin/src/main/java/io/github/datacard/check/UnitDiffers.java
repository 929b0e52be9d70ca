package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code unit-differs}: instances are counted in a unit that their modality does not have, or in one of measure where each
 * instance is a thing. The value list of units says which modalities a unit fits.
 */
final class UnitDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        ValueList units = subject.vocabulary().list("units");
        return subject.descriptor().values(Paths.INSTANCES).stream()
                .flatMap(instance -> units
                        .resolve(instance.text("unit"))
                        .flatMap(unit -> problem(subject, instance, unit))
                        .map(problem -> r.at(instance.at("unit")
                                        .findFirst()
                                        .orElse(instance)
                                        .location())
                                .about(Paths.INSTANCES)
                                .say(problem, "Correct the unit, or what an instance stands for."))
                        .stream());
    }

    private Optional<String> problem(Subject subject, Value instance, ValueList.Value unit) {
        List<String> modalities = subject.descriptor().texts(Paths.MODALITIES);
        List<String> fits =
                List.of(unit.attributes().getOrDefault("modalities", "").split(" ", -1));
        if (!modalities.isEmpty()
                && modalities.stream().noneMatch(one -> fits.contains(one) || one.equals("multimodal"))) {
            return Optional.of(
                    "The unit is \"" + instance.text("unit") + "\", but the data is " + String.join(", ", modalities));
        }
        List<String> things = CountWords.of(subject.vocabulary()).things(instance);
        boolean measure = unit.attributes().getOrDefault("kind", "").equals("measure");
        return !measure
                        || things.isEmpty()
                        || things.contains(unit.id())
                        || instance.text("represents").toLowerCase(Locale.ROOT).contains(unit.id())
                ? Optional.empty()
                : Optional.of("The unit is \"" + instance.text("unit") + "\", but one instance is \""
                        + instance.text("represents") + "\"");
    }
}
