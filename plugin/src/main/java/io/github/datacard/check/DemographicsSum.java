package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
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
        List<Count> people = people(subject);
        return people.size() != 1 || !people.get(0).isExact()
                ? Stream.empty()
                : subject.descriptor().values(Paths.DEMOGRAPHIC_SHARES).stream()
                        .filter(Value.Shares.class::isInstance)
                        .flatMap(groups -> finding(subject, (Value.Shares) groups, people.get(0), r).stream());
    }

    /** How many people there are: as is said, or as instances of a unit that names people. */
    private static List<Count> people(Subject subject) {
        List<Value> said = subject.descriptor().values(Paths.SUBJECTS);
        List<String> names = CountWords.of(subject.vocabulary()).people().names();
        Stream<String> counts = said.isEmpty()
                ? subject.descriptor().values(Paths.INSTANCES).stream()
                        .filter(instance -> names.contains(instance.text("unit").toLowerCase(Locale.ROOT)))
                        .map(instance -> instance.text("count"))
                : said.stream().filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
        return counts.flatMap(text -> Count.of(text).stream()).toList();
    }

    private static Optional<Finding> finding(Subject subject, Value.Shares groups, Count people, Report r) {
        return CountedShares.of(groups)
                .filter(CountedShares::exact)
                .filter(sum -> sum.value() > people.value()
                        ? !isSaid(subject, "words-several")
                        : sum.value() < people.value() && !isOpen(subject, groups))
                .map(
                        sum -> r.at(groups.location())
                                .about(Paths.DEMOGRAPHIC_SHARES)
                                .say(
                                        "The groups hold " + CountDiffers.number(sum.value())
                                                + " people, but there are said to be " + people.says(),
                                        "Correct one of the numbers, or add the rest with a name such as other or not stated."));
    }

    /** Whether a group is named for the rest, or a text says that some did not answer or are not shown. */
    private static boolean isOpen(Subject subject, Value.Shares groups) {
        return groups.shares().stream().anyMatch(share -> subject.isRest(share.name()))
                || isSaid(subject, "words-nonresponse", "words-shown-part");
    }

    private static boolean isSaid(Subject subject, String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Claim.in(subject, PROSE, list))
                .findAny()
                .isPresent();
    }
}
