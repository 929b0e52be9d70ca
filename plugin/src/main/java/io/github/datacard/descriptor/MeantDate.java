package io.github.datacard.descriptor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date that somebody meant who wrote it in another form; none where day and month could be either way round. */
final class MeantDate {
    private static final Pattern DOTS = Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4})");
    private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.]([0-9]{1,2})(?:[/.]([0-9]{1,2}))?");
    private static final Pattern MONTH_NUMBER = Pattern.compile("([0-9]{1,2})[/.]([0-9]{4})");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]{4,18}(?:Z|[-+][0-9:]{2,6})?");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(?:([0-9]{1,2})\\.?\\s)?(\\p{L}{3,9})\\.?,?\\s([0-9]{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.?\\s([0-9]{1,2})(?:st|nd|rd|th)?,?\\s([0-9]{4})");
    private static final int SHORT_NAME = 3;

    private MeantDate() {}

    static Optional<String> of(String text) {
        for (Form form : List.<Form>of(
                value -> parts(DOTS, value).flatMap(part -> day(part.group(3), part.group(2), part.group(1))),
                value -> parts(SLASHES, value).flatMap(MeantDate::slashed),
                value -> parts(YEAR_FIRST, value).flatMap(part -> day(part.group(1), part.group(2), part.group(3))),
                value -> parts(MONTH_NUMBER, value).flatMap(part -> day(part.group(2), part.group(1), null)),
                value -> parts(TIME, value).map(part -> part.group(1)).filter(ScalarReader::isDate),
                value -> parts(MONTH_YEAR, value)
                        .flatMap(part ->
                                month(part.group(2)).flatMap(month -> day(part.group(3), month, part.group(1)))),
                value -> parts(MONTH_DAY, value)
                        .flatMap(part ->
                                month(part.group(1)).flatMap(month -> day(part.group(3), month, part.group(2)))))) {
            Optional<String> date = form.read(text.strip());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** One way to write a date. */
    private interface Form {
        Optional<String> read(String text);
    }

    private static Optional<Matcher> parts(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }

    /** Some write the day first and some the month, so one of them has to be above twelve. */
    private static Optional<String> slashed(Matcher parts) {
        Optional<String> dayFirst = day(parts.group(3), parts.group(2), parts.group(1));
        Optional<String> monthFirst = day(parts.group(3), parts.group(1), parts.group(2));
        return dayFirst.isEmpty()
                ? monthFirst
                : monthFirst.isEmpty() || monthFirst.equals(dayFirst) ? dayFirst : Optional.empty();
    }

    /** Both dates that one with slashes could be. */
    static Optional<String> eitherOf(String text) {
        return parts(SLASHES, text.strip())
                .flatMap(part -> day(part.group(3), part.group(2), part.group(1))
                        .flatMap(dayFirst -> day(part.group(3), part.group(1), part.group(2))
                                .map(monthFirst -> dayFirst + " or " + monthFirst)));
    }

    private static Optional<String> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> {
                    String full = month.name().toLowerCase(Locale.ROOT);
                    return full.equals(lower) || full.substring(0, SHORT_NAME).equals(lower);
                })
                .findFirst()
                .map(month -> String.valueOf(month.getValue()));
    }

    private static Optional<String> day(String year, String month, @Nullable String day) {
        try {
            YearMonth known = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return Optional.of(
                    day == null
                            ? known.toString()
                            : LocalDate.of(known.getYear(), known.getMonth(), Integer.parseInt(day))
                                    .toString());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
