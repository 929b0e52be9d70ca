package io.github.datacard.data;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether decimal numbers of one type have room in another. */
final class Decimals {
    private static final Pattern TYPE = Pattern.compile("decimal\\d*\\((?<digits>\\d{1,3}), ?(?<scale>\\d{1,3})\\)");

    private Decimals() {}

    /** Why a decimal number cannot be told in the wanted type; completes "…, because ". */
    static Optional<String> lost(String wanted, String stated, String value) {
        Matcher type = TYPE.matcher(wanted);
        if (!type.matches() || !stated.startsWith("decimal")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        int scale = Integer.parseInt(type.group("scale"));
        return number.scale() > scale
                        || number.precision() - number.scale() > Integer.parseInt(type.group("digits")) - scale
                ? Optional.of("it has more digits")
                : Optional.empty();
    }
}
