package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import io.github.datacard.evidence.Rounding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in texts, in digits or in words, with what they count, by the value list {@code figure-words}. */
final class TextFigures {
    private static final Learned<TextFigures> KNOWN = new Learned<>(TextFigures::new);
    /** A number before a word such as "million", which is then no number of its own. */
    private static final Pattern SCALED = Pattern.compile("\\d\\s$");

    private static final Pattern LISTED = Pattern.compile("[,;]\\s+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]\\s+$");
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_FIGURES = 200;
    private static final int LONGEST_LEAD = 120;

    private final Pattern figure;
    private final SpelledNumbers numbers;
    private final Map<String, String> irregular = new HashMap<>();
    private final Pattern all;
    private final Pattern part;
    private final Pattern within;
    private final Pattern held;
    private final Pattern worked;
    private final Pattern work;
    private final Pattern located;
    private final Pattern every;
    private final Pattern alone;
    private final Pattern agents;
    private final Set<String> stops;
    private final Set<String> plain;
    private final Set<String> ends;
    private final Set<String> noAgents;
    private final Rounding rounding;

    /**
     * A number in a text.
     *
     * @param path the field with the text
     * @param text the text
     * @param mention the number and its noun, as they stand there
     * @param number the number
     * @param noun what it counts, in the singular
     * @param spelled whether the number is a word
     * @param all whether it is said to be that of all
     */
    record Figure(
            String path, Value.Scalar text, Mention mention, long number, String noun, boolean spelled, boolean all) {
        String before() {
            return TextFigures.before(text.text(), mention.start());
        }

        String behind() {
            return text.text().substring(mention.start() + mention.words().length());
        }

        boolean beginsSentence() {
            return mention.start() == 0 || SENTENCE_END.matcher(before()).find();
        }
    }

    private TextFigures(Vocabulary vocabulary) {
        ValueList known = vocabulary.list("figure-words");
        this.numbers = SpelledNumbers.from(2, vocabulary).without(known.spellings("no-numbers"));
        this.figure = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,~$€£%/_-])(\\d{1,3}(?:,\\d{3})+|\\d{1,15}|"
                + numbers.pattern() + ")(?![\\w.,%-]\\w?\\d)(?=((?: \\p{L}[\\p{L}-]*){1,3})(?![\\p{L}\\p{N}-]))");
        vocabulary
                .list("plurals")
                .values()
                .forEach(value -> value.aliases().forEach(plural -> irregular.put(plural, value.id())));
        this.all = before(known, "all");
        this.part = before(known, "part");
        this.within = before(known, "within");
        this.held = before(known, "held");
        this.worked = before(known, "worked");
        this.work = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + known.anyOf("work") + "(?: [\\p{L}\\p{N}-]+){0,8}? "
                + known.anyOf("by") + "\\s*$");
        this.located = Pattern.compile("(?i)^\\s+" + known.anyOf("located") + "(?![\\p{L}\\p{N}])");
        this.every = Pattern.compile("(?i)^(?: [\\p{L}-]+){0,5}? " + known.anyOf("every") + "\\b");
        this.alone = Pattern.compile("(?i)^(?:\\s*(?:[,.;]|$)|\\s+" + known.anyOf("alone") + "(?![\\p{L}\\p{N}]))");
        this.agents = Pattern.compile(".*" + known.anyOf("agents"));
        this.stops = Set.copyOf(known.spellings("stops"));
        this.ends = Set.copyOf(vocabulary.list("count-words").spellings("ends"));
        this.plain = Set.copyOf(known.spellings("plain"));
        this.noAgents = Set.copyOf(known.spellings("no-agents"));
        this.rounding = Rounding.of(vocabulary);
    }

    private static Pattern before(ValueList words, String kind) {
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + words.anyOf(kind) + "\\s*$");
    }

    static TextFigures of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** The numbers in the texts of some fields that count several things and are neither rounded nor of a part. */
    List<Figure> in(Subject subject, List<String> paths) {
        return paths.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(value -> in(path, value)))
                .toList();
    }

    Stream<Figure> in(String path, Value.Scalar value) {
        String text = value.text();
        return figures(text).stream()
                .filter(found -> !rounding.isBefore(found.start(), text))
                .filter(found -> !part.matcher(before(text, found.start())).find())
                .filter(found -> !SCALED.matcher(before(text, found.start())).find())
                .flatMap(found -> figure(path, value, found).stream());
    }

    /** Who counts more than so many things in one text tells of single items. */
    private List<MatchResult> figures(String text) {
        return figure.matcher(text).results().limit(MOST_FIGURES).toList();
    }

    /** As much of a text as may belong to what stands behind it. */
    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - LONGEST_LEAD), at);
    }

    /** A number and the first word behind it that stands for several things. */
    private Optional<Figure> figure(String path, Value.Scalar value, MatchResult found) {
        String number = found.group(1).toLowerCase(Locale.ROOT);
        int end = found.end(1);
        for (String word : found.group(2).substring(1).split(" ", -1)) {
            String plain = word.toLowerCase(Locale.ROOT);
            end += word.length() + 1;
            if (stops.contains(plain)
                    || ends.contains(plain)
                    || numbers.of(plain).isPresent()) {
                return Optional.empty();
            }
            Optional<String> noun = noun(plain);
            if (noun.isPresent()) {
                Optional<Long> spelled = numbers.of(number);
                String text = value.text();
                return Optional.of(new Figure(
                        path,
                        value,
                        new Mention(text.substring(found.start(), end), found.start()),
                        spelled.or(() -> Count.of(number).map(Count::value)).orElse(0L),
                        noun.get(),
                        spelled.isPresent(),
                        spelled.isEmpty()
                                && all.matcher(before(text, found.start())).find()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> noun(String word) {
        return plain.contains(word) || word.length() < FEWEST_LETTERS && !irregular.containsKey(word)
                ? Optional.empty()
                : Optional.ofNullable(irregular.get(word)).or(() -> singular(word));
    }

    /** The singular of a plural. */
    static Optional<String> singular(String word) {
        if (word.endsWith("erinnen")) {
            return Optional.of(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ies")) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses")) {
            return Optional.of(word.substring(0, word.length() - 2));
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? Optional.of(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    /** Whether a figure is all that a text says of how many there are, at some place. */
    boolean isPlaced(Figure one) {
        return within.matcher(one.before()).find();
    }

    /** Whether it is what a dataset is said to hold. */
    boolean isHeld(Figure one) {
        return held.matcher(one.before()).find();
    }

    /** Whether it is said who did the work on all. */
    boolean areWorkers(Figure one) {
        return worked.matcher(one.before()).find();
    }

    /** Whether it is said who did the work, maybe after what it made. */
    boolean didWork(Figure one) {
        return work.matcher(one.before()).find();
    }

    /** Whether it is said where all of them are or of which kind. */
    boolean isLocated(Figure one) {
        return located.matcher(one.behind()).find();
    }

    /** Whether it stands between commas or at an end. */
    boolean isListed(Figure one) {
        return LISTED.matcher(one.before()).find();
    }

    /** Whether what is counted stands by itself and does nothing, as in "Five shops, all of one chain". */
    boolean isAllThere(Figure one) {
        return alone.matcher(one.behind()).find();
    }

    /** Whether each of so many did something. */
    boolean isEach(Figure one) {
        return every.matcher(one.behind()).find();
    }

    /** Whether a noun names persons by what they do. */
    boolean isAgent(String noun) {
        return !noAgents.contains(noun) && agents.matcher(noun).matches();
    }
}
