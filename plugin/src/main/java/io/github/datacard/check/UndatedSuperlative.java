package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code undated-superlative}: a claim of rank, such as "the largest", without a day from which it can be judged. */
final class UndatedSuperlative implements Rule<Subject> {
    private static final List<String> TEXTS =
            List.of(Paths.NAME, Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW, Paths.PURPOSE, Paths.MOTIVATION_GAP);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().has(Paths.DATE_PUBLISHED)
                ? Stream.empty()
                : Claim.in(subject, TEXTS, "words-superlatives")
                        .filter(claim -> !YEAR.matcher(claim.value().text()).find())
                        .map(claim -> claim.at(r)
                                .say(
                                        "\"" + claim.quote() + "\" may be true on one day and wrong on the next, "
                                                + "and no day is given",
                                        "Say as of when, give the number instead, or set dates: {published: …}."));
    }
}
