package io.github.datacard.facts;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the facts keep them. */
public final class Numbers {
    /** Floating point is kept with six significant digits: more would differ from run to run. */
    private static final MathContext SIX = new MathContext(6);

    private Numbers() {}

    public static String floating(BigDecimal value) {
        return plain(value.round(SIX));
    }

    /** The mean of so many numbers; zero if there are none. */
    public static String mean(BigDecimal sum, long count) {
        return count == 0 ? "0" : floating(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128));
    }

    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
