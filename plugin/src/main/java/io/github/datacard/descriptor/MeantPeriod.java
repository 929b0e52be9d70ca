package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period that somebody meant who wrote two dates with a word or a dash between them. */
final class MeantPeriod {
    private static final Learned<Pattern> SPAN = new Learned<>(MeantPeriod::span);

    private MeantPeriod() {}

    private static Pattern span(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("year-words");
        return Pattern.compile("(?iu)(?:" + words.anyOf("between") + "\\s+)?(\\S.{2,30}?)"
                + "(?:\\s*[\u2013\u2014]\\s*|\\s+(?:" + words.anyOf("until") + "|" + words.anyOf("and")
                + ")\\s+|\\s+-+\\s+"
                + "|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=^[0-9]{4}-[0-9]{2})-(?=[0-9]{4}-[0-9]{2}$))(\\S.{2,30})");
    }

    static Optional<String> of(String text, Vocabulary vocabulary) {
        Matcher span = SPAN.from(vocabulary).matcher(text.strip());
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
