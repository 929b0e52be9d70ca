package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code split-criteria-overlap}: two splits are told apart by years alone, and one year belongs to both. */
final class SplitCriteriaOverlap implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Pattern around = Pattern.compile(
                "(?i)(?:[\\s,.;&]|\\b" + subject.vocabulary().list("year-words").anyOf("around") + "\\b)*");
        return subject.descriptor().values(Paths.CONFIGS).stream().flatMap(config -> {
            List<Value> splits = config.at("splits").flatMap(Value::flat).toList();
            return IntStream.range(1, splits.size())
                    .boxed()
                    .flatMap(at -> splits.subList(0, at).stream()
                            .flatMap(before -> between(before, splits.get(at), around, r).stream())
                            .limit(1));
        });
    }

    private static Optional<Finding> between(Value before, Value split, Pattern around, Report r) {
        return years(before, around)
                .flatMap(first -> years(split, around).flatMap(first::common))
                .map(year -> r.at(split.at("criteria").findFirst().orElse(split).location())
                        .about(Paths.SPLIT_CRITERIA)
                        .say(
                                "By their criteria, the splits " + before.text("name") + " and " + split.text("name")
                                        + " both have what is of " + year,
                                "Correct the criteria, or say what else tells the splits apart."));
    }

    private static Optional<StatedYears> years(Value split, Pattern around) {
        return StatedYears.of(split.text("criteria"), around);
    }
}
