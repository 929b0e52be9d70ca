package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code large-data-route}: so much data that few can fetch all of it, and no way to get a part. */
final class LargeDataRoute implements Rule<Subject> {
    private static final long LIMIT = 100_000_000_000L;
    private static final List<String> ROUTES =
            List.of(Paths.SAMPLE, Paths.DISTRIBUTION_METHOD, Paths.QUICKSTART, Paths.SUBSETS);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        boolean small = Count.of(descriptor.text(Paths.SIZE_BYTES))
                .filter(size -> size.value() >= LIMIT)
                .isEmpty();
        boolean said = !subject.isSilentOn(ROUTES);
        return small || said
                ? Stream.empty()
                : Stream.of(r.at(Paths.SIZE_BYTES)
                        .about(Paths.SAMPLE)
                        .say(
                                "The data has more than 100 GB, and nothing says how to get or read a part of it",
                                "Offer a sample or subsets, or say in uses: quickstart how to stream it."));
    }
}
