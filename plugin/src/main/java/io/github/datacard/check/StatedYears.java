package io.github.datacard.check;

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
    private static final Pattern YEARS = Pattern.compile(
            "(?<![\\p{L}\\p{N}./-])(1[5-9]\\d\\d|20\\d\\d)(?:\\s*(?:to|-|–|through|until|bis|à)\\s*(1[5-9]\\d\\d|20\\d\\d))?"
                    + "(?![\\p{L}\\p{N}/-])");

    /** Of a text in which nothing but years and some words around them stands. */
    static Optional<StatedYears> of(String text, Pattern around) {
        Set<Integer> years = new TreeSet<>();
        Matcher found = YEARS.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            IntStream.rangeClosed(first, last).forEach(years::add);
            found.appendReplacement(rest, " ");
        }
        found.appendTail(rest);
        return years.isEmpty() || !around.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(new StatedYears(years));
    }

    /** A year of both. */
    Optional<Integer> common(StatedYears other) {
        return years.stream().filter(other.years::contains).findFirst();
    }
}
