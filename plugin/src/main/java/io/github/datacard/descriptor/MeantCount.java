package io.github.datacard.descriptor;

import io.github.datacard.text.CommaList;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The count that somebody meant who wrote words around a number, or all that is counted. */
final class MeantCount {
    private static final Pattern NAMES =
            Pattern.compile("\\p{L}[\\p{L}\\d _-]{0,30}+(?:, ?\\p{L}[\\p{L}\\d _-]{0,30}+){1,200}+");
    private static final Learned<Pattern> WORDS = new Learned<>(MeantCount::words);

    private MeantCount() {}

    private static Pattern words(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("rounding-words");
        return Pattern.compile("(?iu)(?:(" + words.anyOf("near") + ")|(" + words.anyOf("least") + "))?\\s*"
                + "(~?[0-9][0-9.,_]{0,20}(?: ?(?:[kmb]|thousand|million|billion))?\\+?)(?:\\s[\\p{L} -]{1,40})?");
    }

    static Optional<String> of(String text, Vocabulary vocabulary) {
        Matcher words = WORDS.from(vocabulary).matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return ofNames(text);
        }
        String number = words.group(3);
        String count = words.group(1) != null && !number.startsWith("~")
                ? "~" + number
                : words.group(2) != null && !number.endsWith("+") ? number + "+" : number;
        return Count.of(count).map(Count::canonical);
    }

    /** How many short names stand in a list with commas. */
    private static Optional<String> ofNames(String text) {
        return NAMES.matcher(text.strip()).matches()
                ? Optional.of(String.valueOf(CommaList.of(text).size()))
                : Optional.empty();
    }
}
