package io.github.datacard.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period with both ends known, in years and fractions of years.
 *
 * @param startSaid its start as it was said
 * @param endSaid its end as it was said
 * @param start its start
 * @param end its end
 */
record Period(String startSaid, String endSaid, double start, double end) {
    private static final Pattern DATE = Pattern.compile("(-?\\d{1,4})(?:-(\\d{2}))?(?:-(\\d{2}))?.*");
    private static final double MONTHS = 12;
    private static final double DAYS = 31;

    /** The period in a canonical text: {@code 2021}, {@code 2021-03/2023-10}; none if an end is open. */
    static Optional<Period> of(String text) {
        String[] ends = text.split("/", 2);
        String last = ends[ends.length - 1];
        Matcher from = DATE.matcher(ends[0]);
        Matcher to = DATE.matcher(last);
        return from.matches() && to.matches()
                ? Optional.of(new Period(ends[0], last, at(from, false), at(to, true)))
                : Optional.empty();
    }

    private static double at(Matcher date, boolean end) {
        double year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return year + (end ? 1 : 0);
        }
        double month = year + (Integer.parseInt(date.group(2)) - 1) / MONTHS;
        if (date.group(3) == null) {
            return month + (end ? 1 / MONTHS : 0);
        }
        return month + (Integer.parseInt(date.group(3)) - (end ? 0 : 1)) / DAYS / MONTHS;
    }
}
