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
                ? Stream.concat(stale(subject, r).stream(), passed(subject, r).stream())
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

    /** The day for which the data was announced is over. */
    private static Optional<Finding> passed(Subject subject, Report r) {
        String day = subject.descriptor().text(Paths.DISTRIBUTION_DATE);
        return subject.settings().knowsToday()
                        && day.length() == 10
                        && LocalDate.parse(day).isBefore(subject.settings().today())
                ? Optional.of(r.at(Paths.DISTRIBUTION_DATE)
                        .about(Paths.AVAILABILITY)
                        .say(
                                "The data is announced for " + day + ", which is over",
                                "Set the status to available if it is there, or give the new day."))
                : Optional.empty();
    }
}
