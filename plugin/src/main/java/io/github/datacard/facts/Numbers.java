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

    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
