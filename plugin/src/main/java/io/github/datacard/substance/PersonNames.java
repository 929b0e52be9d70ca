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

/**
 * Knows names of people by their words, in whatever case: a given name with another word, and given names alone where
 * most values are some.
 */
public final class PersonNames {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_.,;:/+-]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern WITHOUT_SPACE =
            Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHangul}]{2,4}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{3,6}");
    private static final int LONGEST_FAMILY = 3;

    private static final Learned<PersonNames> KNOWN = new Learned<>(PersonNames::new);

    private final Set<String> given;
    private final Set<String> family;

    private PersonNames(Vocabulary vocabulary) {
        ValueList list = vocabulary.list("words-person-names");
        this.family = labeled(list, "family");
        this.given = labeled(list, "given");
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
        return isShare(several.stream().filter(this::isFull).count(), several.size(), 5)
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
        return given.contains(words.get(0)) || given.contains(words.get(words.size() - 1));
    }

    private boolean beginsLikeFamily(String word) {
        return WITHOUT_SPACE.matcher(word).matches()
                && IntStream.rangeClosed(1, Math.min(LONGEST_FAMILY, word.length() - 1))
                        .anyMatch(length -> family.contains(word.substring(0, length)));
    }

    /** The words of a value in small letters; none where it has something else. */
    private static List<String> words(String value) {
        List<String> words = SEPARATORS
                .splitAsStream(value.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().allMatch(word -> WORD.matcher(word).matches()) ? words : List.of();
    }

    private static Set<String> labeled(ValueList list, String label) {
        return list.values().stream()
                .filter(value -> value.label().equals(label))
                .map(ValueList.Value::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
