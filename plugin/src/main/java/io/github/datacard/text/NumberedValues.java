package io.github.datacard.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with places for values, <code>{0}</code>, <code>{1}</code> and so on. */
public final class NumberedValues {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private NumberedValues() {}

    /** The text with these values; a place without a value stays, and so does what looks like a place in a value. */
    public static String in(String text, Object... values) {
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? String.valueOf(values[number]) : place.group());
        });
    }
}
