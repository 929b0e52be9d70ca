package io.github.datacard.data;

import java.math.BigInteger;
import java.util.Optional;

/**
 * What pandas makes of the cells of a column in one part of a file. The loader reads parts of 10,000 rows; the first part of
 * the first file decides on the types of all, unless a card states them. Tried with version 5.0.1 on each pair of kinds.
 */
final class ColumnPart {
    private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST_UNSIGNED =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    private static final int SAFE_DIGITS = 18;

    /** What all cells of a part are together. */
    enum Kind {
        NOTHING("nothing", "null"),
        TRUTH("true and false", "bool"),
        WHOLE("whole numbers", "int64"),
        LARGE("whole numbers beyond 9223372036854775807", "uint64"),
        HUGE("whole numbers beyond 18446744073709551615", "object"),
        NUMBER("numbers", "float64"),
        MISSING("no values", "float64"),
        TEXT("text", "string");

        private final String words;
        private final String type;

        Kind(String words, String type) {
            this.words = words;
            this.type = type;
        }

        String words() {
            return words;
        }

        /** The type that the loader makes of it. */
        String type() {
            return type;
        }
    }

    /** A cell and its line. */
    record Cell(String text, int line) {}

    private boolean missing;
    private boolean truth;
    private boolean whole;
    private boolean number;
    private boolean large;
    private Optional<Cell> huge = Optional.empty();
    private Optional<Cell> text = Optional.empty();
    private Optional<Cell> fraction = Optional.empty();
    private Optional<Cell> other = Optional.empty();

    void add(String cell, int line) {
        if (text.isPresent()) {
            return;
        }
        if (MissingValues.isMissing(cell)) {
            missing = true;
        } else if (isTruth(cell)) {
            truth = true;
            noted(cell, line);
        } else if (isWhole(cell)) {
            whole = true;
            size(cell.strip(), cell, line);
        } else if (isNumber(cell)) {
            number = true;
            noted(cell, line);
            if (fraction.isEmpty() && !isRound(cell.strip())) {
                fraction = Optional.of(new Cell(cell, line));
            }
        } else {
            text = Optional.of(new Cell(cell, line));
        }
    }

    private void noted(String cell, int line) {
        if (other.isEmpty()) {
            other = Optional.of(new Cell(cell, line));
        }
    }

    private void size(String digits, String cell, int line) {
        if (digits.length() > SAFE_DIGITS) {
            BigInteger value = new BigInteger(digits);
            if (value.compareTo(MOST_UNSIGNED) > 0 || value.compareTo(LEAST_LONG) < 0) {
                huge = huge.or(() -> Optional.of(new Cell(cell, line)));
            }
            if (value.compareTo(MOST_LONG) > 0) {
                large = true;
                noted(cell, line);
            }
        }
    }

    Kind kind() {
        if (text.isPresent() || (truth && (whole || number))) {
            return Kind.TEXT;
        }
        if (truth) {
            return Kind.TRUTH;
        }
        if (number || (whole && missing)) {
            return Kind.NUMBER;
        }
        if (whole) {
            return huge.isPresent() ? Kind.HUGE : large ? Kind.LARGE : Kind.WHOLE;
        }
        return missing ? Kind.MISSING : Kind.NOTHING;
    }

    /** The first cell that keeps the loader from reading a part as what the first part is. */
    Optional<Cell> misfit(Kind first) {
        Kind own = kind();
        if (own == Kind.HUGE) {
            return huge;
        }
        return switch (first) {
            case NOTHING -> own == Kind.NOTHING || own == Kind.MISSING ? Optional.empty() : any();
            case WHOLE ->
                own == Kind.TEXT || own == Kind.LARGE ? any() : own == Kind.NUMBER ? fraction : Optional.empty();
            case LARGE -> own == Kind.TEXT ? any() : own == Kind.NUMBER ? fraction : Optional.empty();
            case NUMBER, MISSING -> own == Kind.TEXT || own == Kind.LARGE ? any() : Optional.empty();
            case TRUTH -> own == Kind.TEXT ? text : Optional.empty();
            case HUGE, TEXT -> Optional.empty();
        };
    }

    private Optional<Cell> any() {
        return text.or(() -> other).or(() -> Optional.of(new Cell("", 1)));
    }

    private static boolean isTruth(String cell) {
        return switch (cell) {
            case "True", "False", "TRUE", "FALSE", "true", "false" -> true;
            default -> false;
        };
    }

    private static boolean isWhole(String cell) {
        String bare = cell.strip();
        int from = bare.startsWith("-") || bare.startsWith("+") ? 1 : 0;
        for (int at = from; at < bare.length(); at++) {
            if (bare.charAt(at) < '0' || bare.charAt(at) > '9') {
                return false;
            }
        }
        return bare.length() > from;
    }

    private static boolean isNumber(String cell) {
        String bare = cell.strip();
        if (bare.isEmpty() || bare.endsWith("f") || bare.endsWith("F") || bare.endsWith("d") || bare.endsWith("D")) {
            return bare.matches("(?i)[+-]?inf");
        }
        if ("+-.0123456789".indexOf(bare.charAt(0)) < 0 && !bare.matches("(?i)infinity")) {
            return false;
        }
        return bare.matches("(?i)[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?|[+-]?infinity");
    }

    /** Whether a number is a whole one all the same: 2.0 but not 2.5. */
    private static boolean isRound(String number) {
        try {
            double value = Double.parseDouble(number);
            return value == Math.rint(value) && !Double.isInfinite(value);
        } catch (NumberFormatException infinite) {
            return false;
        }
    }
}
