package io.github.datacard.diff;

import io.github.datacard.descriptor.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares distributions: shares and counts of the same are no difference, nor is a point of a percent. */
final class SharesComparison {
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;
    private static final int DIGITS = 6;

    private SharesComparison() {}

    static boolean same(Value.Shares before, Value.Shares after) {
        Map<String, BigDecimal> old = percents(before);
        Map<String, BigDecimal> now = percents(after);
        return old.keySet().equals(now.keySet())
                && old.entrySet().stream()
                        .allMatch(share -> share.getValue()
                                        .subtract(now.getOrDefault(share.getKey(), BigDecimal.ZERO))
                                        .abs()
                                        .compareTo(TOLERANCE)
                                < 0);
    }

    private static Map<String, BigDecimal> percents(Value.Shares shares) {
        BigDecimal sum = shares.shares().stream()
                .filter(share -> !share.percent())
                .map(share -> new BigDecimal(share.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> percents = new LinkedHashMap<>();
        shares.shares()
                .forEach(share -> percents.put(
                        share.name(),
                        share.percent() || sum.signum() == 0
                                ? new BigDecimal(share.amount())
                                : new BigDecimal(share.amount())
                                        .movePointRight(2)
                                        .divide(sum, DIGITS, RoundingMode.HALF_UP)));
        return percents;
    }
}
