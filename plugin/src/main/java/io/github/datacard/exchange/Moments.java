package io.github.datacard.exchange;

import java.time.LocalDate;
import java.time.YearMonth;

/** First and last moments of periods such as {@code 2021}, {@code 2021-03/2023-10} and {@code 2021/..}. */
final class Moments {
    private static final String OPEN = "..";
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private Moments() {}

    /** When a period begins; empty if it is open. */
    static String first(String period) {
        String day = firstDay(period.split("/", 2)[0]);
        return day.isEmpty() ? "" : day + "T00:00:00Z";
    }

    /** When a period ends; empty if it is open. */
    static String last(String period) {
        String[] ends = period.split("/", 2);
        String day = lastDay(ends[ends.length - 1]);
        return day.isEmpty() ? "" : day + "T23:59:59Z";
    }

    /** The first day of a day, month or year. */
    static String firstDay(String date) {
        return switch (date.length()) {
            case YEAR -> date + "-01-01";
            case MONTH -> date + "-01";
            case DAY -> date;
            default -> "";
        };
    }

    private static String lastDay(String date) {
        if (date.equals(OPEN)) {
            return "";
        }
        return switch (date.length()) {
            case YEAR -> date + "-12-31";
            case MONTH -> YearMonth.parse(date).atEndOfMonth().toString();
            case DAY -> LocalDate.parse(date).toString();
            default -> "";
        };
    }
}
