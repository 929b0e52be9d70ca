package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code class-imbalance}: classes are very unequal, and nothing is said of it. */
final class ClassImbalance implements Rule<Subject> {
    private static final double RATIO = 10;
    private static final double GINI = 0.5;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        boolean said = !subject.isSilentOn(Paths.IMBALANCE);
        return said
                ? Stream.empty()
                : descriptor.values(Paths.LABEL_SHARES).stream()
                        .flatMap(value -> Spread.of((Value.Shares) value)
                                .filter(spread -> spread.ratio() >= RATIO || spread.gini() >= GINI)
                                .map(spread -> r.at(value.location())
                                        .about(Paths.IMBALANCE)
                                        .say(
                                                "The largest class has " + spread.times()
                                                        + " times the items of the smallest (Gini "
                                                        + String.format(Locale.ROOT, "%.2f", spread.gini())
                                                        + "), and nothing is said of it",
                                                "Write below considerations: imbalance: {measure: …, strategy: …}."))
                                .stream());
    }
}
