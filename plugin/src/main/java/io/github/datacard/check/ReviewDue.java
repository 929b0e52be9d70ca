package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.time.LocalDate;
import java.util.stream.Stream;

/** {@code review-due}: the day by which the documentation should have been reviewed is past. */
final class ReviewDue implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().texts(Paths.REVIEW_BY).stream()
                .filter(day -> isBefore(day, subject.settings().today()))
                .map(day -> r.at(Paths.REVIEW_BY)
                        .about(Paths.REVIEW_BY)
                        .say(
                                "This documentation was to be looked at again by " + day,
                                "Read it, fix what has changed, and set a new date."));
    }

    /** Whether a day, month or year ended before a day. */
    static boolean isBefore(String day, LocalDate other) {
        return day.compareTo(other.toString().substring(0, day.length())) < 0;
    }
}
