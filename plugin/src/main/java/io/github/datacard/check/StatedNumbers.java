package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that stand somewhere in a descriptor by themselves, not in a text, and what the splits have together. */
final class StatedNumbers {
    private StatedNumbers() {}

    static Set<Long> of(Descriptor descriptor) {
        Set<Long> stated = descriptor
                .root()
                .leaves()
                .flatMap(StatedNumbers::says)
                .flatMap(says -> Count.of(says).stream())
                .map(Count::value)
                .collect(Collectors.toCollection(HashSet::new));
        stated.add(descriptor.texts(Paths.SPLIT_COUNT).stream()
                .flatMap(says -> Count.of(says).stream())
                .mapToLong(Count::value)
                .sum());
        return stated;
    }

    private static Stream<String> says(Value leaf) {
        if (leaf instanceof Value.Shares shares) {
            return shares.shares().stream().map(Value.Share::amount);
        }
        return leaf instanceof Value.Scalar scalar ? Stream.of(scalar.text()) : Stream.empty();
    }
}
