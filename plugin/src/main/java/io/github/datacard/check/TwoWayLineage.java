package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.stream.Stream;

/** {@code one-way-lineage}: a dataset lists another one as made from it, and that one does not name it as a source. */
final class TwoWayLineage implements CatalogRule {
    @Override
    public Stream<Finding> check(Catalog catalog) {
        return catalog.descriptors().stream()
                .flatMap(parent -> parent.values(Paths.DERIVATIVES).stream()
                        .flatMap(value -> catalog
                                .find(((Value.Scalar) value).text())
                                .filter(child -> !child.texts(Paths.LINEAGE_REF).contains(parent.id()))
                                .map(child -> Finding.of(
                                                Severity.WARNING,
                                                "one-way-lineage",
                                                value.location(),
                                                "\"" + child.id() + "\" is listed as made from \"" + parent.id()
                                                        + "\", but does not name it as a source",
                                                "Add it below lineage: sources in " + UniqueIds.name(parent, child)
                                                        + ", or remove it here.")
                                        .about(Paths.DERIVATIVES))
                                .stream()));
    }
}
