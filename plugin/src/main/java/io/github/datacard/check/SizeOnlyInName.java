package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code size-only-in-name}: the name promises a size, such as 5M, and nothing counts anything. */
final class SizeOnlyInName implements Rule<Subject> {
    private static final Pattern SIZE = Pattern.compile("(?<![\\p{L}\\d.])?(\\d+(?:\\.\\d+)?[kKmMbB])(?![\\p{L}\\d])");
    private static final List<String> COUNTS =
            List.of(Paths.INSTANCE_COUNT, Paths.SPLIT_COUNT, Paths.SIZE, Paths.SUBSET_COUNT, Paths.SUBJECTS);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Matcher size = SIZE.matcher(descriptor.name());
        boolean counted = subject.facts().isPresent() || !subject.isSilentOn(COUNTS);
        return counted || !size.find()
                ? Stream.empty()
                : Stream.of(r.at(Paths.NAME)
                        .about(Paths.INSTANCE_COUNT)
                        .say(
                                "The name says \"" + size.group(1) + "\", but nothing says how many of what that is",
                                "Write such as  composition: {instances: {represents: One pair, count: ~1M,"
                                        + " unit: pair}}"));
    }
}
