package io.github.datacard.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Sums of floating point numbers as whole numbers of a unit that is small beside the largest: such a sum does not depend on
 * the order of rows.
 */
final class FloatSums {
    /** Bits that are kept of the largest number when floating point is summed as whole numbers. */
    private static final int BITS = 80;

    /** Numbers of usual size are summed before the largest is known: below 2^30, in units of 2^-62. */
    private static final int USUAL_EXPONENT = 30;

    private static final int USUAL_SHIFT = 62;

    /** A largest number below this is too small for the usual unit. */
    private static final int LEAST_EXPONENT = -20;

    private FloatSums() {}

    /** The sum of numbers of usual size, as an expression. */
    static String usual(TableColumn column) {
        String number = "CAST(" + column.sql() + " AS DOUBLE)";
        String ones = "trunc(" + number + ")";
        return sumOf(column, ones) + "::HUGEINT * " + BigInteger.TWO.pow(USUAL_SHIFT) + "::HUGEINT + "
                + sumOf(column, "round((" + number + " - " + ones + ") * pow(2.0::DOUBLE, " + USUAL_SHIFT + "))");
    }

    /** Numbers of 64 bits are added in half the time of those of 128. */
    private static String sumOf(TableColumn column, String whole) {
        return "sum(CASE WHEN abs(" + column.sql() + ") < pow(2, " + USUAL_EXPONENT + ") THEN CAST(" + whole
                + " AS BIGINT) END)";
    }

    /** Whether the numbers of a column are summed in a unit of their own. */
    static boolean isUnusual(TableColumn column, Answers answers) {
        return column.isFloat() && answers.has(column.sql(), "max") && shift(column, answers) != USUAL_SHIFT;
    }

    /** The sum of numbers whose largest is known, as an expression. */
    static String unusual(TableColumn column, Answers answers) {
        return sum(column, shift(column, answers), "isfinite(" + column.sql() + ")");
    }

    /** The sum of a column of numbers of any type, from the answers. */
    static BigDecimal read(TableColumn column, Answers first) {
        return column.isFloat()
                ? scaled(first.decimal(column.sql(), "sum"), -shift(column, first))
                : first.decimal(column.sql(), "sum");
    }

    /** A filter would not do: the engine computes what it filters, and numbers that do not fit would fail. */
    private static String sum(TableColumn column, int shift, String condition) {
        return "sum(CASE WHEN " + condition + " THEN CAST(round(CAST(" + column.sql()
                + " AS DOUBLE) * pow(2.0::DOUBLE, " + shift + ")) AS HUGEINT) END)";
    }

    private static int shift(TableColumn column, Answers answers) {
        double largest =
                Math.max(Math.abs(answers.real(column.sql(), "min")), Math.abs(answers.real(column.sql(), "max")));
        int exponent = Math.getExponent(largest) + 1;
        return largest == 0 || (exponent > LEAST_EXPONENT && exponent <= USUAL_EXPONENT)
                ? USUAL_SHIFT
                : Math.min(1023, BITS - exponent);
    }

    private static BigDecimal scaled(BigDecimal value, int exponent) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(exponent)));
        return exponent < 0 ? value.divide(power, MathContext.DECIMAL128) : value.multiply(power);
    }
}
