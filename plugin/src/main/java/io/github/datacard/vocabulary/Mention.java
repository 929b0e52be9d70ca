package io.github.datacard.vocabulary;

import java.util.Comparator;

/**
 * A phrase of a word list that a text has.
 *
 * @param words the phrase as it stands there
 * @param start where it begins in the text
 */
public record Mention(String words, int start) {
    static final Comparator<Mention> BY_PLACE =
            Comparator.comparingInt(Mention::start).thenComparing(mention -> -mention.words.length());

    /** The same place in a text of which that searched was a copy. */
    Mention in(String text) {
        return new Mention(text.substring(start, start + words.length()), start);
    }

    /** The phrase on one line, for people. */
    public String quote() {
        return words.strip().replaceAll("\\s+", " ");
    }
}
