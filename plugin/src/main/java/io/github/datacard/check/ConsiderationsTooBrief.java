package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code considerations-too-brief}: a long documentation has next to no words on risks and limits. */
final class ConsiderationsTooBrief implements Rule<Subject> {
    private static final String SECTION = "considerations";
    private static final int LONG = 200;
    private static final int PERCENT = 5;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        long all = words(descriptor.root());
        long considered = descriptor.values(SECTION).stream()
                .mapToLong(ConsiderationsTooBrief::words)
                .sum();
        return all < LONG
                        || considered * 100 >= all * PERCENT
                        || descriptor.gap(SECTION).isPresent()
                ? Stream.empty()
                : Stream.of(r.at(SECTION)
                        .about(SECTION)
                        .say(
                                "Of " + all + " words, " + considered
                                        + " are about risks, biases and limits; that is less than " + PERCENT + "%",
                                "Say whom the data leaves out, what is wrong in it, and what can go wrong with it."));
    }

    private static long words(Value value) {
        return value.leaves().mapToLong(TooLong::words).sum();
    }
}
