package io.github.datacard.check;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The years that a text names, by the value list {@code year-words}: spans of them, and single ones. */
final class YearSpans {
    private static final String YEAR = "(1[5-9]\\d\\d|20\\d\\d)";
    private static final Learned<YearSpans> KNOWN = new Learned<>(YearSpans::new);

    private final Pattern spans;
    private final Pattern years;

    /**
     * The first and the last year, and the words that say so.
     *
     * @param mention the words
     * @param first the first year
     * @param last the last year
     */
    record Span(Mention mention, int first, int last) {}

    private YearSpans(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("year-words");
        this.spans = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,/-])" + YEAR + "(?: ?[–-] ?| (?:" + words.anyOf("until")
                + "|" + words.anyOf("and") + ") )(?:" + words.anyOf("months") + " )?" + YEAR + "(?![\\p{N}/-])");
        this.years = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words.anyOf("when") + ") " + YEAR
                + "(?![\\p{L}\\p{N}/-]|,\\d| \\p{Ll}+s\\b)");
    }

    static YearSpans of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** All spans of a text that do not run backward. */
    List<Span> in(String text) {
        return spans.matcher(text)
                .results()
                .map(found -> new Span(
                        new Mention(found.group(), found.start()),
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2))))
                .filter(span -> span.first <= span.last)
                .toList();
    }

    /** All spans, and the years in which something is said to have been done. */
    List<Span> allIn(String text) {
        return Stream.concat(in(text).stream(), singles(years.matcher(text))).toList();
    }

    private static Stream<Span> singles(Matcher found) {
        return found.results().map(one -> {
            int year = Integer.parseInt(one.group(1));
            return new Span(new Mention(one.group(1), one.start(1)), year, year);
        });
    }
}
