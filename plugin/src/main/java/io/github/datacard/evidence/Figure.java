package io.github.datacard.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure that an answer states.
 *
 * @param shown what a reader sees
 * @param readings what it may mean: {@code 1.000} is one or a thousand
 * @param precision how exact it is
 */
public record Figure(String shown, List<BigDecimal> readings, Precision precision) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    public boolean isAmong(List<BigDecimal> numbers) {
        return readings.stream().anyMatch(own -> numbers.stream().anyMatch(other -> isSame(own, other)));
    }

    private boolean isSame(BigDecimal own, BigDecimal other) {
        return switch (precision) {
            case EXACT -> own.compareTo(other) == 0;
            case ROUNDED -> isRounded(own, other);
            case SHARE ->
                isRounded(own, other)
                        || (own.abs().compareTo(BigDecimal.ONE) < 0 && isRounded(own.multiply(HUNDRED), other));
            case PERCENT -> isRounded(own, other) || isRounded(own, other.multiply(HUNDRED));
        };
    }

    /** Whether a number, rounded or cut to the digits of another, is that one. */
    private static boolean isRounded(BigDecimal own, BigDecimal other) {
        if (own.signum() == 0 || other.signum() == 0) {
            return own.compareTo(other) == 0;
        }
        int digits = own.stripTrailingZeros().precision();
        return own.compareTo(other) == 0
                || own.compareTo(other.round(new MathContext(digits, RoundingMode.HALF_UP))) == 0
                || own.compareTo(other.round(new MathContext(digits, RoundingMode.DOWN))) == 0;
    }
}
