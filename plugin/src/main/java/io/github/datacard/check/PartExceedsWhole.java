package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code part-exceeds-whole}: a subset, or one class, holds more than all kinds of instances of the dataset do. */
final class PartExceedsWhole implements Rule<Subject> {
    private static final List<String> PROSE = List.of(
            Paths.OVERVIEW, Paths.SUBSET_DESCRIPTION, Paths.SUMMARY, Paths.DESCRIPTION, Paths.COMPOSITION_NOTES);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Totals.of(subject.descriptor()).most().stream()
                .flatMap(whole -> Stream.of(
                                subsets(subject, whole, r), labels(subject, whole, r), subjects(subject, whole, r))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> subsets(Subject subject, Totals.Total whole, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> parts = descriptor.values(Paths.SUBSETS);
        List<Finding> single = parts.stream()
                .flatMap(part -> finding(part, part.text("name"), part.text("count"), whole, r)
                        .map(finding -> finding.about(Paths.SUBSETS))
                        .stream())
                .toList();
        return single.isEmpty() ? together(subject, parts, whole, r).stream() : single.stream();
    }

    /** Subsets that share items may be more together, if that is said. */
    private static Optional<Finding> together(Subject subject, List<Value> parts, Totals.Total whole, Report r) {
        List<Count> counts = parts.stream()
                .flatMap(part -> Count.of(part.text("count")).stream())
                .toList();
        long sum = counts.stream().mapToLong(Count::value).sum();
        boolean exact =
                counts.stream().allMatch(Count::isExact) && whole.count().isExact();
        boolean explained = sum == units(subject.descriptor())
                || !subject.isSilentOn(Paths.RELATIONSHIPS)
                || Claim.in(subject, PROSE, "words-overlap").findAny().isPresent();
        return explained || counts.size() < 2 || !Totals.exceeds(sum, whole.count(), exact)
                ? Optional.empty()
                : Optional.of(r.at(parts.get(0).location())
                        .about(Paths.SUBSETS)
                        .as(Severity.WARNING)
                        .say(
                                "The subsets have " + CountDiffers.number(sum)
                                        + " items together, but the whole dataset has " + whole.says(),
                                "Correct one of the numbers. If an item may be in several subsets, say so below"
                                        + " composition: {relationships: …}."));
    }

    /** What all units count together: subsets may be counted in a unit each. */
    private static long units(Descriptor descriptor) {
        return descriptor.values(Paths.INSTANCES).stream()
                .flatMap(instance -> Count.of(instance.text("count")).stream())
                .mapToLong(Count::value)
                .sum();
    }

    private static Stream<Finding> labels(Subject subject, Totals.Total whole, Report r) {
        return subject.descriptor().values(Paths.LABEL_SHARES).stream()
                .filter(value -> !LabelSum.isTold(subject.descriptor(), (Value.Shares) value))
                .flatMap(value -> ((Value.Shares) value)
                        .shares().stream()
                                .filter(share -> !share.percent())
                                .flatMap(share ->
                                        finding(share, whole, r)
                                                .map(finding -> finding.about(Paths.LABEL_SHARES))
                                                .stream()));
    }

    private static Stream<Finding> subjects(Subject subject, Totals.Total whole, Report r) {
        if (isShared(subject, whole.unit())) {
            return Stream.empty();
        }
        return subject.descriptor().values(Paths.SUBJECTS).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text())
                        .filter(Count::isExact)
                        .filter(count -> count.value() > whole.count().value())
                        .map(count -> r.at(value.location())
                                .about(Paths.SUBJECTS)
                                .as(Severity.WARNING)
                                .say(
                                        "There are said to be " + count.says() + " subjects, but the whole dataset has "
                                                + whole.says(),
                                        "Correct one of the numbers. If an item shows several subjects, list them as a"
                                                + " unit below composition: {instances: …}."))
                        .stream());
    }

    /** Whether one unit may show many people: a gathering, or an amount such as an hour. */
    private static boolean isShared(Subject subject, String unit) {
        return subject.vocabulary().mentioned("words-gatherings", unit).isPresent()
                || subject.vocabulary()
                        .list("units")
                        .resolve(unit)
                        .filter(known ->
                                known.attributes().getOrDefault("kind", "").equals("measure"))
                        .isPresent();
    }

    private static Optional<Finding> finding(Value.Share share, Totals.Total whole, Report r) {
        return finding(share.location(), share.name(), share.amount(), whole, r);
    }

    private static Optional<Finding> finding(Value part, String name, String amount, Totals.Total whole, Report r) {
        return finding(part.at("count").findFirst().orElse(part).location(), name, amount, whole, r);
    }

    private static Optional<Finding> finding(Location place, String name, String amount, Totals.Total whole, Report r) {
        return Count.of(amount)
                .filter(part -> Totals.exceeds(
                        part.value(),
                        whole.count(),
                        part.isExact() && whole.count().isExact()))
                .map(part -> r.at(place)
                        .say(
                                "\"" + name + "\" has " + part.says() + " items, but the whole dataset has "
                                        + whole.says(),
                                "Correct one of the numbers. If the part counts in another unit, list that unit below "
                                        + "composition: instances."));
    }
}
