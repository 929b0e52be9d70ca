package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code unit-differs}: instances are counted in a unit that their modality does not have, or in one of measure where each
 * instance is a thing. The value list of units says which modalities a unit fits.
 */
final class UnitDiffers implements Rule<Subject> {
    /** Measures of text, such as words, have names that things have, too. */
    private static final List<String> TEXT = List.of("text");

    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\w.,])((?:\\d{1,3}(?:,\\d{3})+|\\d{2,}|\\d+(?:\\.\\d+)?(?= [mb]illion))(?: (?:million|billion|thousand))?) ([\\p{L}]+)");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        ValueList units = subject.vocabulary().list("units");
        return Stream.of(inInstances(subject, units, r), inSummary(subject, units, r), Intervals.in(subject, r))
                .flatMap(found -> found);
    }

    /** The number of the instances, in the summary with the name of something else. */
    private static Stream<Finding> inSummary(Subject subject, ValueList units, Report r) {
        String summary = subject.descriptor().text(Paths.SUMMARY);
        List<Value> instances = subject.descriptor().values(Paths.INSTANCES);
        return COUNTED.matcher(summary)
                .results()
                .flatMap(found -> instances.stream()
                        .filter(instance -> Count.of(instance.text("count"))
                                .filter(count -> count.isExact() && isNumber(count, found.group(1)))
                                .isPresent())
                        .limit(1)
                        .filter(instance -> units.resolve(plural(found.group(2)))
                                        .filter(named -> isOther(subject, instance, named, instances.size() == 1))
                                        .isPresent()
                                || isUnitOfOthers(instance, plural(found.group(2)), instances))
                        .map(instance -> r.at(Paths.SUMMARY)
                                .about(Paths.INSTANCES)
                                .pointing(new Mention(found.group(), found.start()), summary)
                                .say(
                                        "Here it says \"" + found.group() + "\", but as many instances are \""
                                                + instance.text("represents") + "\"",
                                        "Correct the unit here or below composition: instances.")))
                .limit(1);
    }

    /** Whether things have the name of another unit, of which there are more or fewer. */
    private static boolean isUnitOfOthers(Value instance, String things, List<Value> instances) {
        Optional<String> unit = TextFigures.singular(things);
        return unit.isPresent()
                && !unit.get().equals(instance.text("unit"))
                && !instance.text("represents").toLowerCase(Locale.ROOT).contains(unit.get())
                && instances.stream()
                        .anyMatch(other -> other.text("unit").equals(unit.get())
                                && !other.text("count").isEmpty()
                                && !other.text("count").equals(instance.text("count")));
    }

    /** A singular behind a number belongs to the next word, such as "1,200 word problems". */
    private static String plural(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.endsWith("s") ? small : "";
    }

    private static boolean isNumber(Count count, String digits) {
        return Count.of(digits).filter(other -> other.value() == count.value()).isPresent();
    }

    /** Whether a unit is another one than that of the instances: one measures and one does not, or it fits no modality. */
    private static boolean isOther(Subject subject, Value instance, ValueList.Value named, boolean only) {
        if (instance.text("represents").toLowerCase(Locale.ROOT).contains(named.id())) {
            return false;
        }
        Optional<ValueList.Value> own = subject.vocabulary().list("units").resolve(instance.text("unit"));
        if (own.isPresent()) {
            return !own.get().id().equals(named.id()) && (isMeasure(named) || isMeasure(own.get()));
        }
        List<String> modalities = subject.descriptor().texts(Paths.MODALITIES);
        return (isMeasure(named) && !fits(named, TEXT) && !instance.text("unit").isEmpty())
                || (only && !modalities.isEmpty() && !fits(named, modalities));
    }

    private static boolean isMeasure(ValueList.Value unit) {
        return unit.attributes().getOrDefault("kind", "").equals("measure");
    }

    private static boolean fits(ValueList.Value unit, List<String> modalities) {
        List<String> fits =
                List.of(unit.attributes().getOrDefault("modalities", "").split(" ", -1));
        return modalities.stream().anyMatch(one -> fits.contains(one) || one.equals("multimodal"));
    }

    private static Stream<Finding> inInstances(Subject subject, ValueList units, Report r) {
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

    private static Optional<String> problem(Subject subject, Value instance, ValueList.Value unit) {
        List<String> modalities = subject.descriptor().texts(Paths.MODALITIES);
        if (!modalities.isEmpty() && !fits(unit, modalities)) {
            return Optional.of(
                    "The unit is \"" + instance.text("unit") + "\", but the data is " + String.join(", ", modalities));
        }
        List<String> things = CountWords.of(subject.vocabulary()).things(instance);
        return !isMeasure(unit)
                        || things.isEmpty()
                        || things.contains(unit.id())
                        || instance.text("represents").toLowerCase(Locale.ROOT).contains(unit.id())
                ? Optional.empty()
                : Optional.of("The unit is \"" + instance.text("unit") + "\", but one instance is \""
                        + instance.text("represents") + "\"");
    }
}
