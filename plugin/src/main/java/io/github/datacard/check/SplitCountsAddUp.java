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
 * {@code split-counts-add-up}: the splits hold more or less than any unit counts. Configurations may be views of the same
 * items or parts of them. Where a count is not exact, only what no rounding explains is a finding.
 */
final class SplitCountsAddUp implements Rule<Subject> {
    private static final double CLEARLY_LESS = 0.8;
    private static final List<String> OVERLAP =
            List.of(Paths.SPLIT_CRITERIA, Paths.SPLIT_NOTES, Paths.OVERVIEW, Paths.SUMMARY, Paths.DESCRIPTION);
    private static final List<String> TOLD =
            List.of(Paths.SPLIT_NOTES, Paths.OVERVIEW, Paths.SUMMARY, Paths.DESCRIPTION);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Optional<Sum>> sums =
                descriptor.values(Paths.CONFIGS).stream().map(Sum::of).toList();
        return sums.isEmpty() || sums.stream().anyMatch(Optional::isEmpty)
                ? Stream.empty()
                : compare(sums.stream().flatMap(Optional::stream).toList(), subject, r).stream();
    }

    /** What the splits of a configuration hold together. */
    private record Sum(long value, boolean exact) {
        /** None if a split is not counted. */
        static Optional<Sum> of(Value config) {
            List<Value> splits = config.at("splits").flatMap(Value::flat).toList();
            List<Count> counts = splits.stream()
                    .flatMap(split -> Count.of(split.text("count")).stream())
                    .toList();
            return splits.isEmpty() || counts.size() != splits.size()
                    ? Optional.empty()
                    : Optional.of(new Sum(
                            counts.stream().mapToLong(Count::value).sum(),
                            counts.stream().allMatch(Count::isExact)));
        }

        Sum and(Sum other) {
            return new Sum(value + other.value, exact && other.exact);
        }
    }

    /** Whether what the other configuration holds is so much less that it is meant as a part of the whole. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isPart(List<Sum> sums, Sum whole) {
        return sums.stream().filter(sum -> sum != whole).allMatch(sum -> sum.value <= whole.value * CLEARLY_LESS);
    }

    private static Optional<Finding> compare(List<Sum> sums, Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Totals totals = Totals.of(descriptor);
        Sum all = sums.stream().reduce(Sum::and).orElseThrow();
        boolean views = sums.stream().allMatch(sum -> totals.fits(sum.value, sum.exact));
        List<Sum> whole =
                sums.stream().filter(sum -> totals.fits(sum.value, sum.exact)).toList();
        return views || (sums.size() > 2 && !whole.isEmpty()) || (whole.size() == 1 && isPart(sums, whole.get(0)))
                ? Optional.empty()
                : totals.contradicted(all.value, all.exact)
                        .filter(total -> !isToldOf(descriptor, total.count().value() - all.value))
                        .filter(total -> total.count().value() > all.value || !isOverlapping(subject))
                        .map(total -> r.at(total.place().location())
                                .about(Paths.INSTANCE_COUNT)
                                .say(
                                        "The splits " + (sums.size() > 1 ? "of all configurations " : "") + "hold "
                                                + CountDiffers.number(all.value) + " together, but here it says "
                                                + total.says(),
                                        "Correct one of the numbers, mark a rounded one with \"~\", or count what the"
                                                + " splits hold as a unit of its own."));
    }

    /** Whether a text says that splits share items on purpose. */
    private static boolean isOverlapping(Subject subject) {
        return Stream.of("words-overlap", "words-split-overlap")
                .flatMap(list -> Claim.in(subject, OVERLAP, list))
                .findAny()
                .isPresent();
    }

    /** Whether a text names the number of items that belong to no split. */
    private static boolean isToldOf(Descriptor descriptor, long rest) {
        return rest > 0
                && TOLD.stream()
                        .flatMap(path -> descriptor.texts(path).stream())
                        .anyMatch(text -> CountDiffers.isNamed(rest, text));
    }
}
