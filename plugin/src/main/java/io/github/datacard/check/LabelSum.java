package io.github.datacard.check;

import io.github.datacard.assessment.Truth;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code label-sum}: the counts of the labels add up to the number of no unit, where each item has one label as far as is
 * said.
 */
final class LabelSum implements Rule<Subject> {
    /** Where it holds, the counts of labels say nothing of the number of items. */
    private static final String SEVERAL = "several-labels";

    private static final List<String> TOLD =
            List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW, Paths.ANNOTATION_PROCESS);

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,-])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\w-]|[.,]\\d)");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        if (!descriptor.has(Paths.LABEL_SHARES) || subject.conditions().holds(SEVERAL) == Truth.YES) {
            return Stream.empty();
        }
        return descriptor.values(Paths.LABEL_SHARES).stream()
                .filter(value -> !isTold(descriptor, (Value.Shares) value))
                .flatMap(value -> CountedShares.of((Value.Shares) value).stream())
                .filter(sum -> !isSplit(descriptor, sum))
                .flatMap(sum -> Totals.of(descriptor)
                        .contradicted(sum.value(), sum.exact())
                        .filter(total -> sum.value() > total.count().value() || subject.isSilentOn(Paths.MISSING))
                        .map(total -> finding(sum, total, r))
                        .stream());
    }

    /** Labels may be of other things than instances, such as faults of machines, if a text has their number. */
    static boolean isTold(Descriptor descriptor, Value.Shares labels) {
        return CountedShares.of(labels)
                .filter(sum -> TOLD.stream()
                        .map(descriptor::text)
                        .flatMap(text -> NUMBER.matcher(text).results())
                        .anyMatch(found -> found.group().replace(",", "").equals(Long.toString(sum.value()))))
                .isPresent();
    }

    /** Labels may be counted in one split only, or in what was annotated. */
    private static boolean isSplit(Descriptor descriptor, CountedShares sum) {
        return Stream.of(Paths.SPLIT_COUNT, Paths.SUBSET_COUNT, Paths.ANNOTATION_COUNT, Paths.SUBJECTS)
                .flatMap(path -> descriptor.texts(path).stream())
                .flatMap(text -> Count.of(text).stream())
                .anyMatch(count -> Totals.fits(sum.value(), count, sum.exact() && count.isExact()));
    }

    private static Finding finding(CountedShares sum, Totals.Total total, Report r) {
        return r.at(sum.place().location())
                .about(Paths.LABEL_SHARES)
                .say(
                        "The labels add up to " + CountDiffers.number(sum.value()) + ", but there are said to be "
                                + total.says(),
                        sum.value() < total.count().value()
                                ? "Correct one of the numbers, or say below composition: {missing: …} which items have"
                                        + " no label."
                                : "Correct one of the numbers, or say below composition: {overview: …} that an item may"
                                        + " have several labels.");
    }
}
