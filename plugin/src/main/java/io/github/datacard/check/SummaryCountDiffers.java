package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Rounding;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code summary-count-differs}: the summary names a number of instances, people or classes, and another number is
 * stated for them. The first number of a unit in the summary counts, if it is not said to be rounded.
 */
final class SummaryCountDiffers implements Rule<Subject> {
    private static final Pattern DIGITS_ELSEWHERE = Pattern.compile("(\\d{1,3}(?:[., \u00a0\u202f]\\d{3})+|\\d+)");

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)");
    /** A rounded number is nearer to the true one than this. */
    private static final double FAR = 1.5;

    /** Types of sets whose name is what the classes are, where there are classes. */
    private static final Set<String> CLASS_SETS = Set.of("", "class");

    private static final Pattern POWER_OF_TEN = Pattern.compile("10+");

    /**
     * A number that is stated for things of some names.
     *
     * @param only whether no other unit is counted, so that a summary hardly means another number
     * @param parent whether what is counted has things of another unit, which are taken from all of it
     */
    private record Stated(CountWords.Counted things, Count count, Value place, boolean only, boolean parent) {
        Stated(CountWords.Counted things, Count count, Value place) {
            this(things, count, place, true, false);
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        String summary = descriptor.text(Paths.SUMMARY);
        if (summary.isEmpty()) {
            return Stream.empty();
        }
        boolean english = isEnglish(descriptor);
        CountWords known = CountWords.of(subject.vocabulary());
        List<Finding> named = stated(descriptor, known, english)
                .flatMap(one -> first(one, summary, known, english)
                        .filter(phrase -> known.number(phrase.group(1)) != one.count.value())
                        .filter(phrase -> one.count.value() - known.number(phrase.group(1)) != 1
                                || !known.areOfRest(summary.substring(0, phrase.start())))
                        .filter(phrase -> !isSumOfLabels(descriptor, known.number(phrase.group(1))))
                        .filter(phrase ->
                                one.only || isFirst(phrase, summary) || areOthersTold(one, descriptor, summary))
                        .filter(phrase -> !isPart(
                                known.number(phrase.group(1)), one.count.value(), summary, subject.vocabulary()))
                        .filter(phrase -> !isRounded(
                                phrase,
                                known.number(phrase.group(1)),
                                one.count.value(),
                                summary,
                                subject.vocabulary()))
                        .map(phrase -> finding(descriptor, phrase.group().strip(), one.count, one.place, r))
                        .stream())
                .toList();
        return named.isEmpty()
                ? SlippedNumber.in(summary, descriptor.values(Paths.INSTANCE_COUNT), StatedNumbers.of(descriptor))
                        .map(slip -> finding(descriptor, slip.says(), slip.count(), slip.place(), r))
                        .stream()
                : named.stream();
    }

    private static Finding finding(Descriptor descriptor, String says, Count count, Value place, Report r) {
        return r.at(descriptor.placeOf(Paths.SUMMARY))
                .about(Paths.SUMMARY)
                .say(
                        "Here it says \"" + says + "\", but elsewhere " + count.says() + " of them",
                        "Correct the number here or on line " + place.location().line()
                                + ", or write \"about\" before it.");
    }

    /**
     * Whether a number is one of a part of what is counted: each of so many things has several of them, such as a message
     * in nine languages, or another number of the summary is the rest. A number that has lost its zeros is none.
     */
    private static boolean isPart(long number, long count, String summary, Vocabulary vocabulary) {
        boolean each = number > 1 && count % number == 0 && !isPowerOfTen(count / number);
        return each
                || DIGITS.matcher(summary).results().anyMatch(other -> number(other.group()) == count - number)
                || isSpelled(count - number, summary, vocabulary);
    }

    private static boolean isEnglish(Descriptor descriptor) {
        List<String> languages = descriptor.texts(Paths.LANGUAGE_TAG);
        return languages.isEmpty() || languages.stream().anyMatch(tag -> tag.startsWith("en"));
    }

    /** Whether a number is said to be rounded, or to be near the true one and is. */
    private static boolean isRounded(
            MatchResult phrase, long number, long count, String summary, Vocabulary vocabulary) {
        Rounding rounding = Rounding.of(vocabulary);
        double ratio = (double) number / Math.max(1, count);
        boolean far = ratio > FAR || ratio < 1 / FAR;
        return rounding.isBefore(phrase.start(), summary) && !(far && rounding.isNear(phrase.start(), summary));
    }

    /** Whether a text has a number in words. */
    private static boolean isSpelled(long number, String text, Vocabulary vocabulary) {
        return vocabulary.list("number-words").get(Long.toString(number)).stream()
                .flatMap(value -> Stream.concat(Stream.of(value.label()), value.aliases().stream()))
                .anyMatch(word -> Pattern.compile("(?i)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                        .matcher(text)
                        .find());
    }

    private static boolean isFirst(MatchResult phrase, String summary) {
        return summary.substring(0, phrase.start()).chars().noneMatch(Character::isDigit);
    }

    /** Whether a summary has the numbers of all other units, so that one more is hardly of a part. */
    private static boolean areOthersTold(Stated one, Descriptor descriptor, String summary) {
        Set<Long> told = DIGITS_ELSEWHERE
                .matcher(summary)
                .results()
                .map(found -> number(found.group()))
                .collect(Collectors.toSet());
        return one.parent
                || descriptor.values(Paths.INSTANCES).stream()
                        .map(instance -> Count.of(instance.text("count")))
                        .allMatch(count -> count.isPresent()
                                && (told.contains(count.get().value())
                                        || count.get().value() == one.count.value()));
    }

    private static boolean isPowerOfTen(long factor) {
        return POWER_OF_TEN.matcher(Long.toString(factor)).matches();
    }

    private static Stream<Stated> stated(Descriptor descriptor, CountWords words, boolean english) {
        List<Value> instances = descriptor.values(Paths.INSTANCES);
        Stream<Stated> units = instances.stream()
                .flatMap(instance -> Count.of(instance.text("count"))
                        .filter(Count::isExact)
                        .map(count -> new Stated(
                                english
                                        ? words.named(ownNames(instance, instances, words))
                                        : words.namedElsewhere(ownNames(instance, instances, words)),
                                count,
                                instance,
                                instances.size() == 1,
                                isParent(instance, instances)))
                        .stream());
        Stream<Stated> people = descriptor.values(Paths.SUBJECTS).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text())
                        .filter(Count::isExact)
                        .map(count -> new Stated(words.people(), count, value))
                        .stream());
        Stream<Stated> classes = descriptor.values(Paths.LABEL_CLASSES).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Count.of(((Value.Scalar) value).text())
                        .filter(Count::isExact)
                        .map(count -> new Stated(words.classes(labelNames(descriptor)), count, value))
                        .stream());
        Stream<Stated> languages = descriptor.values(Paths.LANGUAGE_TAG).stream()
                .limit(1)
                .flatMap(first -> Count.of(Integer.toString(languages(descriptor, words)))
                        .filter(count -> count.value() > 1)
                        .map(count -> new Stated(words.languages(), count, first))
                        .stream());
        return Stream.of(units, people, classes, languages)
                .flatMap(Function.identity())
                .filter(one -> !one.things.names().isEmpty());
    }

    /** What carries labels may have their name, such as faults in a set of labels for faults. */
    private static boolean isSumOfLabels(Descriptor descriptor, long number) {
        return descriptor.values(Paths.LABEL_SHARES).stream()
                .flatMap(value -> CountedShares.of((Value.Shares) value).stream())
                .anyMatch(sum -> sum.value() == number);
    }

    /** How many languages are listed, whatever their scripts and regions; 0 where one entry stands for several. */
    private static int languages(Descriptor descriptor, CountWords words) {
        List<String> codes = new DatasetView(descriptor).languageCodes();
        return codes.stream().anyMatch(words::isNoLanguage) ? 0 : codes.size();
    }

    /** What items are labeled with: of a set of labels with the name "species", that. */
    private static List<String> labelNames(Descriptor descriptor) {
        List<Value> sets = descriptor.values(Paths.ANNOTATION_SETS);
        return sets.size() != 1 || !CLASS_SETS.contains(sets.get(0).text("type"))
                ? List.of()
                : List.of(sets.get(0).text("name").toLowerCase(Locale.ROOT));
    }

    private static boolean isParent(Value instance, List<Value> instances) {
        return !instance.text("unit").isEmpty()
                && instances.stream().anyMatch(other -> other.text("parent").equals(instance.text("unit")));
    }

    /** What one instance is called, and no instance of another unit. */
    @SuppressWarnings("ReferenceEquality")
    private static List<String> ownNames(Value instance, List<Value> instances, CountWords words) {
        List<String> others = instances.stream()
                .filter(other -> other != instance)
                .flatMap(other -> names(other, words).stream())
                .toList();
        return names(instance, words).stream()
                .filter(name -> !others.contains(name))
                .toList();
    }

    /** The unit, and what one instance is. */
    private static List<String> names(Value instance, CountWords words) {
        List<String> names = new ArrayList<>();
        if (!instance.text("unit").isEmpty()) {
            names.add(instance.text("unit").toLowerCase(Locale.ROOT));
        }
        names.addAll(words.things(instance));
        names.remove(instance.text("parent").toLowerCase(Locale.ROOT));
        return names;
    }

    /** The first number of these things in a text, unless it is one of a part. */
    private static Optional<MatchResult> first(Stated stated, String text, CountWords words, boolean english) {
        return stated.things
                .phrase()
                .matcher(text)
                .results()
                .filter(found -> words.name(found.group(2), stated.things.names())
                        || (!english && words.nameElsewhere(found.group(2), stated.things.names())))
                .findFirst()
                .filter(found -> stated.parent
                        ? !words.arePartOf(text.substring(0, found.start()))
                        : !words.arePart(text.substring(0, found.start())));
    }

    private static long number(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return Long.parseLong(digits.substring(0, Math.min(18, digits.length())));
    }
}
