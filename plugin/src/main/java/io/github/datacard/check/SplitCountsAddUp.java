package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code split-counts-add-up}: the splits of the only configuration hold more or less than the only kind of instance
 * counts. Where a count is not exact, only what no rounding explains is a finding.
 */
final class SplitCountsAddUp implements Rule<Subject> {
    private static final double ROUNDING = 0.1;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> configs = descriptor.values(Paths.CONFIGS);
        List<Value> instances = descriptor.values(Paths.INSTANCES).stream()
                .filter(value -> value.text("parent").isEmpty())
                .toList();
        return configs.size() == 1 && instances.size() == 1
                ? compare(configs.get(0), instances.get(0), r).stream()
                : Stream.empty();
    }

    private static Optional<Finding> compare(Value config, Value instance, Report r) {
        List<Value> splits = config.at("splits").flatMap(Value::flat).toList();
        List<Count> counts = splits.stream()
                .flatMap(split -> Count.of(split.text("count")).stream())
                .toList();
        Optional<Count> total = Count.of(instance.text("count"));
        if (splits.isEmpty() || counts.size() != splits.size() || total.isEmpty()) {
            return Optional.empty();
        }
        long sum = counts.stream().mapToLong(Count::value).sum();
        boolean exact = total.get().isExact() && counts.stream().allMatch(Count::isExact);
        return fits(sum, total.get(), exact)
                ? Optional.empty()
                : Optional.of(
                        r.at(instance.at("count").findFirst().orElse(instance).location())
                                .about(Paths.INSTANCE_COUNT)
                                .say(
                                        "The splits hold " + String.format(java.util.Locale.ROOT, "%,d", sum)
                                                + " together, but here it says "
                                                + total.get().says(),
                                        "Correct one of the numbers, or mark a rounded one with \"~\"."));
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
