package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words around numbers in a summary, by the value list {@code count-words}: what is counted, and of what it is a part. */
final class CountWords {
    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\w.,~$\u20ac-])(\\d{1,3}(?:,\\d{3})+|\\d{2,})((?: [\\p{L}-]+){1,4})");

    /** In languages other than English, points or blanks part thousands. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,~$\u20ac-])(\\d{1,3}(?:[., \u00a0\u202f]\\d{3})+|\\d{2,})((?: [\\p{L}-]+){1,4})");

    private static final List<String> PLURALS = List.of("", "s", "es", "n", "en", "e", "er", "ern", "nen", "x", "i");

    /** So many letters of a word make it likely that a longer one that ends with it means the same. */
    private static final int COMPOUND = 4;

    private static final int MOST_DIGITS = 18;

    private static final Learned<CountWords> KNOWN = new Learned<>(CountWords::new);

    private final Pattern part;
    private final Pattern from;
    private final Pattern one;
    private final Pattern rest;
    private final Set<String> ends;
    private final Counted people;
    private final List<String> classNames;
    private final Counted classes;
    private final Counted languages;
    private final Set<String> noLanguages;
    private final SpelledNumbers spelled;
    private final ValueList irregular;

    /**
     * Things that are counted.
     *
     * @param phrase a number as the first group and words as the second one
     * @param names of which the last of these words is one, in the singular
     */
    record Counted(Pattern phrase, List<String> names) {}

    private CountWords(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("count-words");
        this.part =
                Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + words.anyOf("part").replace("#", "\\E\\d\\Q") + "\\s*$");
        this.from = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + words.anyOf("from") + "\\s*$");
        this.rest = Pattern.compile("(?iu)(?<!\\p{L})" + words.anyOf("rest") + "\\s*$");
        this.one = Pattern.compile("(?i)" + words.anyOf("one") + "((?: [\\p{L}-]+){1,4}).*", Pattern.DOTALL);
        this.ends = Set.copyOf(words.spellings("ends"));
        this.people = new Counted(PHRASE, words.spellings("people"));
        this.irregular = vocabulary.list("plurals");
        this.spelled = SpelledNumbers.from(2, vocabulary)
                .without(vocabulary.list("figure-words").spellings("no-numbers"));
        this.classNames = words.spellings("classes");
        this.classes = counted(classNames);
        this.languages = alone(words.spellings("languages"));
        this.noLanguages = Set.copyOf(words.spellings("no-languages"));
    }

    private Counted counted(List<String> names) {
        String all = names.stream().flatMap(this::forms).map(Pattern::quote).collect(Collectors.joining("|"));
        return new Counted(
                Pattern.compile("(?i)(?<![\\w.,~-])(\\d{1,5}|" + spelled.pattern() + ")((?: [\\p{L}-]+)?? (?:" + all
                        + ")(?![\\w-]))"),
                names);
    }

    /** Names right behind a number: in "six programming languages" none is spoken. */
    private Counted alone(List<String> names) {
        String all = names.stream().flatMap(this::forms).map(Pattern::quote).collect(Collectors.joining("|"));
        return new Counted(
                Pattern.compile(
                        "(?iu)(?<![\\p{L}\\p{N}.,~-])(\\d{1,5}|" + spelled.pattern() + ")( (?:" + all + ")(?![\\w-]))"),
                names);
    }

    /** The words by a vocabulary. */
    static CountWords of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    Counted people() {
        return people;
    }

    Counted languages() {
        return languages;
    }

    /** Whether a code stands for any number of languages, or for none that is known. */
    boolean isNoLanguage(String code) {
        return noLanguages.contains(code);
    }

    /** Names for classes, and what else classes are called. */
    Counted classes(List<String> more) {
        return more.isEmpty()
                ? classes
                : counted(Stream.concat(classNames.stream(), more.stream()).toList());
    }

    /** A number in digits or in words. */
    long number(String text) {
        return spelled.of(text).orElseGet(() -> {
            String digits = text.replaceAll("[^0-9]", "");
            return Long.parseLong(digits.substring(0, Math.min(MOST_DIGITS, digits.length())));
        });
    }

    Counted named(List<String> names) {
        return new Counted(PHRASE, names);
    }

    /** The same in another language than English. */
    Counted namedElsewhere(List<String> names) {
        return new Counted(ELSEWHERE, names);
    }

    /** Whether one of the words of a phrase is one of these, in a form that languages other than English have. */
    boolean nameElsewhere(String phrase, List<String> names) {
        List<String> words = head(phrase).stream().map(CountWords::bare).toList();
        return names.stream()
                .map(CountWords::bare)
                .flatMap(name -> PLURALS.stream().map(name::concat))
                .anyMatch(form -> words.stream()
                        .anyMatch(word -> word.equals(form) || (form.length() >= COMPOUND && word.endsWith(form))));
    }

    /** Small letters without marks, since plurals may change these. */
    private static String bare(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** What one instance is, if it is said as one thing: of "One picture with its caption", picture. */
    List<String> things(Value instance) {
        Matcher said = one.matcher(instance.text("represents"));
        if (!said.matches()) {
            return List.of();
        }
        List<String> head = head(said.group(1));
        return head.subList(Math.max(0, head.size() - 1), head.size());
    }

    /** Whether a number behind these words is one of a part, where items are not taken from what is counted. */
    boolean arePartOf(String before) {
        return arePart(before) && !from.matcher(before).find();
    }

    /** Whether a number behind these words is one of a part, or of something else. */
    boolean arePart(String before) {
        return part.matcher(before).find();
    }

    /** Whether a number behind these words leaves out the one from which the others were made. */
    boolean areOfRest(String before) {
        return rest.matcher(before).find();
    }

    /** Whether the last word of a phrase is one of these, in the singular or the plural. */
    boolean name(String phrase, List<String> names) {
        List<String> words = head(phrase);
        return !words.isEmpty() && names.stream().flatMap(this::forms).anyMatch(words.get(words.size() - 1)::equals);
    }

    private Stream<String> forms(String name) {
        Stream<String> plurals = Stream.concat(
                Stream.of(name, name + "s", name + "es"),
                irregular.get(name).stream().flatMap(known -> known.aliases().stream()));
        return name.endsWith("y")
                ? Stream.concat(plurals, Stream.of(name.substring(0, name.length() - 1) + "ies"))
                : plurals;
    }

    /** The words of a phrase before one that goes on to something else. */
    private List<String> head(String phrase) {
        return Stream.of(phrase.strip().toLowerCase(Locale.ROOT).split(" ", -1))
                .takeWhile(word -> !ends.contains(word))
                .toList();
    }
}
