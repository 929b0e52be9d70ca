package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** A rule on all datasets of a run. The time that it takes grows with the number of datasets and of their sources. */
interface CatalogRule {
    Stream<Finding> check(Catalog catalog);
}
