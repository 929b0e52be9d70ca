package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code split-criteria-overlap}: two splits are told apart by years alone, and one year belongs to both. */
final class SplitCriteriaOverlap implements Rule<Subject> {
    private static final int MOST_SPLITS = 200;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.CONFIGS).stream().flatMap(config -> {
            List<Dated> splits = config.at("splits")
                    .flatMap(Value::flat)
                    .flatMap(split -> StatedYears.of(split.text("criteria"), subject.vocabulary()).stream()
                            .map(years -> new Dated(split, years)))
                    .limit(MOST_SPLITS)
                    .toList();
            return IntStream.range(1, splits.size())
                    .boxed()
                    .flatMap(at -> splits.subList(0, at).stream()
                            .flatMap(before -> between(before, splits.get(at), r).stream())
                            .limit(1));
        });
    }

    private static Optional<Finding> between(Dated before, Dated dated, Report r) {
        Value split = dated.split;
        return before.years
                .common(dated.years)
                .map(year -> r.at(split.at("criteria").findFirst().orElse(split).location())
                        .about(Paths.SPLIT_CRITERIA)
                        .say(
                                "By their criteria, the splits " + before.split.text("name") + " and "
                                        + split.text("name") + " both have what is of " + year,
                                "Correct the criteria, or say what else tells the splits apart."));
    }

    /** A split whose criteria say of which years it is. */
    private record Dated(Value split, StatedYears years) {}
}
