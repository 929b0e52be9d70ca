package io.github.datacard.document;

import io.github.datacard.facts.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the numbers of a column lie around their median, by figures that are shown anyway: to which side they lean, and
 * whether its ends lie far from nearly all of them.
 *
 * @param low up to which value 5 % lie
 * @param high up to which value 95 % lie
 * @param min the smallest value; empty where it is held back
 * @param max the largest value; empty where it is held back
 */
record TailsOfColumn(
        BigDecimal low, BigDecimal median, BigDecimal high, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    private static final String LOW = "0.05";
    private static final String MEDIAN = "0.5";
    private static final String HIGH = "0.95";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?");

    /** An even distribution has 0, and an exponential one has 0.56. */
    private static final BigDecimal SKEWED = new BigDecimal("0.4");

    /** So many times as far from nearly all values as these lie apart. */
    private static final BigDecimal FAR = new BigDecimal(5);

    /** What is known; empty where the middle of the values is not, or where they are no numbers. */
    static Optional<TailsOfColumn> of(Facts.Range range) {
        Map<String, BigDecimal> levels = range.quantiles().stream()
                .filter(quantile -> NUMBER.matcher(quantile.value()).matches())
                .collect(Collectors.toMap(
                        Facts.Quantile::level, quantile -> new BigDecimal(quantile.value()), (first, other) -> first));
        if (!levels.containsKey(LOW) || !levels.containsKey(MEDIAN) || !levels.containsKey(HIGH)) {
            return Optional.empty();
        }
        return Optional.of(new TailsOfColumn(
                        levels.get(LOW),
                        levels.get(MEDIAN),
                        levels.get(HIGH),
                        number(range.min()),
                        number(range.max())))
                .filter(tails -> tails.width().signum() > 0);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(text)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(BigDecimal::new);
    }

    /** The side on which the tail of the values is the longer one: {@code large}, {@code small} or empty. */
    Optional<String> leansTo() {
        BigDecimal lean =
                high.add(low).subtract(median.multiply(BigDecimal.valueOf(2))).divide(width(), MathContext.DECIMAL64);
        return lean.abs().compareTo(SKEWED) < 0 ? Optional.empty() : Optional.of(lean.signum() > 0 ? "large" : "small");
    }

    /** The largest value, if it is far from nearly all of them. */
    Optional<BigDecimal> farAbove() {
        return max.filter(value -> isFar(value.subtract(high)));
    }

    /** The smallest value, if it is far from nearly all of them. */
    Optional<BigDecimal> farBelow() {
        return min.filter(value -> isFar(low.subtract(value)));
    }

    private boolean isFar(BigDecimal distance) {
        return distance.compareTo(width().multiply(FAR)) > 0;
    }

    private BigDecimal width() {
        return high.subtract(low);
    }
}
