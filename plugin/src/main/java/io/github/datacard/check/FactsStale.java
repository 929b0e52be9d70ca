package io.github.datacard.check;

import io.github.datacard.data.Staleness;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsFile;
import java.util.List;
import java.util.stream.Stream;

/** {@code facts-stale}: the data or its declaration is no longer what was measured. */
final class FactsStale implements Rule<Subject> {
    private static final int SHOWN = 5;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.facts().stream().flatMap(facts -> stale(subject, facts, r));
    }

    private static Stream<Finding> stale(Subject subject, Facts facts, Report r) {
        List<String> changes = new Staleness(subject.descriptor(), facts).changes(subject.seen());
        String more = changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
        return changes.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Location.of(FactsFile.of(subject.descriptor().file())))
                        .say(
                                "The facts are stale: "
                                        + String.join(
                                                "; ",
                                                changes.stream().limit(SHOWN).toList())
                                        + more,
                                "Measure again with the goal measure; -Ddatacard.measure.fresh reads all files again. check"
                                        + " with -Ddatacard.measure reports what differs."));
    }
}
