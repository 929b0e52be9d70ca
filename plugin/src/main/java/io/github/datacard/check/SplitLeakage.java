package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/** {@code split-leakage}: items stand in several splits, and nothing says what that means for results. */
final class SplitLeakage implements Rule {
    static final List<String> SAID = List.of(Paths.LIMITATIONS, Paths.RECOMMENDATIONS, Paths.QUALITY_ISSUES);

    @Override
    public Stream<Finding> check(Subject subject) {
        Descriptor descriptor = subject.descriptor();
        return SAID.stream()
                        .anyMatch(path ->
                                descriptor.has(path) || descriptor.gap(path).isPresent())
                ? Stream.empty()
                : Count.of(descriptor.text(Paths.CROSS_SPLIT)).filter(count -> count.value() > 0).stream()
                        .map(count -> Finding.of(
                                        Severity.WARNING,
                                        "split-leakage",
                                        descriptor.placeOf(Paths.CROSS_SPLIT),
                                        "The number of items that stand in several splits is " + count.says()
                                                + ", and nothing says what to do about them",
                                        "Take them out of training, or say so below considerations: limitations.")
                                .about(Paths.LIMITATIONS));
    }
}
