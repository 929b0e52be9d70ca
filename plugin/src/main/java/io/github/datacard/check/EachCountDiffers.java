package io.github.datacard.check;

import io.github.datacard.check.TextFigures.Figure;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code each-count-differs}: a text says how many there are of each thing, and the numbers of both make another one, by the
 * value list {@code each-words}.
 */
final class EachCountDiffers implements Rule<Subject> {
    private static final List<String> TEXTS = List.of(
            Paths.SUMMARY,
            Paths.DESCRIPTION,
            Paths.OVERVIEW,
            Paths.RELATIONSHIPS,
            Paths.COLLECTION,
            Paths.ANNOTATION_PROCESS);

    /** Averages are rounded. */
    private static final double NEAR = 0.5;

    private static final double NEARLY = 0.05;
    private static final Learned<Words> WORDS = new Learned<>(Words::new);

    /** What stands behind a number of each, and before it. */
    private record Words(Pattern behind, Pattern before, List<String> most) {
        Words(Vocabulary vocabulary) {
            this(vocabulary.list("each-words"));
        }

        private Words(ValueList words) {
            this(
                    Pattern.compile("(?iu)^(?: \\p{L}+){0,3}? (?:(?:" + words.anyOf("of") + ") (?:"
                            + words.anyOf("each") + ")|" + words.anyOf("per") + ") (\\p{L}+)(?![\\p{L}-])"),
                    Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.anyOf("each") + ") (\\p{L}+) (?:" + words.anyOf("has")
                            + ") $"),
                    words.spellings("most"));
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        TextFigures known = TextFigures.of(subject.vocabulary());
        Map<String, Long> units = units(descriptor, subject);
        List<Value> sets = descriptor.values(Paths.ANNOTATION_SETS);
        if (sets.size() == 1) {
            Count.of(sets.get(0).text("count"))
                    .filter(Count::isExact)
                    .ifPresent(count -> subject.vocabulary()
                            .list("each-words")
                            .spellings("work")
                            .forEach(work -> units.putIfAbsent(work, count.value())));
        }
        if (units.isEmpty()) {
            return Stream.empty();
        }
        Words words = WORDS.from(subject.vocabulary());
        Map<String, Long> wholes = new HashMap<>(named(subject, known));
        wholes.putAll(units);
        Stream<Finding> all = known.in(subject, TEXTS).stream()
                .flatMap(one -> differing(one, units.get(one.noun()), wholes, words, r).stream());
        return Stream.of(all, inSplits(descriptor, known, units, wholes, words, r), BareEach.in(subject, TEXTS, r))
                .flatMap(found -> found)
                .limit(1);
    }

    /** What the criteria of a split say of each class, where each split has all of them. */
    private static Stream<Finding> inSplits(
            Descriptor descriptor,
            TextFigures known,
            Map<String, Long> units,
            Map<String, Long> wholes,
            Words words,
            Report r) {
        Map<String, Long> classes = new HashMap<>(wholes);
        classes.keySet().removeAll(units.keySet());
        return descriptor.values(Paths.SPLITS).stream()
                .flatMap(split -> split.at("criteria")
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(text -> known.in(Paths.SPLIT_CRITERIA, (Value.Scalar) text))
                        .filter(one -> units.containsKey(one.noun()))
                        .flatMap(one -> Count.of(split.text("count")).filter(Count::isExact).stream()
                                .flatMap(count -> differing(one, count.value(), classes, words, r).stream())));
    }

    private static Optional<Finding> differing(
            Figure one, @Nullable Long all, Map<String, Long> wholes, Words words, Report r) {
        if (all == null
                || words.most.stream()
                        .anyMatch(word ->
                                one.before().toLowerCase(Locale.ROOT).strip().endsWith(word))) {
            return Optional.empty();
        }
        return thing(one, words)
                .filter(thing -> !thing.equals(one.noun()))
                .flatMap(thing -> Optional.ofNullable(wholes.get(thing))
                        .filter(count -> count > 0 && differs((double) all / count, one.number()))
                        .map(count -> r.at(one.text().location())
                                .about(one.path())
                                .pointing(one.mention(), one.text().text())
                                .say(
                                        "Here it says \"" + one.mention().quote() + "\" of each " + thing
                                                + ", but there are " + CountDiffers.number(all) + " of "
                                                + CountDiffers.number(count),
                                        "Correct the number that is wrong, or say that it is not so of all.")));
    }

    private static boolean differs(double each, long said) {
        return Math.abs(each - said) > Math.max(NEAR, NEARLY * each);
    }

    /** Of what there are so many each. */
    private static Optional<String> thing(Figure one, Words words) {
        Matcher behind = words.behind.matcher(one.behind());
        if (behind.find()) {
            return Optional.of(behind.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher before = words.before.matcher(one.before());
        return before.find() ? Optional.of(before.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The numbers of all units, by their names. */
    private static Map<String, Long> units(Descriptor descriptor, Subject subject) {
        Map<String, Long> units = new HashMap<>();
        for (Value instance : descriptor.values(Paths.INSTANCES)) {
            Count.of(instance.text("count")).filter(Count::isExact).ifPresent(count -> {
                CountWords.of(subject.vocabulary()).things(instance).forEach(thing -> units.put(thing, count.value()));
                if (!instance.text("unit").isEmpty()) {
                    units.put(instance.text("unit").toLowerCase(Locale.ROOT), count.value());
                }
            });
        }
        return units;
    }

    /** Other things of which there is one number: classes, people, and what the summary counts. */
    private static Map<String, Long> named(Subject subject, TextFigures known) {
        Map<String, Long> named = new HashMap<>();
        List<Figure> summary = known.in(subject, List.of(Paths.SUMMARY));
        summary.stream()
                .filter(one -> summary.stream()
                                .filter(other -> other.noun().equals(one.noun()))
                                .count()
                        == 1)
                .forEach(one -> named.put(one.noun(), one.number()));
        Descriptor descriptor = subject.descriptor();
        exact(descriptor, Paths.SUBJECTS)
                .ifPresent(count ->
                        CountWords.of(subject.vocabulary()).people().names().forEach(name -> named.put(name, count)));
        exact(descriptor, Paths.LABEL_CLASSES)
                .ifPresent(count -> Stream.concat(
                                subject.vocabulary().list("count-words").spellings("classes").stream(),
                                descriptor.values(Paths.ANNOTATION_SETS).stream()
                                        .filter(set -> set.text("type").equals("class"))
                                        .map(set -> set.text("name").toLowerCase(Locale.ROOT)))
                        .forEach(name -> named.put(name, count)));
        return named;
    }

    private static Optional<Long> exact(Descriptor descriptor, String path) {
        List<Value> values = descriptor.values(path);
        return values.size() == 1 && values.get(0) instanceof Value.Scalar scalar
                ? Count.of(scalar.text()).filter(Count::isExact).map(Count::value)
                : Optional.empty();
    }
}
