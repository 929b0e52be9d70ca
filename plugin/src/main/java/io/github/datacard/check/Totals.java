package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many instances of each unit a dataset has.
 *
 * @param known the units that are counted
 * @param complete whether all units are
 */
record Totals(List<Total> known, boolean complete) {
    private static final double ROUNDING = 0.1;

    /** The number of one unit, with the place where it stands. */
    record Total(String unit, Count count, Value place) {
        /** The number with its unit, for people. */
        String says() {
            return count.says() + (unit.isEmpty() ? "" : " (" + unit + ")");
        }
    }

    static Totals of(Descriptor descriptor) {
        List<Value> instances = descriptor.values(Paths.INSTANCES);
        List<Total> known = instances.stream()
                .flatMap(instance -> Count.of(instance.text("count"))
                        .map(count -> new Total(
                                instance.text("unit"),
                                count,
                                instance.at("count").findFirst().orElse(instance)))
                        .stream())
                .toList();
        return new Totals(known, known.size() == instances.size());
    }

    /** Whether a number is that of some unit. */
    boolean fits(long number, boolean exact) {
        return known.stream()
                .anyMatch(total ->
                        fits(number, total.count(), exact && total.count().isExact()));
    }

    /** The unit whose number is the nearest, if no unit fits and all are counted. */
    Optional<Total> contradicted(long number, boolean exact) {
        return complete && !fits(number, exact)
                ? known.stream()
                        .min(Comparator.comparingDouble(total -> Math.abs(
                                Math.log((number + 1.0) / (total.count().value() + 1.0)))))
                : Optional.empty();
    }

    /** The unit of which there are the most, if no unit may have more than is said. */
    Optional<Total> most() {
        boolean open =
                !complete || known.stream().anyMatch(total -> total.count().qualifier() == Count.Qualifier.AT_LEAST);
        return open
                ? Optional.empty()
                : known.stream()
                        .max(Comparator.comparingLong(total -> total.count().value()));
    }

    /** Whether a part is more than a whole, unless rounding explains it. */
    static boolean exceeds(long part, Count whole, boolean exact) {
        return part > whole.value() * (exact ? 1 : 1 + ROUNDING);
    }

    static boolean fits(long sum, Count total, boolean exact) {
        if (exact) {
            return sum == total.value();
        }
        double room = total.value() * ROUNDING;
        return total.qualifier() == Count.Qualifier.AT_LEAST
                ? sum >= total.value() - room
                : Math.abs(sum - total.value()) <= room;
    }
}
