package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code count-differs}: the data has more or fewer rows than the descriptor says. */
final class CountDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Measured measured = new Measured(subject);
        return Stream.concat(
                measured.splits()
                        .flatMap(place -> measured.rows(place).stream()
                                .flatMap(rows -> compare(place.split(), rows, Paths.SPLIT_COUNT, r).stream())),
                instances(subject.descriptor(), measured, r));
    }

    /** Where one configuration holds one kind of instance, its rows are the instances. */
    private static Stream<Finding> instances(Descriptor descriptor, Measured measured, Report r) {
        List<Value> kinds = descriptor.values(Paths.INSTANCES).stream()
                .filter(value -> value.text("parent").isEmpty())
                .toList();
        return descriptor.values(Paths.CONFIGS).size() == 1 && kinds.size() == 1
                ? measured.rows().stream()
                        .flatMap(rows -> compare(kinds.get(0), rows, Paths.INSTANCE_COUNT, r).stream())
                : Stream.empty();
    }

    private static Optional<Finding> compare(Value counted, Measured.Rows rows, String path, Report r) {
        return counted.at("count")
                .findFirst()
                .flatMap(said -> Count.of(counted.text("count"))
                        .filter(count -> !Totals.fits(rows.count(), count, count.isExact()))
                        .map(count -> r.at(said.location())
                                .about(path)
                                .say(
                                        "Here it says " + count.says() + ", but " + rows.where() + " "
                                                + (rows.where().startsWith("all ") ? "have " : "has ")
                                                + number(rows.count()) + " rows",
                                        "Correct the number, or leave it out: what is measured is shown.")));
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Whether a text has a number, with or without commas, and not as a part of a longer one. */
    static boolean isNamed(long count, String text) {
        return Pattern.compile("(?<![\\d.,])(?:" + count + "|" + number(count) + ")(?![.,]?\\d)")
                .matcher(text)
                .find();
    }
}
