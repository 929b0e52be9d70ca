package io.github.datacard.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers as readers see them, the same in every locale. */
public final class NumberWords {
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final BigDecimal TINY = new BigDecimal("0.0001");
    private static final int LONGEST = 8;
    private static final int SIGNIFICANT = 4;

    private NumberWords() {}

    /** A volume with three digits at least: {@code 12.5 GB}. */
    public static String bytes(String canonical) {
        BigDecimal size = new BigDecimal(canonical);
        int unit = 0;
        while (size.compareTo(THOUSAND) >= 0 && unit < UNITS.size() - 1) {
            size = size.divide(THOUSAND);
            unit++;
        }
        return size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " " + UNITS.get(unit);
    }

    /** A number with thousands separated by commas. */
    public static String number(String canonical) {
        BigDecimal number = new BigDecimal(canonical);
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return number.signum() < 0 ? "-" + grouped : grouped.toString();
    }

    /** A number in few characters: four digits where it has more, and powers of ten where it is very small. */
    public static String brief(double number) {
        return brief(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    /** The same of a number as it is written. */
    static String brief(String canonical) {
        BigDecimal number = new BigDecimal(canonical);
        if (canonical.length() > LONGEST) {
            int keep = Math.max(SIGNIFICANT, number.precision() - number.scale());
            number = number.round(new MathContext(keep)).stripTrailingZeros();
        }
        boolean tiny = number.signum() != 0 && number.abs().compareTo(TINY) < 0;
        return tiny ? String.format(Locale.ROOT, "%.1e", number) : number(number.toPlainString());
    }

    /** A part in percent of a whole, rounded to tenths. */
    static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "0"
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A number rounded to tenths, with thousands separated by commas. */
    static String tenth(double number) {
        return number(BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** A number rounded to hundredths. */
    static String hundredth(double number) {
        return number(BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** A number rounded to ones, with thousands separated by commas. */
    static String whole(double number) {
        return number(
                BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP).toPlainString());
    }

    /** A difference rounded to tenths, with its sign. */
    static String signed(double difference) {
        return (difference < 0 ? "−" : "+") + tenth(Math.abs(difference));
    }
}
