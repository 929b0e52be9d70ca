package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code availability-stale}: data was announced long ago, and nobody has looked since. */
final class AvailabilityStale implements Rule<Subject> {
    private static final int DAYS = 365;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().text(Paths.AVAILABILITY).equals("announced")
                ? stale(subject, r).stream()
                : Stream.empty();
    }

    private static Optional<Finding> stale(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return Optional.of(descriptor.text(Paths.AVAILABILITY_CHECKED))
                .filter(day -> day.length() == 10)
                .filter(day -> ChronoUnit.DAYS.between(
                                LocalDate.parse(day), subject.settings().today())
                        > DAYS)
                .map(day -> r.at(Paths.AVAILABILITY_CHECKED)
                        .about(Paths.AVAILABILITY_CHECKED)
                        .say(
                                "The data is announced, and nobody has looked since " + day,
                                "Look again. Set the day, or the status to available or lost."));
    }
}
