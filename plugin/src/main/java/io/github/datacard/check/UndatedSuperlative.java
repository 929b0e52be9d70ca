package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code undated-superlative}: a claim of rank, such as "the largest", without a day from which it can be judged. */
final class UndatedSuperlative implements Rule<Subject> {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return descriptor.has(Paths.DATE_PUBLISHED)
                ? Stream.empty()
                : Stream.of(Paths.SUMMARY, Paths.DESCRIPTION)
                        .flatMap(path -> descriptor.texts(path).stream()
                                .filter(text -> !YEAR.matcher(text).find())
                                .flatMap(text -> subject.vocabulary().mentioned("words-superlatives", text).stream())
                                .map(claim -> r.at(path)
                                        .about(path)
                                        .say(
                                                "\"" + claim + "\" may be true on one day and wrong on the next, "
                                                        + "and no day is given",
                                                "Say as of when, give the number instead, or set dates: published.")));
    }
}
