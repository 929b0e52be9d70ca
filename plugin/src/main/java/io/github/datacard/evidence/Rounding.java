package io.github.datacard.evidence;

import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes numbers that are rounded by the words before them, such as "about". */
public final class Rounding {
    private static final Map<Vocabulary, Rounding> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /** Words for rounded numbers are shorter, in characters. */
    private static final int FARTHEST = 80;

    private final Pattern before;

    private Rounding(Vocabulary vocabulary) {
        String words = vocabulary.list("rounding-words").values().stream()
                .flatMap(value -> value.aliases().stream())
                .filter(word -> !word.isBlank())
                .map(Rounding::quoted)
                .collect(Collectors.joining("|"));
        this.before = Pattern.compile(
                words.isEmpty() ? "(?!)" : "(?:" + words + ")\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Recognizes by the value list {@code rounding-words} of a vocabulary; one that is no longer in use is not held. */
    public static Rounding of(Vocabulary vocabulary) {
        return KNOWN.computeIfAbsent(vocabulary, Rounding::new);
    }

    /** A word, which must not be the end of another one, or a character. */
    private static String quoted(String word) {
        return (Character.isLetter(word.codePointAt(0)) ? "(?<![\\p{L}\\p{N}_])" : "") + Pattern.quote(word);
    }

    /** Whether the number that begins at a place of a text is said to be rounded. */
    public boolean isBefore(int number, String text) {
        return before.matcher(text)
                .region(Math.max(0, number - FARTHEST), number)
                .useTransparentBounds(true)
                .find();
    }
}
