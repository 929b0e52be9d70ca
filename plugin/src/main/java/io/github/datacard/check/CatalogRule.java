package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A rule on all datasets of a run. */
interface CatalogRule {
    Stream<Finding> check(List<Descriptor> descriptors);
}
