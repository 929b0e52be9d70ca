package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code size-only-in-name}: the name promises a size, such as 5M, and nothing counts anything. */
final class SizeInName implements Rule {
    private static final Pattern SIZE = Pattern.compile("(?<![\\p{L}\\d.])?(\\d+(?:\\.\\d+)?[kKmMbB])(?![\\p{L}\\d])");
    private static final List<String> COUNTS =
            List.of(Paths.INSTANCE_COUNT, Paths.SPLIT_COUNT, Paths.SIZE, Paths.SUBSET_COUNT, Paths.SUBJECTS);

    @Override
    public Stream<Finding> check(Subject subject) {
        Descriptor descriptor = subject.descriptor();
        Matcher size = SIZE.matcher(descriptor.name());
        boolean counted = subject.facts().isPresent()
                || COUNTS.stream()
                        .anyMatch(path ->
                                descriptor.has(path) || descriptor.gap(path).isPresent());
        return counted || !size.find()
                ? Stream.empty()
                : Stream.of(Finding.of(
                                Severity.WARNING,
                                "size-only-in-name",
                                descriptor.placeOf(Paths.NAME),
                                "The name says \"" + size.group(1) + "\", but nothing says how many of what that is",
                                "Write such as  composition: {instances: {represents: One pair, count: ~1M, unit: pair}}")
                        .about(Paths.INSTANCE_COUNT));
    }
}
