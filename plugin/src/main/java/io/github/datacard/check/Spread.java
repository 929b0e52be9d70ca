package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * How unequal the parts of a distribution are.
 *
 * @param ratio the largest part as a multiple of the smallest
 * @param gini the Gini coefficient of the parts: 0 if all are equal, towards 1 if one has nearly all
 */
record Spread(double ratio, double gini) {
    /** The spread of two parts or more, none of them empty. */
    static Optional<Spread> of(Value.Shares shares) {
        double[] parts =
                shares.shares().stream().mapToDouble(Spread::amount).sorted().toArray();
        if (parts.length < 2 || parts[0] <= 0) {
            return Optional.empty();
        }
        double sum = 0;
        double ranked = 0;
        for (int at = 0; at < parts.length; at++) {
            sum += parts[at];
            ranked += (at + 1) * parts[at];
        }
        double gini = 2 * ranked / (parts.length * sum) - (parts.length + 1.0) / parts.length;
        return Optional.of(new Spread(parts[parts.length - 1] / parts[0], gini));
    }

    /** The ratio in few digits. */
    String times() {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f" : "%.0f", ratio);
    }

    private static double amount(Value.Share share) {
        return share.percent()
                ? Double.parseDouble(share.amount())
                : Count.of(share.amount()).map(count -> (double) count.value()).orElse(0.0);
    }
}
