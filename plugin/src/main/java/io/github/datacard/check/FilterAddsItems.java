package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code filter-adds-items}: a step that only removes leaves more items than it began with. */
final class FilterAddsItems implements Rule<Subject> {
    private static final Set<String> REMOVING = Set.of("filter", "dedup", "clean");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Finding> findings = new ArrayList<>();
        Optional<Count> left = Optional.empty();
        for (Value step : subject.descriptor().values(Paths.STEPS)) {
            Optional<Count> in = Count.of(step.text("count_in"));
            Optional<Count> out = Count.of(step.text("count_out"));
            Optional<Count> begins = in.isPresent() ? in : left;
            boolean removes = REMOVING.contains(step.text("kind"));
            if (removes && grows(begins, out)) {
                findings.add(finding(
                        step,
                        "count_out",
                        "This step removes items, but leaves "
                                + out.orElseThrow().says() + " of "
                                + begins.orElseThrow().says(),
                        r));
            }
            left = out.isPresent() ? out : removes ? begins : Optional.empty();
        }
        return findings.stream();
    }

    private static boolean grows(Optional<Count> before, Optional<Count> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get().qualifier() != Count.Qualifier.AT_LEAST
                && after.get().value() > before.get().value();
    }

    private static Finding finding(Value step, String member, String message, Report r) {
        return r.at(step.at(member).findFirst().orElse(step).location())
                .about(Paths.STEP_OUT)
                .say(message, "Correct the numbers or the kind of the step.");
    }
}
