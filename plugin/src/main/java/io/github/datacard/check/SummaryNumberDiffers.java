package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.evidence.Rounding;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code summary-number-differs}: the summary names a number of rows that the data no longer has. A number counts as one
 * of rows if it is near one, is not said to be rounded, and is no year.
 */
final class SummaryNumberDiffers implements Rule<Subject> {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,~-])(\\d{1,3}(?:,\\d{3})+|\\d{2,})(?![\\w%]|[.,]\\d|-| ?(?:million|billion|k\\b))");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final double NEAR = 0.1;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        List<Measured.Rows> known = Stream.concat(
                        measured.rows().stream(), measured.splits().flatMap(place -> measured.rows(place).stream()))
                .toList();
        if (known.isEmpty()) {
            return Stream.empty();
        }
        Rounding rounding = Rounding.of(subject.vocabulary());
        return Stream.of(Paths.SUMMARY, Paths.DESCRIPTION)
                .flatMap(path -> numbers(subject.descriptor().text(path), rounding)
                        .flatMap(number -> compare(number, known).stream()
                                .map(rows -> finding(subject.descriptor(), path, number, rows, r))));
    }

    private static Stream<String> numbers(String text, Rounding rounding) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> !rounding.isBefore(found.start(), text))
                .map(MatchResult::group)
                .filter(number -> !YEAR.matcher(number).matches());
    }

    private static Optional<Measured.Rows> compare(String number, List<Measured.Rows> known) {
        long said = Count.of(number).map(Count::value).orElse(Long.MAX_VALUE);
        return known.stream().anyMatch(rows -> rows.count() == said)
                ? Optional.empty()
                : known.stream()
                        .filter(rows -> Math.abs(rows.count() - said) <= NEAR * rows.count())
                        .findFirst();
    }

    private static Finding finding(Descriptor descriptor, String path, String number, Measured.Rows rows, Report r) {
        Location place = descriptor.placeOf(path);
        return r.at(place)
                .about(path)
                .say(
                        "Here it says " + number + ", but " + rows.where() + " "
                                + (rows.where().startsWith("all ") ? "have " : "has ")
                                + CountDiffers.number(rows.count()) + " rows",
                        "Correct the number, or write \"about\" before it.");
    }
}
