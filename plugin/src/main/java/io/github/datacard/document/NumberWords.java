package io.github.datacard.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as readers see them, the same in every locale. */
public final class NumberWords {
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

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
