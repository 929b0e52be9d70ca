package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code steps-join}: a step begins with another number of items than the step before it left. */
final class StepsJoin implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> steps = subject.descriptor().values(Paths.STEPS);
        return IntStream.range(1, steps.size())
                .boxed()
                .flatMap(at -> finding(steps.get(at - 1), steps.get(at), r).stream());
    }

    /** That it begins with more is a matter of {@code filter-adds-items}. */
    private static Optional<Finding> finding(Value before, Value step, Report r) {
        Optional<Count> left = Count.of(before.text("count_out")).filter(Count::isExact);
        return Count.of(step.text("count_in"))
                .filter(Count::isExact)
                .filter(begins ->
                        left.isPresent() && begins.value() < left.get().value())
                .map(begins -> r.at(step.at("count_in").findFirst().orElse(step).location())
                        .about(Paths.STEP_IN)
                        .say(
                                "This step begins with " + begins.says() + " items, but the one before left "
                                        + left.orElseThrow().says(),
                                "Correct the number, or list the step between the two."));
    }
}
