package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code one-way-lineage}: a dataset lists another one as made from it, and that one does not name it as a source; or it
 * lists some of the datasets that name it as their source and not this one. That a dataset lists
 * none is only worth a note: what comes from it is known from those that do. Who is named by its name instead of its id
 * is named all the same; that is the matter of {@link LineageNearMiss}.
 */
final class OneWayLineage implements Rule<DatasetIndex> {
    private static final int SHOWN = 5;

    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        return Stream.concat(withoutSource(catalog, r), notListed(catalog, r));
    }

    private static Stream<Finding> withoutSource(DatasetIndex catalog, Report r) {
        return catalog.descriptors().stream()
                .flatMap(parent -> parent.values(Paths.DERIVATIVES).stream()
                        .flatMap(value -> catalog
                                .find(((Value.Scalar) value).text())
                                .filter(child -> !isNamed(parent, child.texts(Paths.LINEAGE_REF)))
                                .map(child -> r.at(value.location())
                                        .about(Paths.DERIVATIVES)
                                        .as(Severity.WARNING)
                                        .say(
                                                "\"" + child.id() + "\" is listed as made from \"" + parent.id()
                                                        + "\", but does not name it as a source",
                                                "Add it below lineage: sources in " + DuplicateId.name(parent, child)
                                                        + ", or remove it here."))
                                .stream()));
    }

    private static Stream<Finding> notListed(DatasetIndex catalog, Report r) {
        Map<String, Set<String>> children = catalog.derivations()
                .collect(Collectors.groupingBy(
                        DatasetIndex.Derivation::ref,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                derivation -> derivation.child().id(), Collectors.toCollection(LinkedHashSet::new))));
        return children.entrySet().stream()
                .flatMap(
                        family -> catalog
                                .find(family.getKey())
                                .flatMap(parent -> notListed(catalog, parent, family.getValue(), r))
                                .stream());
    }

    private static boolean isNamed(Descriptor dataset, List<String> names) {
        return names.contains(dataset.id()) || names.contains(dataset.name());
    }

    private static Optional<Finding> notListed(
            DatasetIndex catalog, Descriptor parent, Set<String> children, Report r) {
        List<Value> listed = parent.values(Paths.DERIVATIVES);
        List<String> missing = children.stream()
                .filter(child -> !child.equals(parent.id()))
                .filter(child -> catalog.find(child)
                        .filter(found -> isNamed(found, parent.texts(Paths.DERIVATIVES)))
                        .isEmpty())
                .toList();
        int more = missing.size() - SHOWN;
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = missing.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
        return Optional.of(
                listed.isEmpty()
                        ? r.at(parent.placeOf(Paths.LINEAGE))
                                .about(Paths.DERIVATIVES)
                                .as(Severity.INFO)
                                .say(
                                        "\"" + parent.id() + "\" is named as a source by datasets of this repository"
                                                + " and lists none of them: " + names,
                                        "List them below lineage: {derivatives: […]}.")
                        : r.at(listed.get(0).location())
                                .about(Paths.DERIVATIVES)
                                .as(Severity.WARNING)
                                .say(
                                        "This list lacks datasets that name \"" + parent.id() + "\" as their source: "
                                                + names,
                                        "Add them here, or remove the source there."));
    }
}
