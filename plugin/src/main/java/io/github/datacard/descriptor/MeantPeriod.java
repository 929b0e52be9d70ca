package io.github.datacard.descriptor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period that somebody meant who wrote two dates with a word or a dash between them. */
final class MeantPeriod {
    private static final Pattern SPAN = Pattern.compile(
            "(?i)(?:from\\s+|between\\s+)?(\\S.{2,30}?)(?:\\s*[\u2013\u2014]\\s*|\\s+(?:to|until|till|through|and)\\s+|\\s+-+\\s+"
                    + "|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=^[0-9]{4}-[0-9]{2})-(?=[0-9]{4}-[0-9]{2}$))(\\S.{2,30})");

    private MeantPeriod() {}

    static Optional<String> of(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Optional.empty();
        }
        Optional<String> end = date(span.group(2));
        return date(span.group(1))
                .flatMap(begin -> end.filter(last -> begin.compareTo(last) < 0).map(last -> begin + "/" + last));
    }

    private static Optional<String> date(String text) {
        return ScalarReader.isDate(text) ? Optional.of(text) : MeantDate.of(text);
    }
}
