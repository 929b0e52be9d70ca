package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.stream.Stream;

/** {@code review-due}: the day by which the documentation should have been looked at again is past. */
final class ReviewDue implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        String today = subject.settings().today().toString();
        return subject.descriptor().texts(Paths.REVIEW_BY).stream()
                .filter(day -> day.compareTo(today.substring(0, day.length())) < 0)
                .map(day -> Finding.of(
                                Severity.WARNING,
                                "review-due",
                                subject.descriptor().placeOf(Paths.REVIEW_BY),
                                "This documentation was to be looked at again by " + day,
                                "Read it, mend what has changed, and set a new date.")
                        .about(Paths.REVIEW_BY));
    }
}
