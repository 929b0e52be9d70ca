package io.github.datacard.data;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether times that a file counts in one unit can be counted in another, as the library {@code datasets} casts them. */
final class TimeUnits {
    private static final Pattern TYPE =
            Pattern.compile("(?<kind>timestamp|time|duration)\\d*\\[(?<unit>s|ms|us|ns)[^\\]]*\\]");
    private static final List<String> UNITS = List.of("s", "ms", "us", "ns");
    private static final BigInteger STEP = BigInteger.valueOf(1_000);
    private static final int DIGITS = 3;

    private TimeUnits() {}

    /** Whether one type counts time, and another the same kind of time in another unit. */
    static boolean differ(String wanted, String stated) {
        Matcher to = TYPE.matcher(wanted);
        Matcher from = TYPE.matcher(stated);
        return to.matches()
                && from.matches()
                && to.group("kind").equals(from.group("kind"))
                && !to.group("unit").equals(from.group("unit"));
    }

    private static int place(String type) {
        Matcher matcher = TYPE.matcher(type);
        return matcher.matches() ? UNITS.indexOf(matcher.group("unit")) : -1;
    }

    /** Why a count cannot be told in the wanted unit; completes "…, because ". */
    static Optional<String> lost(String wanted, String stated, long count) {
        int steps = place(wanted) - place(stated);
        BigInteger factor = STEP.pow(Math.abs(steps));
        BigInteger value = BigInteger.valueOf(count);
        if (steps < 0) {
            return value.mod(factor).signum() == 0 ? Optional.empty() : Optional.of("it is finer than the unit");
        }
        return value.multiply(factor).bitLength() < Long.SIZE
                ? Optional.empty()
                : Optional.of("it is too far from 1970 for the unit");
    }

    /** Why a written time cannot be told in the wanted unit. */
    static Optional<String> lost(String wanted, String text) {
        String fraction = text.indexOf('.') < 0 ? "" : text.substring(text.indexOf('.') + 1);
        String digits = fraction.replaceFirst("\\D.*", "").replaceFirst("(?<!0)0+$", "");
        return digits.length() > DIGITS * place(wanted) ? Optional.of("it is finer than the unit") : Optional.empty();
    }
}
