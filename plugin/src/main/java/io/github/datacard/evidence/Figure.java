package io.github.datacard.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableSet;

/**
 * A figure that an answer states.
 *
 * @param shown what a reader sees
 * @param readings what it may mean: {@code 1.000} is one or a thousand
 * @param precision how exact it is
 */
public record Figure(String shown, List<BigDecimal> readings, Precision precision) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PERCENT_DIGITS = 2;

    /** How exact a figure is. */
    public enum Precision {
        /** It is the number. */
        EXACT,
        /** It is the number, rounded as far as it has digits. */
        ROUNDED,
        /** It is a number, and below one it may be a share that is written in percent elsewhere. */
        SHARE,
        /** It is a share in percent, which may be written as a fraction. */
        PERCENT
    }

    /** Whether one of the numbers that a quote has is this figure. */
    public boolean isAmong(NavigableSet<BigDecimal> numbers) {
        return readings.stream().anyMatch(own -> has(numbers, own));
    }

    private boolean has(NavigableSet<BigDecimal> numbers, BigDecimal own) {
        return switch (precision) {
            case EXACT -> numbers.contains(own);
            case ROUNDED -> hasRounded(numbers, own);
            case SHARE ->
                hasRounded(numbers, own)
                        || (own.abs().compareTo(BigDecimal.ONE) < 0
                                && hasRounded(numbers, own.movePointRight(PERCENT_DIGITS)));
            case PERCENT -> hasRounded(numbers, own) || hasRounded(numbers, own.movePointLeft(PERCENT_DIGITS));
        };
    }

    /** Only numbers that lie near enough are rounded, since there may be many. */
    private static boolean hasRounded(NavigableSet<BigDecimal> numbers, BigDecimal own) {
        if (own.signum() <= 0) {
            return numbers.contains(own);
        }
        BigDecimal plain = own.stripTrailingZeros();
        // Below a power of ten the last digit is worth a tenth.
        BigDecimal below =
                plain.unscaledValue().equals(BigInteger.ONE) ? plain.ulp().movePointLeft(1) : plain.ulp();
        return numbers.subSet(own.subtract(below.divide(TWO)), true, own.add(plain.ulp()), true).stream()
                .anyMatch(other -> isRounded(own, other));
    }

    /** Whether a number, rounded or cut to the digits of another, is that one. */
    private static boolean isRounded(BigDecimal own, BigDecimal other) {
        int digits = own.stripTrailingZeros().precision();
        return own.compareTo(other) == 0
                || own.compareTo(other.round(new MathContext(digits, RoundingMode.HALF_UP))) == 0
                || own.compareTo(other.round(new MathContext(digits, RoundingMode.DOWN))) == 0;
    }
}
