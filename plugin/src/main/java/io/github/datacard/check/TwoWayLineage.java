package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code one-way-lineage}: a dataset lists another one as made from it, and that one does not name it as a source; or it
 * lists some of the datasets that name it as their source and not this one. Who lists none is not asked to: what comes
 * from a dataset is known from those that do.
 */
final class TwoWayLineage implements CatalogRule {
    private static final String RULE = "one-way-lineage";

    @Override
    public Stream<Finding> check(Catalog catalog) {
        return Stream.concat(withoutSource(catalog), notListed(catalog));
    }

    private static Stream<Finding> withoutSource(Catalog catalog) {
        return catalog.descriptors().stream()
                .flatMap(parent -> parent.values(Paths.DERIVATIVES).stream()
                        .flatMap(value -> catalog
                                .find(((Value.Scalar) value).text())
                                .filter(child -> !child.texts(Paths.LINEAGE_REF).contains(parent.id()))
                                .map(child -> Finding.of(
                                                Severity.WARNING,
                                                RULE,
                                                value.location(),
                                                "\"" + child.id() + "\" is listed as made from \"" + parent.id()
                                                        + "\", but does not name it as a source",
                                                "Add it below lineage: sources in " + UniqueIds.name(parent, child)
                                                        + ", or remove it here.")
                                        .about(Paths.DERIVATIVES))
                                .stream()));
    }

    private static Stream<Finding> notListed(Catalog catalog) {
        return catalog.derivations()
                .flatMap(derivation ->
                        catalog
                                .find(derivation.ref())
                                .flatMap(parent -> notListed(parent, derivation.child()))
                                .stream())
                .distinct();
    }

    private static Optional<Finding> notListed(Descriptor parent, Descriptor child) {
        List<Value> listed = parent.values(Paths.DERIVATIVES);
        return listed.isEmpty() || parent.texts(Paths.DERIVATIVES).contains(child.id())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Severity.WARNING,
                                RULE,
                                listed.get(0).location(),
                                "\"" + child.id() + "\" names \"" + parent.id()
                                        + "\" as its source, but is not in this list",
                                "Add it here, or remove the source from " + UniqueIds.name(parent, child) + ".")
                        .about(Paths.DERIVATIVES));
    }
}
