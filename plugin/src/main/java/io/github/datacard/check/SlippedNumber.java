package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A large number of a text that is a stated number but for one digit or for two that are exchanged.
 *
 * @param says the number as it stands there
 * @param start where it begins
 * @param count the stated number
 * @param place where that is
 */
record SlippedNumber(String says, int start, Count count, Value place) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])(?:\\d{1,3}(?:,\\d{3})+|\\d{5,15})(?![\\w-])");
    private static final int FEWEST_DIGITS = 5;
    private static final int FEWEST_OTHER_THAN_ZERO = 4;

    /**
     * Looks for it.
     *
     * @param places the stated numbers that it may be
     * @param stated all numbers that are stated anywhere
     */
    static Optional<SlippedNumber> in(String text, List<Value> places, Set<Long> stated) {
        List<MatchResult> large = NUMBER.matcher(text).results().toList();
        Set<Long> told = large.stream()
                .flatMap(number -> Count.of(number.group()).stream())
                .map(Count::value)
                .collect(Collectors.toSet());
        return large.stream()
                .flatMap(says -> Count.of(says.group()).stream()
                        .filter(number -> !stated.contains(number.value()))
                        .flatMap(number -> places.stream()
                                .filter(Value.Scalar.class::isInstance)
                                .flatMap(place -> Count.of(((Value.Scalar) place).text()).stream()
                                        .filter(Count::isExact)
                                        .filter(count -> !told.contains(count.value()))
                                        .filter(count ->
                                                isSlip(Long.toString(count.value()), Long.toString(number.value())))
                                        .map(count -> new SlippedNumber(says.group(), says.start(), count, place)))))
                .findFirst();
    }

    /** Whether a number has so many zeros at its end that other numbers like it are to be expected. */
    private static boolean isRound(String digits) {
        return digits.replaceAll("0+$", "").length() < FEWEST_OTHER_THAN_ZERO;
    }

    private static boolean isSlip(String one, String other) {
        if (one.length() != other.length() || one.length() < FEWEST_DIGITS || isRound(one) || isRound(other)) {
            return false;
        }
        int[] differ = IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .toArray();
        return differ.length == 1
                || (differ.length == 2
                        && one.charAt(differ[0]) == other.charAt(differ[1])
                        && one.charAt(differ[1]) == other.charAt(differ[0]));
    }
}
