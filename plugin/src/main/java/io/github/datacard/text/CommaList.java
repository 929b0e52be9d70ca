package io.github.datacard.text;

import java.util.List;
import java.util.regex.Pattern;

/** A list that somebody wrote as one text with commas. */
public final class CommaList {
    private static final Pattern COMMA = Pattern.compile(",");

    private CommaList() {}

    /** The items of a text, without the empty ones. */
    public static List<String> of(String text) {
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
