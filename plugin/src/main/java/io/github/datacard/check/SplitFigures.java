package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Rounding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many there are in splits, as texts tell, by the value list {@code split-words}. A text that has the number of one split
 * right counts the same, so what it tells of another split has to be right, too.
 */
final class SplitFigures {
    private static final List<String> TEXTS = List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW);
    private static final List<String> SPLITS = List.of("train", "validation", "test");
    private static final Learned<SplitFigures> KNOWN = new Learned<>(SplitFigures::new);

    private final ValueList words;
    private final Pattern told;
    private final Rounding rounding;

    /**
     * What a text tells of a split.
     *
     * @param split the split, as it is declared
     * @param number how many there are
     * @param mention the words that say so
     */
    private record Told(Value split, long number, Mention mention) {
        private boolean isRight() {
            return SplitFigures.number(split).filter(count -> count == number).isPresent();
        }
    }

    private SplitFigures(Vocabulary vocabulary) {
        this.words = vocabulary.list("split-words");
        this.rounding = Rounding.of(vocabulary);
        String number = "(?<![\\p{L}\\p{N}.,~$€£%/_-])(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?![\\w%]|[.,]\\d)";
        String split = "(" + String.join("|", SPLITS.stream().map(words::anyOf).toList()) + ")";
        String part = "(?:[ -]" + words.anyOf("part") + ")?";
        this.told = Pattern.compile("(?iu)" + number + "(?: (?!" + words.anyOf("and")
                + "\\b)\\p{L}[\\p{L}-]*){0,2}? (?:" + words.anyOf("in")
                + ") " + split + part + "(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])" + split + part + " (?:"
                + words.anyOf("holds") + ") " + number);
    }

    static Stream<Finding> in(Subject subject, Report r) {
        Map<String, Value> counts = counts(subject, KNOWN.from(subject.vocabulary()));
        return counts.size() < 2
                ? Stream.empty()
                : TEXTS.stream()
                        .flatMap(path -> subject.descriptor().values(path).stream()
                                .filter(Value.Scalar.class::isInstance)
                                .flatMap(text -> KNOWN
                                        .from(subject.vocabulary())
                                        .differing(((Value.Scalar) text).text(), counts)
                                        .map(told -> finding(path, (Value.Scalar) text, told, r))
                                        .stream()))
                        .limit(1);
    }

    /** The splits of the only configuration that have an exact number of items, by their usual names. */
    private static Map<String, Value> counts(Subject subject, SplitFigures known) {
        Map<String, Value> counts = new TreeMap<>();
        if (subject.descriptor().values(Paths.CONFIGS).size() <= 1) {
            for (Value split : subject.descriptor().values(Paths.SPLITS)) {
                if (number(split).isPresent()) {
                    known.usual(split.text("name")).ifPresent(name -> counts.put(name, split));
                }
            }
        }
        return counts;
    }

    private static Optional<Long> number(Value split) {
        return Count.of(split.text("count")).filter(Count::isExact).map(Count::value);
    }

    private Optional<String> usual(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return SPLITS.stream()
                .filter(split -> words.spellings(split).contains(small))
                .findFirst();
    }

    /** The first that is wrong where another one is right. */
    private Optional<Told> differing(String text, Map<String, Value> counts) {
        List<Told> known = new ArrayList<>();
        told.matcher(text)
                .results()
                .limit(20)
                .forEach(found -> told(found, text, counts).ifPresent(known::add));
        return known.stream().noneMatch(Told::isRight)
                ? Optional.empty()
                : known.stream()
                        .filter(one -> !one.isRight())
                        .filter(one -> known.stream()
                                        .filter(other -> other.split.equals(one.split))
                                        .count()
                                == 1)
                        .findFirst();
    }

    private Optional<Told> told(MatchResult found, String text, Map<String, Value> counts) {
        int number = found.group(1) == null ? 4 : 1;
        String split = found.group(number == 1 ? 2 : 3);
        return rounding.isBefore(found.start(number), text)
                ? Optional.empty()
                : usual(split)
                        .flatMap(name -> Optional.ofNullable(counts.get(name)))
                        .flatMap(meant -> Count.of(found.group(number))
                                .map(count ->
                                        new Told(meant, count.value(), new Mention(found.group(), found.start()))));
    }

    private static Finding finding(String path, Value.Scalar text, Told told, Report r) {
        Value split = told.split;
        return r.at(text.location())
                .about(path)
                .pointing(told.mention, text.text())
                .say(
                        "Here it says \"" + told.mention.quote() + "\", but line "
                                + split.location().line() + " says " + split.text("count") + " for the split "
                                + split.text("name"),
                        "Correct the number that is wrong, or say what each of them counts.");
    }
}
