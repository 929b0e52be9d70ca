package io.github.datacard.check;

import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        vocabulary.list("number-words").values().stream()
                .filter(value -> WHOLE.matcher(value.id()).matches() && Long.parseLong(value.id()) >= least)
                .forEach(value -> Stream.concat(Stream.of(value.label()), value.aliases().stream())
                        .forEach(word -> words.put(word, Long.valueOf(value.id()))));
        return new SpelledNumbers(words);
    }

    /** The same without some words, which mean other things, too. */
    SpelledNumbers without(Collection<String> others) {
        Map<String, Long> left = new LinkedHashMap<>(words);
        left.keySet().removeAll(others);
        return new SpelledNumbers(left);
    }

    /** What finds one of the words. */
    String pattern() {
        return words.keySet().stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    Optional<Long> of(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }
}
