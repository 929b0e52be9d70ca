package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code summary-count-differs}: the summary names a number of instances, people or classes, and another number is
 * stated for them. The first number of a unit in the summary counts, if it is not said to be rounded and stands nowhere else.
 */
final class SummaryCountDiffers implements Rule<Subject> {
    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\w.,~$\u20ac-])(\\d{1,3}(?:,\\d{3})+|\\d{2,})((?: [\\p{L}-]+){1,4})");

    /** A number behind these is one of a part, or of something else. */
    private static final Pattern PART = Pattern.compile(
            "(?i)\\b(?:(?:out|kept|chosen|sample|subset|part|selection|\\d) of|from|the|another|first|top)\\s*$");

    private static final Pattern ONE = Pattern.compile("(?i)(?:one|an?|each)((?: [\\p{L}-]+){1,4}).*", Pattern.DOTALL);
    private static final Pattern PHRASE_OF_CLASSES = Pattern.compile(
            "(?i)(?<![\\w.,~-])(\\d{1,5})((?: [\\p{L}-]+)?? (?:class(?:es)?|categor(?:y|ies)|labels?)(?![\\w-]))");
    private static final List<String> CLASS = List.of("class", "category", "label");
    private static final Set<String> STOP = Set.of(
            "of",
            "with",
            "in",
            "from",
            "for",
            "by",
            "at",
            "on",
            "and",
            "or",
            "to",
            "per",
            "that",
            "which",
            "each",
            "million",
            "billion",
            "thousand",
            "k");
    private static final List<String> PEOPLE =
            List.of("patient", "participant", "speaker", "person", "people", "subject", "volunteer", "writer", "user");

    /** A number that is stated for things of some names. */
    private record Stated(Pattern phrase, List<String> names, Count count, Value place) {}

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        String summary = descriptor.text(Paths.SUMMARY);
        Set<Long> everywhere = numbers(descriptor.root()).collect(Collectors.toSet());
        return stated(descriptor)
                .flatMap(one -> first(one, summary)
                        .filter(phrase -> !everywhere.contains(number(phrase)))
                        .filter(phrase -> number(phrase) != one.count.value())
                        .filter(phrase -> !new Rounding(subject.vocabulary()).isBefore(phrase.start(), summary))
                        .map(phrase -> r.at(descriptor.placeOf(Paths.SUMMARY))
                                .about(Paths.SUMMARY)
                                .say(
                                        "Here it says \"" + phrase.group().strip() + "\", but elsewhere "
                                                + one.count.says() + " of them",
                                        "Correct the number here or on line "
                                                + one.place.location().line() + ", or write \"about\" before it."))
                        .stream());
    }

    private static Stream<Stated> stated(Descriptor descriptor) {
        List<Value> instances = descriptor.values(Paths.INSTANCES);
        Stream<Stated> units = instances.stream()
                .flatMap(instance -> Count.of(instance.text("count"))
                        .filter(Count::isExact)
                        .map(count -> new Stated(PHRASE, names(instance), count, instance))
                        .stream());
        Stream<Stated> people = descriptor.values(Paths.SUBJECTS).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text())
                        .filter(Count::isExact)
                        .map(count -> new Stated(PHRASE, PEOPLE, count, value))
                        .stream());
        Stream<Stated> classes = descriptor.values(Paths.LABEL_CLASSES).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text())
                        .filter(Count::isExact)
                        .map(count -> new Stated(PHRASE_OF_CLASSES, CLASS, count, value))
                        .stream());
        return Stream.of(instances.size() == 1 ? units : Stream.<Stated>empty(), people, classes)
                .flatMap(Function.identity())
                .filter(one -> !one.names.isEmpty());
    }

    /** The unit, and what one instance is: of "One picture with its caption", picture. */
    private static List<String> names(Value instance) {
        List<String> names = new ArrayList<>();
        if (!instance.text("unit").isEmpty()) {
            names.add(instance.text("unit").toLowerCase(Locale.ROOT));
        }
        names.addAll(things(instance));
        return names;
    }

    /** What one instance is, if it is said as one thing. */
    static List<String> things(Value instance) {
        Matcher one = ONE.matcher(instance.text("represents"));
        if (!one.matches()) {
            return List.of();
        }
        List<String> head = head(one.group(1));
        return head.subList(Math.max(0, head.size() - 1), head.size());
    }

    /** The first number of these things in a text, unless it is one of a part. */
    private static Optional<MatchResult> first(Stated stated, String text) {
        return stated.phrase
                .matcher(text)
                .results()
                .filter(found -> names(found.group(2), stated.names))
                .findFirst()
                .filter(found -> !PART.matcher(text.substring(0, found.start())).find());
    }

    /** Whether the last word of a phrase is one of these, in the singular or the plural. */
    private static boolean names(String phrase, List<String> names) {
        List<String> words = head(phrase);
        return !words.isEmpty() && names.stream().anyMatch(name -> isOne(words.get(words.size() - 1), name));
    }

    private static boolean isOne(String word, String name) {
        return word.equals(name)
                || word.equals(name + "s")
                || word.equals(name + "es")
                || name.endsWith("y") && word.equals(name.substring(0, name.length() - 1) + "ies");
    }

    /** The words of a phrase before one that goes on to something else. */
    private static List<String> head(String phrase) {
        return Stream.of(phrase.strip().toLowerCase(Locale.ROOT).split(" ", -1))
                .takeWhile(word -> !STOP.contains(word))
                .toList();
    }

    private static long number(MatchResult phrase) {
        String digits = phrase.group(1).replace(",", "");
        return Long.parseLong(digits.substring(0, Math.min(18, digits.length())));
    }

    /** All counts that are stated anywhere. */
    private static Stream<Long> numbers(Value value) {
        return value.flat()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(one -> Count.of(((Value.Scalar) one).text()).stream())
                .map(Count::value);
    }
}
