package io.github.datacard.check;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole numbers in words, by the value list {@code number-words}.
 *
 * @param words the words in lower case, with the number of each
 */
record SpelledNumbers(Map<String, Long> words) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** All words for numbers from one on that is not smaller. */
    static SpelledNumbers from(long least, Vocabulary vocabulary) {
        Map<String, Long> words = new LinkedHashMap<>();
        List<ValueList.Value> known = vocabulary.list("number-words").values().stream()
                .filter(value -> WHOLE.matcher(value.id()).matches())
                .toList();
        known.stream()
                .filter(value -> Long.parseLong(value.id()) >= least)
                .forEach(value -> Stream.concat(Stream.of(value.label()), value.aliases().stream())
                        .forEach(word -> words.put(word, Long.valueOf(value.id()))));
        words.putAll(joined(known));
        return new SpelledNumbers(words);
    }

    /** Two words for one number, such as "twenty-one" and "four hundred". */
    private static Map<String, Long> joined(List<ValueList.Value> known) {
        Map<String, Long> words = new LinkedHashMap<>();
        for (ValueList.Value one : known) {
            for (ValueList.Value other : known) {
                long first = Long.parseLong(one.id());
                long second = Long.parseLong(other.id());
                if (first >= 20 && first < 100 && second > 0 && second < 10) {
                    words.put(one.label() + "-" + other.label(), first + second);
                } else if (first > 0 && first < 100 && (second == 100 || second == 1000)) {
                    words.put(one.label() + " " + other.label(), first * second);
                }
            }
        }
        return words;
    }

    /** The same without some words, which mean other things, too. */
    SpelledNumbers without(Collection<String> others) {
        Map<String, Long> left = new LinkedHashMap<>(words);
        left.keySet().removeAll(others);
        return new SpelledNumbers(left);
    }

    /** What finds one of the words. */
    String pattern() {
        return words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    Optional<Long> of(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }
}
