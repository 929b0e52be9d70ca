package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code update-overdue}: the day of the next update is over, and no version is listed since. */
final class UpdateOverdue implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        String due = descriptor.text(Paths.NEXT_UPDATE_DATE);
        return subject.settings().knowsToday()
                        && !due.isEmpty()
                        && DatesInOrder.isAfter(subject.settings().today().toString(), due)
                        && descriptor.texts(Paths.VERSIONS_DATE).stream().allMatch(date -> isBefore(date, due))
                        && isBefore(descriptor.text(Paths.DATE_MODIFIED), due)
                ? Stream.of(r.at(Paths.NEXT_UPDATE_DATE)
                        .about(Paths.NEXT_UPDATE_DATE)
                        .say(
                                "The next update was due on " + due + ", and no version is listed since",
                                "Add the version that came out, or give the new day."))
                : Stream.empty();
    }

    /** Whether nothing happened on a date or later: there is none, or it is over when the other one begins. */
    private static boolean isBefore(String date, String other) {
        return date.isEmpty() || DatesInOrder.isAfter(other, date);
    }
}
