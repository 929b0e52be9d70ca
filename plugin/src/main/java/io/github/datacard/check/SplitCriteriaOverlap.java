package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code split-criteria-overlap}: two splits are told apart by years or by an enumeration, and something belongs to both, or
 * they are told apart by nothing.
 */
final class SplitCriteriaOverlap implements Rule<Subject> {
    private static final int MOST_SPLITS = 200;
    private static final Pattern EDGES = Pattern.compile("(?<!\\W)\\W+$");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.CONFIGS).stream().flatMap(config -> {
            List<Value> splits = config.at("splits")
                    .flatMap(Value::flat)
                    .filter(split -> !split.text("criteria").isBlank())
                    .limit(MOST_SPLITS)
                    .toList();
            return IntStream.range(1, splits.size())
                    .boxed()
                    .flatMap(at -> splits.subList(0, at).stream()
                            .flatMap(before -> between(before, splits.get(at), subject, r).stream())
                            .limit(1));
        });
    }

    private static Optional<Finding> between(Value before, Value split, Subject subject, Report r) {
        return common(before.text("criteria"), split.text("criteria"), subject.vocabulary())
                .map(both -> r.at(split.at("criteria").findFirst().orElse(split).location())
                        .about(Paths.SPLIT_CRITERIA)
                        .say(
                                "By their criteria, the splits " + before.text("name") + " and " + split.text("name")
                                        + " both have " + both,
                                "Correct the criteria, or say what else tells the splits apart."));
    }

    /** What is in both splits, if the criteria say so. */
    private static Optional<String> common(String one, String other, Vocabulary vocabulary) {
        Optional<String> year = StatedYears.of(one, vocabulary)
                .flatMap(years -> StatedYears.of(other, vocabulary).flatMap(years::common))
                .map(common -> "what is of " + common);
        return year.or(() -> NamedItems.of(one, vocabulary)
                        .flatMap(items -> NamedItems.of(other, vocabulary).flatMap(items::common)))
                .or(() -> plain(one).equals(plain(other)) && isTelling(one, vocabulary)
                        ? Optional.of("\"" + one + "\"")
                        : Optional.empty());
    }

    private static String plain(String criteria) {
        return EDGES.matcher(criteria.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether criteria choose some items, and neither say how many nor that they were chosen by chance. */
    private static boolean isTelling(String criteria, Vocabulary vocabulary) {
        return criteria.strip().indexOf(' ') > 0
                && vocabulary.mentioned("words-drawn", criteria).isEmpty()
                && criteria.chars().noneMatch(Character::isDigit);
    }
}
