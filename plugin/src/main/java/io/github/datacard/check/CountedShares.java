package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a distribution add up to.
 *
 * @param place the distribution
 * @param value their sum
 * @param exact whether none of them is rounded
 */
record CountedShares(Value place, long value, boolean exact) {
    /** None unless there are several parts and all are counted. */
    static Optional<CountedShares> of(Value.Shares shares) {
        List<Count> counts = shares.shares().stream()
                .filter(share -> !share.percent())
                .flatMap(share -> Count.of(share.amount()).stream())
                .toList();
        return counts.size() < 2 || counts.size() < shares.shares().size()
                ? Optional.empty()
                : Optional.of(new CountedShares(
                        shares,
                        counts.stream().mapToLong(Count::value).sum(),
                        counts.stream().allMatch(Count::isExact)));
    }
}
