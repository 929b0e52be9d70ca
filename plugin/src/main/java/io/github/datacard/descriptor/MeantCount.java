package io.github.datacard.descriptor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The count that somebody meant who wrote words around a number. */
final class MeantCount {
    private static final Pattern WORDS = Pattern.compile(
            "(?:(about|around|approximately|approx\\.?|circa|ca\\.?|roughly|nearly|almost)|"
                    + "(more than|over|at least|above))?\\s*"
                    + "(~?[0-9][0-9.,_]{0,20}(?: ?(?:[kmb]|thousand|million|billion))?\\+?)(?:\\s[\\p{L} -]{1,40})?",
            Pattern.CASE_INSENSITIVE);

    private MeantCount() {}

    static Optional<String> of(String text) {
        Matcher words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return Optional.empty();
        }
        String number = words.group(3);
        String count = words.group(1) != null && !number.startsWith("~")
                ? "~" + number
                : words.group(2) != null && !number.endsWith("+") ? number + "+" : number;
        return Count.of(count).map(Count::canonical);
    }
}
