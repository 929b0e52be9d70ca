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
 * A large number of a text that is the number of some instances but for one digit or for two that are exchanged.
 *
 * @param says the number as it stands there
 * @param count the number of the instances
 * @param instance where that is stated
 */
record SlippedNumber(String says, Count count, Value instance) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])(?:\\d{1,3}(?:,\\d{3})+|\\d{5,15})(?![\\w-])");
    private static final int FEWEST_DIGITS = 5;

    /**
     * Looks for it.
     *
     * @param stated all numbers that are stated anywhere
     */
    static Optional<SlippedNumber> in(String text, List<Value> instances, Set<Long> stated) {
        List<String> large =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        Set<Long> told = large.stream()
                .flatMap(number -> Count.of(number).stream())
                .map(Count::value)
                .collect(Collectors.toSet());
        return large.stream()
                .flatMap(says -> Count.of(says).stream()
                        .filter(number -> !stated.contains(number.value()))
                        .flatMap(number -> instances.stream()
                                .flatMap(instance -> Count.of(instance.text("count")).stream()
                                        .filter(Count::isExact)
                                        .filter(count -> !told.contains(count.value()))
                                        .filter(count ->
                                                isSlip(Long.toString(count.value()), Long.toString(number.value())))
                                        .map(count -> new SlippedNumber(says, count, instance)))))
                .findFirst();
    }

    private static boolean isSlip(String one, String other) {
        if (one.length() != other.length() || one.length() < FEWEST_DIGITS) {
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
