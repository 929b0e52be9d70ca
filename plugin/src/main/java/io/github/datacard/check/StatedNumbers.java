package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that stand somewhere in a descriptor by themselves, not in a text. */
final class StatedNumbers {
    private StatedNumbers() {}

    static Set<Long> of(Descriptor descriptor) {
        return descriptor
                .root()
                .leaves()
                .flatMap(StatedNumbers::says)
                .flatMap(says -> Count.of(says).stream())
                .map(Count::value)
                .collect(Collectors.toSet());
    }

    private static Stream<String> says(Value leaf) {
        if (leaf instanceof Value.Shares shares) {
            return shares.shares().stream().map(Value.Share::amount);
        }
        return leaf instanceof Value.Scalar scalar ? Stream.of(scalar.text()) : Stream.empty();
    }
}
