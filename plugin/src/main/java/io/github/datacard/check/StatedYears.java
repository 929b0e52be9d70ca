package io.github.datacard.check;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The years that a short text consists of, such as "Seasons 2017 to 2019".
 *
 * @param years all of them
 */
record StatedYears(Set<Integer> years) {
    private static final int FIRST = 1500;
    private static final int LAST = 2099;
    private static final Learned<Words> WORDS = new Learned<>(Words::new);

    /** What such a text consists of. */
    private record Words(Pattern years, Pattern around) {
        Words(Vocabulary vocabulary) {
            this(vocabulary.list("year-words"));
        }

        private Words(ValueList words) {
            this(
                    Pattern.compile("(?<![\\p{L}\\p{N}./-])(1[5-9]\\d\\d|20\\d\\d)(?:\\s*(?:-|–|" + words.anyOf("until")
                            + ")\\s*(1[5-9]\\d\\d|20\\d\\d)|\\s+(" + words.anyOf("onward") + ")|\\s+("
                            + words.anyOf("backward") + "))?(?![\\p{L}\\p{N}/-])"),
                    Pattern.compile("(?i)(?:[\\s,.;&]|\\b" + words.anyOf("around") + "\\b)*"));
        }
    }

    /** Of a text in which nothing but years and some words around them stands. */
    static Optional<StatedYears> of(String text, Vocabulary vocabulary) {
        Words words = WORDS.from(vocabulary);
        Set<Integer> years = new TreeSet<>();
        Matcher found = words.years.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            int year = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? year : Integer.parseInt(found.group(2));
            IntStream.rangeClosed(found.group(4) == null ? year : FIRST, found.group(3) == null ? last : LAST)
                    .forEach(years::add);
            found.appendReplacement(rest, " ");
        }
        found.appendTail(rest);
        return years.isEmpty() || !words.around.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(new StatedYears(years));
    }

    /** A year of both. */
    Optional<Integer> common(StatedYears other) {
        return years.stream().filter(other.years::contains).findFirst();
    }
}
