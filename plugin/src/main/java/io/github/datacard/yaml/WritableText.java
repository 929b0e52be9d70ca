package io.github.datacard.yaml;

/** Characters that no XML, and so no report, can hold, whatever a file says by escapes: a descriptor has none of them. */
public final class WritableText {
    private static final int REPLACEMENT = 0xFFFD;

    private WritableText() {}

    /** The text with a replacement character for each character that cannot be written. */
    public static String of(String text) {
        int bad = firstUnwritable(text);
        if (bad == text.length()) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length()).append(text, 0, bad);
        text.substring(bad)
                .codePoints()
                .forEach(character -> written.appendCodePoint(isWritable(character) ? character : REPLACEMENT));
        return written.toString();
    }

    /** How many characters of a text cannot be written. */
    public static long unwritable(String text) {
        return text.codePoints().filter(character -> !isWritable(character)).count();
    }

    /** Where the first character stands that cannot be written; the length of the text if there is none. */
    static int firstUnwritable(String text) {
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            boolean ordinary = unit >= ' ' && unit < Character.MIN_SURROGATE;
            if (!ordinary && !isWritable(text.codePointAt(at))) {
                break;
            }
            at += ordinary ? 1 : Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWritable(int character) {
        return character >= ' '
                ? (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                        && character != 0xFFFE
                        && character != 0xFFFF
                : character == '\t' || character == '\n' || character == '\r';
    }
}
