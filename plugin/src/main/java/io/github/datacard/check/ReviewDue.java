package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code review-due} and {@code review-soon}: the day by which the documentation should have been looked at again is past,
 * or near.
 */
final class ReviewDue implements Rule {
    private static final int DAYS_BEFORE = 30;

    @Override
    public Stream<Finding> check(Subject subject) {
        LocalDate today = subject.settings().today();
        return subject.descriptor().texts(Paths.REVIEW_BY).stream()
                .flatMap(day -> finding(subject, day, today).stream());
    }

    /** A year or a month is past when its last day is. */
    private static Optional<Finding> finding(Subject subject, String day, LocalDate today) {
        if (isBefore(day, today)) {
            return Optional.of(finding(
                    subject,
                    Severity.WARNING,
                    "review-due",
                    "This documentation was to be looked at again by " + day,
                    "Read it, mend what has changed, and set a new date."));
        }
        return isBefore(day, today.plusDays(DAYS_BEFORE))
                ? Optional.of(finding(
                        subject,
                        Severity.INFO,
                        "review-soon",
                        "This documentation is to be looked at again by " + day,
                        "Find somebody who reads it, mends what has changed, and sets a new date."))
                : Optional.empty();
    }

    private static boolean isBefore(String day, LocalDate other) {
        return day.compareTo(other.toString().substring(0, day.length())) < 0;
    }

    private static Finding finding(Subject subject, Severity severity, String rule, String message, String remedy) {
        return Finding.of(severity, rule, subject.descriptor().placeOf(Paths.REVIEW_BY), message, remedy)
                .about(Paths.REVIEW_BY);
    }
}
