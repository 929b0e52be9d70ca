package io.github.datacard.diff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of numbers or a date.
 *
 * @param numbers its numbers, the weightiest first
 * @param date whether it is a date
 */
record DatasetVersion(List<BigInteger> numbers, boolean date) implements Comparable<DatasetVersion> {
    private static final Pattern FORM =
            Pattern.compile("[vV]?(\\d{1,18}(?:[.-]\\d{1,18}){0,3})(?:[-+.]?[A-Za-z][\\w.+-]*)?");
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}[.-](0?[1-9]|1[0-2])([.-]\\d{1,2}){0,2}");
    private static final int NUMBERS = 3;

    /** Reads {@code 1.2}, {@code v1.2.3}, {@code 1.2.3-beta} or {@code 2024-03-31}. */
    static Optional<DatasetVersion> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String number : form.group(1).split("[.-]", -1)) {
            numbers.add(new BigInteger(number));
        }
        numbers.addAll(Collections.nCopies(Math.max(0, NUMBERS - numbers.size()), BigInteger.ZERO));
        return Optional.of(new DatasetVersion(
                List.copyOf(numbers), DATE.matcher(form.group(1)).matches()));
    }

    private BigInteger at(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }

    @Override
    public int compareTo(DatasetVersion other) {
        for (int place = 0; place < Math.max(numbers.size(), other.numbers.size()); place++) {
            int order = at(place).compareTo(other.at(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Whether a later version is a step of a kind away. */
    boolean isStep(VersionStep step, DatasetVersion later) {
        return switch (step) {
            case NONE -> true;
            case ANY, PATCH -> later.compareTo(this) > 0;
            case DATE -> later.date && later.compareTo(this) > 0;
            case MINOR, MAJOR -> later.compareTo(next(step)) >= 0;
        };
    }

    /** The first version that is a step away. */
    private DatasetVersion next(VersionStep step) {
        int place = step == VersionStep.MAJOR && at(0).signum() > 0 ? 0 : 1;
        List<BigInteger> raised = new ArrayList<>();
        for (int at = 0; at < NUMBERS; at++) {
            raised.add(at < place ? at(at) : at == place ? at(at).add(BigInteger.ONE) : BigInteger.ZERO);
        }
        return new DatasetVersion(List.copyOf(raised), false);
    }

    /** What the version may be after a step, in words. */
    String says(VersionStep step) {
        return switch (step) {
            case MINOR, MAJOR ->
                String.join(
                                ".",
                                next(step).numbers.stream()
                                        .map(BigInteger::toString)
                                        .toList())
                        + " or later";
            case DATE -> "a later date";
            case NONE, ANY, PATCH -> "a later one";
        };
    }
}
