package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code rates-fit-counts}: a statistic "images per class" is not what the counts of images and classes give. Units are
 * those of instances, annotation sets and subsets, and classes and subjects. A rounded figure has room for its rounding.
 */
final class RatesFitCounts implements Rule<Subject> {
    private static final Pattern NAME = Pattern.compile("(?i)^(?:mean |average )?([\\p{L} -]+?) per ([\\p{L}-]+)");
    private static final Pattern NO_MEAN = Pattern.compile("(?i)median|minimum|maximum|at most|at least|least|most");
    private static final double ROUNDED = 0.1;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> statistics = subject.descriptor().values(Paths.STATISTICS);
        return statistics.isEmpty()
                ? Stream.empty()
                : statistics.stream().flatMap(value -> finding(value, units(subject.descriptor()), r).stream());
    }

    private static Map<String, Count> units(Descriptor descriptor) {
        Map<String, Count> units = new HashMap<>();
        add(descriptor, Paths.INSTANCES, "unit", units);
        add(descriptor, Paths.ANNOTATION_SETS, "name", units);
        add(descriptor, Paths.SUBSETS, "name", units);
        Count.of(descriptor.text(Paths.LABEL_CLASSES)).ifPresent(count -> units.putIfAbsent("class", count));
        Count.of(descriptor.text(Paths.SUBJECTS))
                .ifPresent(count -> List.of("subject", "person", "participant", "user")
                        .forEach(word -> units.putIfAbsent(word, count)));
        return units;
    }

    private static void add(Descriptor descriptor, String path, String name, Map<String, Count> units) {
        for (Value value : descriptor.values(path)) {
            Count.of(value.text("count")).ifPresent(count -> units.putIfAbsent(singular(value.text(name)), count));
        }
    }

    private static Optional<Finding> finding(Value statistic, Map<String, Count> units, Report r) {
        Matcher name = NAME.matcher(statistic.text("name"));
        String number = statistic.text("value");
        if (number.isEmpty()
                || !name.find()
                || NO_MEAN.matcher(statistic.text("name")).find()) {
            return Optional.empty();
        }
        Optional<Count> many = Optional.ofNullable(units.get(singular(name.group(1))));
        Optional<Count> one = Optional.ofNullable(units.get(singular(name.group(2))));
        return many.isEmpty() || one.isEmpty() || one.get().value() == 0
                ? Optional.empty()
                : finding(statistic, new BigDecimal(number), many.get(), one.get(), r);
    }

    private static Optional<Finding> finding(Value statistic, BigDecimal stated, Count many, Count one, Report r) {
        double rate = (double) many.value() / one.value();
        double room = Math.pow(10, -Math.max(0, stated.scale())) / 2
                + (many.isExact() && one.isExact() ? 0 : ROUNDED * Math.abs(stated.doubleValue()));
        double over = rate - stated.doubleValue();
        boolean mayBeMore = many.qualifier() == Count.Qualifier.AT_LEAST;
        boolean mayBeLess = one.qualifier() == Count.Qualifier.AT_LEAST;
        return (over <= room || mayBeLess) && (over >= -room || mayBeMore)
                ? Optional.empty()
                : Optional.of(r.at(statistic.location())
                        .about(Paths.STATISTICS)
                        .say(
                                "\"" + statistic.text("name") + "\" is said to be " + stated.toPlainString() + ", but "
                                        + many.says() + " by " + one.says() + " is "
                                        + String.format(Locale.ROOT, "%.2f", rate),
                                "Correct one of the three numbers, or mark a rounded count with \"~\"."));
    }

    private static String singular(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith("ies")
                ? plain.substring(0, plain.length() - 3) + "y"
                : plain.matches(".*(?:ss|x|ch|sh)es")
                        ? plain.substring(0, plain.length() - 2)
                        : plain.matches(".*[^s]s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
