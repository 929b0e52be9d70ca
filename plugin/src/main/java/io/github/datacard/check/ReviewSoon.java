package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.time.LocalDate;
import java.util.stream.Stream;

/** {@code review-soon}: the day by which the documentation should be reviewed is near. */
final class ReviewSoon implements Rule<Subject> {
    private static final int DAYS_BEFORE = 30;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        LocalDate today = subject.settings().today();
        return subject.descriptor().texts(Paths.REVIEW_BY).stream()
                .filter(day -> !ReviewDue.isBefore(day, today) && ReviewDue.isBefore(day, today.plusDays(DAYS_BEFORE)))
                .map(day -> r.at(Paths.REVIEW_BY)
                        .about(Paths.REVIEW_BY)
                        .say(
                                "This documentation is to be looked at again by " + day,
                                "Find somebody who reads it, fixes what has changed, and sets a new date."));
    }
}
