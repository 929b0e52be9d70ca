package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code retracted-ancestor}: a dataset comes, through any number of generations, from one that was retracted. */
final class RetractedAncestor implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        return new FallenAncestors("retracted").check(catalog, r);
    }
}
