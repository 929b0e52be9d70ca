package io.github.datacard.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months as the template writes them: {@code 2024-03} is {@code 03/2024}. */
final class Months {
    private static final String TIME = "(\\d{4})(?:-(\\d{2}))?(?:-\\d{2})?";
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern PERIOD = Pattern.compile(TIME + "/(?:" + TIME + "|\\.\\.)");

    private Months() {}

    /** A month or a period in the months of its ends; any other text as it is. */
    static String of(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month.group(2) + "/" + month.group(1);
        }
        Matcher period = PERIOD.matcher(text);
        return period.matches()
                ? time(period.group(1), period.group(2)) + " to "
                        + (period.group(3) == null ? "today" : time(period.group(3), period.group(4)))
                : text;
    }

    private static String time(String year, String month) {
        return month == null ? year : month + "/" + year;
    }
}
