package io.github.datacard.evidence;

import java.util.Set;

/** Where words and numbers of a text end. */
final class WordEnds {
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private WordEnds() {}

    /** Whether a character belongs to a script that sets no spaces between words. */
    static boolean isUnspaced(int character) {
        return UNSPACED.contains(Character.UnicodeScript.of(character));
    }

    /** Whether a place of a text is within a word or number. */
    static boolean isCut(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return joins(before, after)
                || (isPoint(before) && Character.isDigit(after) && at > 1 && Character.isDigit(text.charAt(at - 2)))
                || (Character.isDigit(before)
                        && isPoint(after)
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean joins(char before, char after) {
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !isUnspaced(before)
                && !isUnspaced(after);
    }

    private static boolean isPoint(char character) {
        return character == '.' || character == ',';
    }
}
