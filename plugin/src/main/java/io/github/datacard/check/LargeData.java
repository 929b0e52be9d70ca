package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/** {@code large-data-route}: so much data that few can fetch all of it, and no way to get a part. */
final class LargeData implements Rule {
    private static final long LIMIT = 100_000_000_000L;
    private static final List<String> ROUTES =
            List.of(Paths.SAMPLE, Paths.DISTRIBUTION_METHOD, Paths.QUICKSTART, Paths.SUBSETS);

    @Override
    public Stream<Finding> check(Subject subject) {
        Descriptor descriptor = subject.descriptor();
        boolean small = Count.of(descriptor.text(Paths.SIZE_BYTES))
                .filter(size -> size.value() >= LIMIT)
                .isEmpty();
        boolean told = ROUTES.stream()
                .anyMatch(path -> descriptor.has(path) || descriptor.gap(path).isPresent());
        return small || told
                ? Stream.empty()
                : Stream.of(Finding.of(
                                Severity.WARNING,
                                "large-data-route",
                                descriptor.placeOf(Paths.SIZE_BYTES),
                                "The data has more than 100 GB, and nothing says how to get or read a part of it",
                                "Offer a sample or subsets, or say in uses: quickstart how to stream it.")
                        .about(Paths.SAMPLE));
    }
}
