package io.github.datacard.substance;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows names of people by their words, in whatever case: a given name with another word, and given names alone where
 * most values are some.
 */
public final class PersonNames {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_.,;:/+-]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern WITHOUT_SPACE =
            Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHangul}]{2,4}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{3,6}");
    private static final Pattern AROUND =
            Pattern.compile("^[^\\p{L}\\p{N}]+|(?<![^\\p{L}\\p{M}\\p{N}])[^\\p{L}\\p{M}\\p{N}]+$");
    private static final int LONGEST_FAMILY = 3;

    /** Shorter given names are words of too many languages to be known within sentences. */
    private static final int SHORTEST_WITHIN = 4;

    private static final Learned<PersonNames> KNOWN = new Learned<>(PersonNames::new);

    private final Set<String> given;
    private final Set<String> within;
    private final Set<String> family;

    private PersonNames(Vocabulary vocabulary) {
        ValueList list = vocabulary.list("words-person-names");
        this.family = labeled(list, "family");
        this.within = labeled(list, "given");
        this.given =
                Stream.concat(within.stream(), labeled(list, "word").stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Knows them by the value list {@code words-person-names} of a vocabulary. */
    public static PersonNames of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** Whether some of all values of a column are names of people. */
    public boolean amongst(List<String> values) {
        List<List<String>> words = values.stream().map(PersonNames::words).toList();
        List<List<String>> several =
                words.stream().filter(own -> own.size() == 2 || own.size() == 3).toList();
        List<List<String>> single =
                words.stream().filter(own -> own.size() == 1).toList();
        List<List<String>> longer = values.stream()
                .map(PersonNames::tokens)
                .filter(own -> own.size() > 3)
                .toList();
        return isShare(several.stream().filter(this::isFull).count(), several.size(), 5)
                || isShare(longer.stream().filter(this::hasGiven).count(), longer.size(), 5)
                || (single.size() > 2
                        && (isShare(
                                        single.stream()
                                                .filter(own -> given.contains(own.get(0)))
                                                .count(),
                                        single.size(),
                                        2)
                                || isShare(
                                        single.stream()
                                                .filter(own -> beginsLikeFamily(own.get(0)))
                                                .count(),
                                        single.size(),
                                        1.25)));
    }

    /** Whether a text of several words, in whatever case, has one that is a given name and nothing else. */
    public boolean within(String text) {
        List<String> tokens = tokens(text);
        return tokens.size() > 1 && hasGiven(tokens);
    }

    private boolean hasGiven(List<String> tokens) {
        return tokens.stream().anyMatch(token -> token.length() >= SHORTEST_WITHIN && within.contains(token));
    }

    /** Whether most names of fields are full names of people. */
    public boolean mostOf(List<String> fields) {
        long full = fields.stream()
                .map(PersonNames::words)
                .filter(own -> (own.size() == 2 || own.size() == 3) && isFull(own))
                .count();
        return full > 1 && full * 2 > fields.size();
    }

    private static boolean isShare(long some, int all, double most) {
        return some > 0 && some * most >= all;
    }

    /** Given and family names in one order or the other. */
    private boolean isFull(List<String> words) {
        return words.stream().anyMatch(given::contains);
    }

    private boolean beginsLikeFamily(String word) {
        return WITHOUT_SPACE.matcher(word).matches()
                && IntStream.rangeClosed(1, Math.min(LONGEST_FAMILY, word.length() - 1))
                        .anyMatch(length -> family.contains(word.substring(0, length)));
    }

    /** The words of a value in small letters; none where it has something else. */
    private static List<String> words(String value) {
        List<String> words = tokens(value);
        return words.stream().allMatch(word -> WORD.matcher(word).matches()) ? words : List.of();
    }

    private static List<String> tokens(String value) {
        return SEPARATORS
                .splitAsStream(value.strip().toLowerCase(Locale.ROOT))
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> labeled(ValueList list, String label) {
        return list.values().stream()
                .filter(value -> value.label().equals(label))
                .map(ValueList.Value::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
