package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code demographics-sum}: the groups of an attribute hold more or fewer people than there are, and no group is named for
 * the rest.
 */
final class DemographicsSum implements Rule<Subject> {
    private static final List<String> PROSE = List.of(Paths.PEOPLE_OVERVIEW, Paths.MISSING, Paths.SUMMARY);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Count> people = subject.descriptor().values(Paths.SUBJECTS).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text()).stream())
                .toList();
        return people.size() != 1 || !people.get(0).isExact() || isExplained(subject)
                ? Stream.empty()
                : subject.descriptor().values(Paths.DEMOGRAPHIC_SHARES).stream()
                        .filter(Value.Shares.class::isInstance)
                        .flatMap(groups -> finding(subject, (Value.Shares) groups, people.get(0), r).stream());
    }

    /** Whether a text says that people are in several groups, or that some did not answer. */
    private static boolean isExplained(Subject subject) {
        return Stream.of("words-overlap", "words-rest", "words-shown-part")
                .flatMap(list -> Claim.in(subject, PROSE, list))
                .findAny()
                .isPresent();
    }

    private static Optional<Finding> finding(Subject subject, Value.Shares groups, Count people, Report r) {
        List<Count> counts = groups.shares().stream()
                .filter(share -> !share.percent())
                .flatMap(share -> Count.of(share.amount()).filter(Count::isExact).stream())
                .toList();
        boolean all = counts.size() > 1 && counts.size() == groups.shares().size();
        long sum = counts.stream().mapToLong(Count::value).sum();
        boolean rest = groups.shares().stream()
                .anyMatch(share -> subject.vocabulary()
                        .mentioned("words-rest", share.name())
                        .isPresent());
        boolean differs = sum > people.value() || (sum < people.value() && !rest);
        return all && differs
                ? Optional.of(r.at(groups.location())
                        .about(Paths.DEMOGRAPHIC_SHARES)
                        .say(
                                "The groups hold " + CountDiffers.number(sum) + " people, but there are said to be "
                                        + people.says(),
                                "Correct one of the numbers, or add the rest with a name such as other or not stated."))
                : Optional.empty();
    }
}
