package io.github.datacard.facts;

import io.github.datacard.facts.Facts.ClassCount;
import io.github.datacard.facts.Facts.Classes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How evenly rows are spread over classes.
 *
 * @param effective the effective number of classes: the number of equally frequent classes that would be as diverse, e to
 *     the power of Shannon's entropy (Hill 1973, order 1)
 * @param head the share of the most frequent class in percent
 * @param gini the Gini coefficient of the counts: 0 if all are equal, near 1 if one class has nearly all rows
 */
public record Balance(String effective, String head, String gini) {
    private static final MathContext DIGITS = new MathContext(3);

    /** The balance of classes of which none is hidden, if any row has one. */
    public static Optional<Balance> of(Classes classes) {
        List<Long> counts =
                classes.counts().stream().map(ClassCount::count).sorted().toList();
        boolean known = classes.hidden() == 0 && counts.stream().anyMatch(count -> count > 0);
        return known ? Optional.of(of(counts)) : Optional.empty();
    }

    private static Balance of(List<Long> counts) {
        double all = counts.stream().mapToLong(Long::longValue).sum();
        double entropy = 0;
        double ranked = 0;
        for (int rank = 0; rank < counts.size(); rank++) {
            double share = counts.get(rank) / all;
            entropy -= share == 0 ? 0 : share * StrictMath.log(share);
            ranked += (rank + 1) * share;
        }
        int size = counts.size();
        return new Balance(
                rounded(StrictMath.exp(entropy)),
                rounded(100 * counts.get(size - 1) / all),
                rounded((2 * ranked - size - 1) / size));
    }

    private static String rounded(double value) {
        return Numbers.plain(new BigDecimal(value).round(DIGITS));
    }
}
