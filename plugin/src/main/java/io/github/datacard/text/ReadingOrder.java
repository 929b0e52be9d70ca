package io.github.datacard.text;

import java.util.regex.Pattern;

/**
 * Texts in the order in which their characters stand. A character that overrides it makes {@code exe.txt} of
 * {@code txt.exe} for who reads, and no language needs one: those that turn whole words by their letters stay.
 */
public final class ReadingOrder {
    private static final Pattern OVERRIDES = Pattern.compile("[\u202D\u202E]");

    private ReadingOrder() {}

    /** The text without characters that override its order. */
    public static String natural(String text) {
        return text.indexOf('\u202D') < 0 && text.indexOf('\u202E') < 0
                ? text
                : OVERRIDES.matcher(text).replaceAll("");
    }
}
