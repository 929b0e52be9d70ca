package io.github.datacard.data;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the facts keep them. */
final class Numbers {
    /** Floating point is kept with six significant digits: more would differ from run to run. */
    private static final MathContext SIX = new MathContext(6);

    private Numbers() {}

    static String floating(BigDecimal value) {
        return plain(value.round(SIX));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
