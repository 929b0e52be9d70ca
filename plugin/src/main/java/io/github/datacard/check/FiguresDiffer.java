package io.github.datacard.check;

import io.github.datacard.check.TextFigures.Figure;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code figures-differ}: a text says how many of something there are in all, and another place says another number. */
final class FiguresDiffer implements Rule<Subject> {
    /** Texts that say what the whole dataset is. */
    private static final List<String> GROUND =
            List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.PEOPLE_OVERVIEW, Paths.COLLECTION, Paths.PLACES);

    /** Texts in which a number may stand for what is counted elsewhere, with a slip. */
    private static final List<String> COPIED = List.of(
            Paths.DESCRIPTION,
            Paths.OVERVIEW,
            Paths.COLLECTION,
            Paths.PEOPLE_OVERVIEW,
            Paths.RELATION_TO_SOURCE,
            Paths.CONSIDERATIONS,
            Paths.LIMITATION_TEXT,
            Paths.STEP_TEXT);

    /** Where large numbers are stated. */
    private static final List<String> COUNTED = List.of(
            Paths.INSTANCE_COUNT,
            Paths.SPLIT_COUNT,
            Paths.SUBSET_COUNT,
            Paths.STEP_IN,
            Paths.STEP_OUT,
            Paths.ANNOTATION_COUNT);

    /** Texts whose first words are about the whole dataset. */
    private static final List<String> BEGIN = List.of(
            Paths.CONSIDERATIONS,
            Paths.LIMITATION_TEXT,
            Paths.PEOPLE_OVERVIEW,
            Paths.COLLECTION,
            Paths.PLACES,
            Paths.OVERVIEW,
            Paths.DESCRIPTION);

    /** Texts that begin with those of whom there are so many. */
    private static final List<String> FIRST = List.of(Paths.PEOPLE_OVERVIEW, Paths.COLLECTION);

    /** Numbers that are so many times as large are of something else with the same name. */
    private static final int FARTHEST = 20;

    /** Texts that tell of parts. */
    private static final List<String> PARTS =
            List.of(Paths.CONSIDERATIONS, Paths.LIMITATION_TEXT, Paths.SPLIT_CRITERIA);

    /**
     * How many there are in all.
     *
     * @param noun of what, in the singular
     * @param number how many
     * @param line where it is said
     * @param says the words that say so
     * @param elsewhere whether another rule compares it with digits of the summary
     */
    private record Total(String noun, long number, int line, String says, boolean elsewhere) {
        Total(String noun, long number, int line, String says) {
            this(noun, number, line, says, false);
        }

        Total comparedElsewhere() {
            return new Total(noun, number, line, says, true);
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        TextFigures known = TextFigures.of(subject.vocabulary());
        List<Figure> ground = known.in(subject, GROUND);
        List<Figure> begin = known.in(subject, BEGIN).stream()
                .filter(one -> one.mention().start() == 0)
                .filter(one ->
                        known.isAllThere(one) || (one.path().equals(Paths.PEOPLE_OVERVIEW) && known.isLocated(one)))
                .toList();
        List<Figure> wholes = Stream.of(
                        ground.stream().filter(Figure::all),
                        begin.stream(),
                        ground.stream().filter(one -> one.path().equals(Paths.SUMMARY) && isOnly(one, ground)),
                        ground.stream()
                                .filter(one -> known.isHeld(one)
                                        || (known.isAllThere(one) && (known.isPlaced(one) || known.isListed(one))))
                                .filter(one -> isOnly(one, ground)))
                .flatMap(figures -> figures)
                .distinct()
                .toList();
        List<Total> totals = new ArrayList<>(stated(subject.descriptor(), subject));
        totals.addAll(statistics(subject.descriptor()));
        units(subject.descriptor()).forEach(total -> totals.add(total.comparedElsewhere()));
        totals.addAll(criteria(subject, known));
        totals.addAll(enumerated(subject));
        ground.stream()
                .filter(one -> one.all() || (known.isPlaced(one) && isOnly(one, ground)))
                .map(FiguresDiffer::total)
                .forEach(totals::add);
        begin.stream().map(FiguresDiffer::total).forEach(totals::add);
        ground.stream()
                .filter(one -> FIRST.contains(one.path()) && one.mention().start() == 0)
                .filter(one -> isOnly(one, ground))
                .map(FiguresDiffer::total)
                .forEach(totals::add);
        Set<String> told = new HashSet<>();
        Stream<Finding> differing = wholes.stream()
                .flatMap(one -> totals.stream()
                        .filter(total -> total.noun.equals(one.noun()) && total.number != one.number())
                        .filter(total ->
                                !total.elsewhere || one.spelled() || !one.path().equals(Paths.SUMMARY))
                        .filter(total -> isOfOneKind(total.number, one.number()))
                        .filter(total -> isComparable(one, total, ground))
                        .filter(total -> told.add(total.noun))
                        .limit(1)
                        .map(total -> finding(one, total, r)));
        List<Finding> found =
                Stream.concat(differing, exceeding(subject, known, ground, r)).toList();
        return found.isEmpty()
                ? Stream.of(slipped(subject, r), SplitFigures.in(subject, r), HoursTold.in(subject, r))
                        .flatMap(more -> more)
                        .limit(1)
                : found.stream();
    }

    /** Numbers of other texts than the summary that are stated ones with a digit changed or two exchanged. */
    private static Stream<Finding> slipped(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> places = COUNTED.stream()
                .flatMap(path -> descriptor.values(path).stream())
                .toList();
        if (places.isEmpty()) {
            return Stream.empty();
        }
        Set<Long> stated = StatedNumbers.of(descriptor);
        return COPIED.stream()
                .flatMap(path -> descriptor.values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(text -> SlippedNumber.in(text.text(), places, stated)
                                .map(slip -> finding(
                                        path,
                                        text,
                                        new Mention(slip.says(), slip.start()),
                                        "line " + slip.place().location().line() + " says "
                                                + slip.count().says(),
                                        r))
                                .stream()))
                .limit(1);
    }

    /** More of something in a part, or where a limit is told, than there is in all. */
    private static Stream<Finding> exceeding(Subject subject, TextFigures known, List<Figure> ground, Report r) {
        List<Total> most = new ArrayList<>(instances(subject.descriptor()));
        ground.stream()
                .filter(one -> isOnly(one, ground))
                .filter(one -> one.path().equals(Paths.SUMMARY)
                        || one.all()
                        || (one.path().equals(Paths.PLACES) && one.mention().start() == 0))
                .map(FiguresDiffer::total)
                .forEach(most::add);
        return known.in(subject, PARTS).stream()
                .flatMap(one -> most.stream()
                        .filter(total -> total.noun.equals(one.noun()) && total.number < one.number())
                        .limit(1)
                        .map(total -> finding(one, total, r)))
                .limit(1);
    }

    /** The number of instances, where one unit only is counted. */
    private static List<Total> instances(Descriptor descriptor) {
        return descriptor.values(Paths.INSTANCES).size() == 1 ? units(descriptor) : List.of();
    }

    /** The number of instances of each unit. */
    private static List<Total> units(Descriptor descriptor) {
        return descriptor.values(Paths.INSTANCES).stream()
                .flatMap(instance -> Count.of(instance.text("count"))
                        .filter(Count::isExact)
                        .map(count -> new Total(
                                instance.text("unit").toLowerCase(Locale.ROOT),
                                count.value(),
                                instance.location().line(),
                                count.says()))
                        .stream())
                .toList();
    }

    private static Finding finding(Figure one, Total total, Report r) {
        return finding(one.path(), one.text(), one.mention(), "line " + total.line + " says " + total.says, r);
    }

    private static Finding finding(String path, Value.Scalar text, Mention mention, String says, Report r) {
        return r.at(text.location())
                .about(path)
                .pointing(mention, text.text())
                .say(
                        "Here it says \"" + mention.quote() + "\", but " + says,
                        "Correct the number that is wrong, or say what each of them counts.");
    }

    /** Whether two numbers are near enough to be of the same, or differ by zeros. */
    private static boolean isOfOneKind(long one, long other) {
        long most = Math.max(one, other);
        long least = Math.max(1, Math.min(one, other));
        return most <= least * FARTHEST
                || (most % least == 0 && Long.toString(most / least).matches("10+"));
    }

    /** Whether no other figure speaks of the same, so that the two are not parts and a whole. */
    private static boolean isComparable(Figure one, Total total, List<Figure> ground) {
        Predicate<Figure> same = other -> other.noun().equals(one.noun()) && !other.equals(one);
        return ground.stream().filter(same).allMatch(other -> other.number() == total.number)
                || (one.all() && ground.stream().filter(same).noneMatch(other -> other.number() == one.number()));
    }

    private static boolean isOnly(Figure one, List<Figure> ground) {
        return ground.stream()
                        .filter(other ->
                                other.path().equals(one.path()) && other.noun().equals(one.noun()))
                        .count()
                == 1;
    }

    private static Total total(Figure one) {
        return new Total(
                one.noun(),
                one.number(),
                one.text().location().line(),
                "\"" + one.mention().quote() + "\"");
    }

    /** Instruments of a kind, and people. */
    private static List<Total> stated(Descriptor descriptor, Subject subject) {
        List<Total> totals = new ArrayList<>();
        List<Value> instruments = descriptor.values(Paths.INSTRUMENTS);
        for (Value instrument : instruments) {
            String noun = noun(instrument);
            Count.of(instrument.text("count"))
                    .filter(known -> instruments.stream()
                                    .filter(other -> noun(other).equals(noun))
                                    .count()
                            == 1)
                    .filter(Count::isExact)
                    .map(count ->
                            new Total(noun, count.value(), instrument.location().line(), count.says()))
                    .ifPresent(totals::add);
        }
        for (Value people : descriptor.values(Paths.SUBJECTS)) {
            if (people instanceof Value.Scalar scalar) {
                Count.of(scalar.text())
                        .filter(Count::isExact)
                        .ifPresent(count -> CountWords.of(subject.vocabulary())
                                .people()
                                .names()
                                .forEach(name -> totals.add(new Total(
                                        name, count.value(), people.location().line(), count.says(), true))));
            }
        }
        return totals;
    }

    /** Statistics that count things of one name. */
    private static List<Total> statistics(Descriptor descriptor) {
        return descriptor.values(Paths.STATISTICS).stream()
                .flatMap(one -> TextFigures.singular(one.text("name").toLowerCase(Locale.ROOT))
                        .flatMap(noun -> Count.of(one.text("value"))
                                .map(count -> new Total(
                                        noun, count.value(), one.location().line(), count.says())))
                        .stream())
                .toList();
    }

    /** What an instrument is, whatever kind of it. */
    private static String noun(Value instrument) {
        String kind = instrument.text("kind");
        return kind.substring(kind.lastIndexOf(' ') + 1);
    }

    /** How many items of one kind the criteria of all splits enumerate, together. */
    private static List<Total> enumerated(Subject subject) {
        List<Value> splits = subject.descriptor().values(Paths.SPLITS);
        List<NamedItems> items = splits.stream()
                .flatMap(split -> NamedItems.of(split.text("criteria"), subject.vocabulary()).stream())
                .toList();
        if (splits.size() < 2
                || items.size() != splits.size()
                || items.stream().map(NamedItems::kind).distinct().count() > 1) {
            return List.of();
        }
        long all =
                items.stream().flatMap(some -> some.items().stream()).distinct().count();
        return List.of(
                new Total(items.get(0).kind(), all, splits.get(0).location().line(), all + " for all splits together"));
    }

    /** What the criteria of all splits count of one kind, together. */
    private static List<Total> criteria(Subject subject, TextFigures known) {
        List<Value> splits = subject.descriptor().values(Paths.SPLITS);
        if (splits.size() < 2 || subject.descriptor().values(Paths.CONFIGS).size() > 1) {
            return List.of();
        }
        List<List<Figure>> figures = splits.stream()
                .map(split -> split.at("criteria")
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(text -> known.in(Paths.SPLIT_CRITERIA, (Value.Scalar) text))
                        .toList())
                .toList();
        return figures.get(0).stream()
                .map(Figure::noun)
                .distinct()
                .filter(noun -> figures.stream()
                        .allMatch(of -> of.stream()
                                        .filter(one -> one.noun().equals(noun))
                                        .count()
                                == 1))
                .map(noun -> {
                    long sum = figures.stream()
                            .flatMap(List::stream)
                            .filter(one -> one.noun().equals(noun))
                            .mapToLong(Figure::number)
                            .sum();
                    return new Total(noun, sum, splits.get(0).location().line(), sum + " for all splits together");
                })
                .toList();
    }
}
