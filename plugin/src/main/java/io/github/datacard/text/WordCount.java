package io.github.datacard.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How many words a text has: what stands between blanks. Scripts that leave no blanks between words are counted by
 * characters, two for a word, which is about their mean.
 */
public final class WordCount {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Scripts with blanks come first. */
    private static final int FIRST_WITHOUT_BLANKS = 0x0E00;

    private static final int CHARACTERS_OF_A_WORD = 2;

    private WordCount() {}

    /** The number of words of a text. */
    public static int of(String text) {
        int words = 0;
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean space = at == text.length() || Character.isWhitespace(text.charAt(at));
            if (space && start >= 0) {
                words += within(text, start, at);
                start = -1;
            } else if (!space && start < 0) {
                start = at;
            }
        }
        return words;
    }

    /** The words between two blanks. */
    private static int within(String text, int start, int end) {
        if (hasBlanksBetweenWords(text, start, end)) {
            return 1;
        }
        long dense = text.substring(start, end)
                .codePoints()
                .filter(character ->
                        character >= FIRST_WITHOUT_BLANKS && WITHOUT_BLANKS.contains(UnicodeScript.of(character)))
                .count();
        return Math.max(1, (int) ((dense + CHARACTERS_OF_A_WORD - 1) / CHARACTERS_OF_A_WORD));
    }

    private static boolean hasBlanksBetweenWords(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) >= FIRST_WITHOUT_BLANKS) {
                return false;
            }
        }
        return true;
    }
}
