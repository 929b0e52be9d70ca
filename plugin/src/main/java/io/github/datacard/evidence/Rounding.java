package io.github.datacard.evidence;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.regex.Pattern;

/** Recognizes numbers that are rounded by the words before them, such as "about". */
public final class Rounding {
    private static final Learned<Rounding> KNOWN = new Learned<>(Rounding::new);

    /** Words for rounded numbers are shorter, in characters. */
    private static final int FARTHEST = 80;

    private final Pattern before;
    private final Pattern near;

    private Rounding(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("rounding-words");
        this.before = Pattern.compile(
                "(?:(?<![\\p{L}\\p{N}_])" + words.anyOf("rounding") + "|" + words.anyOf("marks") + ")\\s*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.near = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + words.anyOf("near") + "\\s*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether the number that begins at a place of a text is said to be near the true one, and no bound. */
    public boolean isNear(int number, String text) {
        return near.matcher(text)
                .region(Math.max(0, number - FARTHEST), number)
                .useTransparentBounds(true)
                .find();
    }

    /** Recognizes by the value list {@code rounding-words} of a vocabulary. */
    public static Rounding of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** Whether the number that begins at a place of a text is said to be rounded. */
    public boolean isBefore(int number, String text) {
        return before.matcher(text)
                .region(Math.max(0, number - FARTHEST), number)
                .useTransparentBounds(true)
                .find();
    }
}
