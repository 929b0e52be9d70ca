package io.github.datacard.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * From the smallest to the largest number of a column. Numbers are added as their places in it, from zero to one, and these as
 * whole numbers: so a sum depends neither on the order in which threads add nor on how far from zero the numbers lie.
 *
 * @param reach how far the largest is from the smallest, above zero
 */
record NumberSpan(TableColumn column, String smallest, double reach) {
    /** Products of places are at most one: as whole numbers of this many bits they have room in 64. */
    static final int BITS = 62;

    /** Whole numbers above this are no floating point numbers of their own. */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    /** The span of a column whose ends were asked for; none where it has one value, or cannot be computed with. */
    static Optional<NumberSpan> of(TableColumn column, Answers answers) {
        if (!column.isNumber() || !answers.has(column.sql(), "max")) {
            return Optional.empty();
        }
        BigDecimal smallest = answers.decimal(column.sql(), "min");
        double reach = answers.decimal(column.sql(), "max").subtract(smallest).doubleValue();
        return reach < 1e150 && reach > 1e-150
                ? Optional.of(new NumberSpan(column, answers.text(column.sql(), "min"), reach))
                : Optional.empty();
    }

    /** The place of the number of a row; none where it has none. */
    String place() {
        boolean whole = column.isWhole() && !column.type().name().startsWith("decimal");
        String distance = whole
                        && new BigDecimal(smallest)
                                        .abs()
                                        .max(BigDecimal.valueOf(reach))
                                        .compareTo(EXACT)
                                > 0
                ? "CAST(CAST(" + column.sql() + " AS HUGEINT) - CAST('" + smallest + "' AS HUGEINT) AS DOUBLE)"
                : "(CAST(" + column.finite() + " AS DOUBLE) - CAST('" + smallest + "' AS DOUBLE))";
        return distance + " / CAST('" + reach + "' AS DOUBLE)";
    }

    /** The sum of a term of places. */
    static String sum(String term) {
        return "sum(CAST(round((" + term + ") * pow(2.0::DOUBLE, " + BITS + ")) AS BIGINT))";
    }
}
