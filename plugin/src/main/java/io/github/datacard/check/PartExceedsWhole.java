package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code part-exceeds-whole}: a subset, or one class, holds more than all kinds of instances of the dataset do. */
final class PartExceedsWhole implements Rule<Subject> {
    private static final double ROUNDED = 1.1;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Count> wholes = subject.descriptor().values(Paths.INSTANCES).stream()
                .flatMap(instance -> Count.of(instance.text("count")).stream())
                .toList();
        boolean known =
                !wholes.isEmpty() && wholes.stream().noneMatch(count -> count.qualifier() == Count.Qualifier.AT_LEAST);
        return known
                ? Stream.concat(
                        subject.descriptor().values(Paths.SUBSETS).stream()
                                .flatMap(part -> finding(part, part.text("name"), part.text("count"), wholes, r)
                                        .map(finding -> finding.about(Paths.SUBSETS))
                                        .stream()),
                        subject.descriptor().values(Paths.LABEL_SHARES).stream()
                                .flatMap(value -> ((Value.Shares) value)
                                        .shares().stream()
                                                .filter(share -> !share.percent())
                                                .flatMap(
                                                        share -> finding(value, share.name(), share.amount(), wholes, r)
                                                                .map(finding -> finding.about(Paths.LABEL_SHARES))
                                                                .stream())))
                : Stream.empty();
    }

    private static Optional<Finding> finding(Value place, String name, String amount, List<Count> wholes, Report r) {
        Count most = wholes.stream().max(Comparator.comparingLong(Count::value)).orElseThrow();
        return Count.of(amount)
                .filter(part -> part.value() > most.value() * (part.isExact() && most.isExact() ? 1 : ROUNDED))
                .map(part -> r.at(place.location())
                        .say(
                                "\"" + name + "\" has " + part.says() + " items, but the whole dataset has "
                                        + most.says(),
                                "Correct one of the numbers. If the part counts in another unit, list that unit below "
                                        + "composition: instances."));
    }
}
