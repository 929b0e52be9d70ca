package io.github.datacard.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as readers of one language see them, the same on every machine.
 *
 * @param thousands what stands between groups of three digits
 * @param decimal what stands before fractions
 * @param sign what makes a number a percentage, with the blank before it where there is one
 * @param bytes what bytes are called
 * @param powers what follows a number of thousands, of millions, and so on
 */
public record NumberWords(String thousands, String decimal, String sign, String bytes, List<String> powers) {
    /** Numbers in English. */
    public static final NumberWords ENGLISH = new NumberWords(",", ".", "%", "bytes", List.of("k", "M", "B", "T"));

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal TINY = new BigDecimal("0.0001");
    private static final int LONGEST = 8;
    private static final int SIGNIFICANT = 4;

    private static final Pattern MAYBE_YEAR = Pattern.compile("-?\\d{1,4}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /** A volume with three digits at least: {@code 12.5 GB}. */
    public String bytes(String canonical) {
        BigDecimal size = new BigDecimal(canonical);
        int unit = 0;
        while (size.compareTo(THOUSAND) >= 0 && unit < UNITS.size()) {
            size = size.divide(THOUSAND);
            unit++;
        }
        return rounded(size, unit == 0 ? 0 : 1) + " " + (unit == 0 ? bytes : UNITS.get(unit - 1));
    }

    /** A number with its thousands in groups. */
    public String number(String canonical) {
        BigDecimal number = new BigDecimal(canonical);
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, thousands);
        }
        if (point >= 0) {
            grouped.append(decimal).append(plain, point + 1, plain.length());
        }
        return number.signum() < 0 ? "-" + grouped : grouped.toString();
    }

    /** The same of a whole number. */
    public String number(long number) {
        return number(Long.toString(number));
    }

    /** A value of a column. What has four digits may be a year, and what is no number stays as it is. */
    public String value(String text) {
        return MAYBE_YEAR.matcher(text).matches() || !PLAIN.matcher(text).matches() ? text : number(text);
    }

    /** A mean or the like in four digits, or as many as its whole part has; a year stays a year. */
    public String average(String text) {
        return PLAIN.matcher(text).matches()
                ? value(shortened(new BigDecimal(text)).toPlainString())
                : text;
    }

    private static BigDecimal shortened(BigDecimal number) {
        int keep = Math.max(SIGNIFICANT, number.precision() - number.scale());
        BigDecimal rounded = number.round(new MathContext(keep)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** A number in few characters: four digits where it has more, and powers of ten where it is very small. */
    public String brief(double number) {
        return brief(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    /** The same of a number as it is written. */
    public String brief(String canonical) {
        BigDecimal number = new BigDecimal(canonical);
        if (canonical.length() > LONGEST) {
            number = shortened(number);
        }
        boolean tiny = number.signum() != 0 && number.abs().compareTo(TINY) < 0;
        return tiny ? String.format(Locale.ROOT, "%.1e", number).replace(".", decimal) : number(number.toPlainString());
    }

    /** A power of ten in few characters: {@code 1}, {@code 10}, {@code 100k}, {@code 1M}. */
    public String powerOfTen(int exponent) {
        int unit = Math.floorDiv(exponent, 3);
        return unit < 0 || unit > powers.size()
                ? "1e" + exponent
                : "1" + "0".repeat(exponent - 3 * unit) + (unit == 0 ? "" : powers.get(unit - 1));
    }

    /** A percentage as it is written. */
    public String percent(String canonical) {
        return number(canonical) + sign;
    }

    /** A part in percent of a whole, rounded to tenths. */
    public String percent(long part, long whole) {
        return percent(percentage(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }

    /** The number of percent, rounded to tenths, that a part is of a whole, in its canonical form. */
    public static String percentage(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "0"
                : part.multiply(HUNDRED)
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .min(HUNDRED)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A number rounded to tenths. */
    public String tenth(double number) {
        return rounded(BigDecimal.valueOf(number), 1);
    }

    /** A number rounded to hundredths. */
    public String hundredth(double number) {
        return rounded(BigDecimal.valueOf(number), 2);
    }

    /** A number rounded to ones. */
    public String whole(double number) {
        return rounded(BigDecimal.valueOf(number), 0);
    }

    /** A difference rounded to tenths, with its sign. */
    public String signed(double difference) {
        return (difference < 0 ? "−" : "+") + tenth(Math.abs(difference));
    }

    private String rounded(BigDecimal number, int places) {
        return number(number.setScale(places, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }
}
