package io.github.datacard.yaml;

/** Letters that no XML, and so no report, can hold, whatever a file says by escapes: a descriptor has none of them. */
public final class WritableText {
    private static final int REPLACEMENT = 0xFFFD;

    private WritableText() {}

    /** The text with a replacement character for each letter that cannot be written. */
    public static String of(String text) {
        int bad = firstUnwritable(text);
        if (bad == text.length()) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length()).append(text, 0, bad);
        text.substring(bad)
                .codePoints()
                .forEach(letter -> written.appendCodePoint(isWritable(letter) ? letter : REPLACEMENT));
        return written.toString();
    }

    /** How many letters of a text cannot be written. */
    public static long unwritable(String text) {
        return text.codePoints().filter(letter -> !isWritable(letter)).count();
    }

    /** Where the first letter stands that cannot be written; the length of the text if there is none. */
    static int firstUnwritable(String text) {
        int at = 0;
        while (at < text.length() && isWritable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWritable(int letter) {
        return letter >= ' '
                ? (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                        && letter != 0xFFFE
                        && letter != 0xFFFF
                : letter == '\t' || letter == '\n' || letter == '\r';
    }
}
