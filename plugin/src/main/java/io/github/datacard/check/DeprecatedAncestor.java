package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code deprecated-ancestor}: a dataset comes, through any number of generations, from one that was deprecated. */
final class DeprecatedAncestor implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        return new FallenAncestors("deprecated").check(catalog, r);
    }
}
