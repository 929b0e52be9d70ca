package io.github.datacard.data;

/**
 * Whether bytes are text of a western language with one byte a character (Latin 1 or Windows 1252). Other such encodings
 * and those of Asia use the same bytes in other ways: in long runs, or for letters where there are characters of trade.
 */
final class WesternText {
    /** Windows 1252 has no character for these. */
    private static final String UNUSED = "\u0081\u008D\u008F\u0090\u009D";

    /** Currencies, fractions and the like, which stand in no word. */
    private static final String NOT_IN_WORDS =
            "\u00A1\u00A3\u00A5\u00A6\u00A9\u00AA\u00AC\u00AE\u00AF\u00B1\u00B3\u00B6\u00B9"
                    + "\u00BA\u00BC\u00BD\u00BE\u00BF\u00D7\u00F7\u0083\u0086\u0087\u0088\u0089\u0098\u0099";

    private static final int LONGEST_RUN = 2;

    private WesternText() {}

    static boolean isLikely(byte[] bytes) {
        int marked = 0;
        int letters = 0;
        int odd = 0;
        int run = 0;
        for (int at = 0; at < bytes.length; at++) {
            char character = (char) (bytes[at] & 0xFF);
            if (character < 0x80) {
                letters += isLetter(character) ? 1 : 0;
                odd += isControl(character) ? 1 : 0;
                run = 0;
                continue;
            }
            if (UNUSED.indexOf(character) >= 0) {
                return false;
            }
            marked++;
            run++;
            odd += run > LONGEST_RUN || isMisplaced(bytes, at, character) ? 1 : 0;
        }
        return odd * 20 <= marked && marked * 2 <= letters;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isControl(char character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static boolean isMisplaced(byte[] bytes, int at, char character) {
        boolean before = at > 0 && isLetter((char) (bytes[at - 1] & 0xFF));
        boolean behind = at + 1 < bytes.length && isLetter((char) (bytes[at + 1] & 0xFF));
        return NOT_IN_WORDS.indexOf(character) >= 0
                && behind
                && (before || (character != '\u00A1' && character != '\u00BF'));
    }
}
