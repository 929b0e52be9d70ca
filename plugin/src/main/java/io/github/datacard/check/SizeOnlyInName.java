package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code size-only-in-name}: the name promises a size, such as 5M or Three Million, and nothing counts anything. */
final class SizeOnlyInName implements Rule<Subject> {
    private static final List<Pattern> SIZES = List.of(
            Pattern.compile("(?<![\\p{L}\\d.])(?<size>\\d+(?:\\.\\d+)?(?<unit>[kKmMbBT]))(?![\\p{L}\\d])"),
            Pattern.compile("(?<=\\p{L})(?<size>\\d{2,}(?<unit>[kKmM]))(?![\\p{L}\\d])"),
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\d.,])(?<size>\\d+(?:\\.\\d+)?[ -](?<unit>hundred|thousand|million|billion|trillion))\\b"),
            Pattern.compile("(?<![\\p{L}\\d.,])(?<size>\\d{1,3}(?:[ ,.']\\d{3})+(?<unit>))(?![\\p{L}\\d])"),
            Pattern.compile("(?<![\\p{L}\\d.,])(?<size>(?!(?:19|20)\\d{6}\\b)[1-9]\\d{4,}(?<unit>))(?![\\p{L}\\d.])"),
            Pattern.compile(
                    "(?i)\\b(?<size>(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
                            + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half a|several|many)[ -]"
                            + "(?:(?:hundred|thousand)[ -])?(?<unit>hundred|thousand|million|billion|trillion))s?\\b"));
    private static final List<String> TEXTS = List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW);

    /** An exact number, other than a year, in front of a word. */
    private static final Pattern EXACT = Pattern.compile(
            "(?<![\\w.,$-])(?:\\d{1,3}(?:,\\d{3})+|(?!(?:19|20)\\d\\d\\b)\\d{4,12}) (?:\\p{L}+[ -])*\\p{L}{3,}");

    private static final List<String> COUNTS = List.of(
            Paths.INSTANCE_COUNT,
            Paths.SPLIT_COUNT,
            Paths.SIZE,
            Paths.SUBSET_COUNT,
            Paths.SUBJECTS,
            Paths.LABEL_CLASSES);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        boolean counted = subject.facts().isPresent() || !subject.isSilentOn(COUNTS) || isToldOf(descriptor);
        return counted
                ? Stream.empty()
                : size(subject, descriptor.name()).stream()
                        .map(size -> r.at(Paths.NAME)
                                .about(Paths.INSTANCE_COUNT)
                                .say(
                                        "The name says \"" + size + "\", but nothing says how many of what that is",
                                        "Write  composition: {instances: {represents: …, count: …, unit: …}}"));
    }

    /** Whether a text counts something exactly. */
    private static boolean isToldOf(Descriptor descriptor) {
        return TEXTS.stream()
                .flatMap(path -> descriptor.texts(path).stream())
                .anyMatch(text -> EXACT.matcher(text).find());
    }

    private static Optional<String> size(Subject subject, String name) {
        return SIZES.stream()
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::find)
                .filter(found -> !isOfModel(subject, name, found) && !isOther(subject, name, found))
                .map(found -> found.group("size"))
                .findFirst();
    }

    /** Billions are the size of a model where the name has one, unless it says what is counted. */
    private static boolean isOfModel(Subject subject, String name, Matcher found) {
        return "bBmM".contains(found.group("unit").isEmpty() ? "-" : found.group("unit"))
                && subject.vocabulary().mentioned("words-model-names", name).isPresent();
    }

    /** A resolution, a distance, a sum of money, a name of a place. */
    private static boolean isOther(Subject subject, String name, Matcher found) {
        return subject.vocabulary().mentioned("words-no-size", name).stream()
                .anyMatch(other -> other.start() < found.end("size")
                        && other.start() + other.words().length() > found.start("size"));
    }
}
