package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code promised-release} and {@code availability-stale}: what is called available but written of in the future, and
 * what was announced long ago.
 */
final class Availability implements Rule {
    private static final int DAYS = 365;

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.descriptor().text(Paths.AVAILABILITY).equals("announced")
                ? stale(subject).stream()
                : promised(subject);
    }

    private static Stream<Finding> promised(Subject subject) {
        Descriptor descriptor = subject.descriptor();
        return Stream.of(Paths.SUMMARY, Paths.DESCRIPTION)
                .flatMap(path -> descriptor.texts(path).stream()
                        .flatMap(text -> subject.vocabulary().mentioned("words-promises", text).stream())
                        .map(promise -> Finding.of(
                                        Severity.WARNING,
                                        "promised-release",
                                        descriptor.placeOf(path),
                                        "The text says \"" + promise + "\", but the data is not listed as announced",
                                        "Write  distribution: {availability: {status: announced, checked: "
                                                + subject.settings().today()
                                                + "}}, or mend the text if the data is there.")
                                .about(Paths.AVAILABILITY)));
    }

    private static Optional<Finding> stale(Subject subject) {
        Descriptor descriptor = subject.descriptor();
        return Optional.of(descriptor.text(Paths.AVAILABILITY_CHECKED))
                .filter(day -> day.length() == 10)
                .filter(day -> ChronoUnit.DAYS.between(
                                LocalDate.parse(day), subject.settings().today())
                        > DAYS)
                .map(day -> Finding.of(
                                Severity.WARNING,
                                "availability-stale",
                                descriptor.placeOf(Paths.AVAILABILITY_CHECKED),
                                "The data is announced, and nobody has looked since " + day,
                                "Look again. Set the day, or the status to available or lost.")
                        .about(Paths.AVAILABILITY_CHECKED));
    }
}
