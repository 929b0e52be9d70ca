package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code steps-join}: a step begins with another number of items than the step before it left, or the last step leaves
 * another number than the dataset has.
 */
final class StepsJoin implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> steps = descriptor.values(Paths.STEPS);
        return Stream.concat(
                IntStream.range(1, steps.size())
                        .boxed()
                        .flatMap(at -> between(steps.get(at - 1), steps.get(at), r).stream()),
                steps.isEmpty() ? Stream.empty() : last(descriptor, steps.get(steps.size() - 1), r).stream());
    }

    private static Optional<Finding> between(Value before, Value step, Report r) {
        Optional<Count> left = Count.of(before.text("count_out")).filter(Count::isExact);
        return Count.of(step.text("count_in"))
                .filter(Count::isExact)
                .filter(begins ->
                        left.isPresent() && begins.value() != left.get().value())
                .map(begins -> r.at(step.at("count_in").findFirst().orElse(step).location())
                        .about(Paths.STEP_IN)
                        .say(
                                "This step begins with " + begins.says() + " items, but the one before left "
                                        + left.orElseThrow().says(),
                                "Correct the number, or list the step between the two."));
    }

    private static Optional<Finding> last(Descriptor descriptor, Value step, Report r) {
        Optional<Count> left = Count.of(step.text("count_out")).filter(Count::isExact);
        return left.flatMap(count -> Totals.of(descriptor)
                .contradicted(count.value(), true)
                .filter(total -> total.count().isExact() && !isCountedOtherwise(descriptor, count))
                .map(total -> r.at(step.at("count_out").findFirst().orElse(step).location())
                        .about(Paths.STEP_OUT)
                        .say(
                                "The last step leaves " + count.says() + " items, but there are said to be "
                                        + total.says(),
                                "Correct one of the numbers, or list the step between the two. If the steps count in"
                                        + " another unit, list that unit below composition: {instances: …}.")));
    }

    /** A part of the dataset may have gone through steps of its own. */
    private static boolean isCountedOtherwise(Descriptor descriptor, Count count) {
        return Stream.of(Paths.SPLIT_COUNT, Paths.SUBSET_COUNT, Paths.SUBJECTS, Paths.ANNOTATION_COUNT)
                .flatMap(path -> descriptor.texts(path).stream())
                .flatMap(text -> Count.of(text).stream())
                .anyMatch(other -> other.value() == count.value());
    }
}
