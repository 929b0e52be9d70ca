package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.license.Licenses;
import io.github.datacard.license.Permission;
import io.github.datacard.license.Ruling;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code license-conflict}: the license of a dataset does not fit that of a source, of a source behind a source or of a
 * subset, or no license can fit all of its sources. What {@code license-exceeds-source} reports is not reported again.
 */
final class LicenseConflict implements Rule<DatasetIndex> {
    private static final int LONGEST = 10;
    private static final String REMEDY = "Take a license that fits, leave out what does not, or say in"
            + " distribution: licenses: terms what permits it.";

    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        Licenses licenses = new Licenses(catalog.vocabulary());
        Map<String, List<DatasetIndex.Derivation>> parents = SourceLicense.made(catalog.allDerivations())
                .collect(Collectors.groupingBy(DatasetIndex.Derivation::name));
        return catalog.descriptors().stream()
                .filter(dataset -> dataset.texts(Paths.LICENSE_TERMS).isEmpty())
                .flatMap(dataset -> new Judge(catalog, licenses, parents, r).conflicts(dataset));
    }

    /** Looks at one dataset after the other. */
    private record Judge(
            DatasetIndex catalog, Licenses licenses, Map<String, List<DatasetIndex.Derivation>> parents, Report r) {
        @SuppressWarnings("ReferenceEquality")
        Stream<Finding> conflicts(Descriptor dataset) {
            List<DatasetIndex.Derivation> sources = parents.getOrDefault(dataset.id(), List.of()).stream()
                    .filter(derivation -> derivation.child() == dataset)
                    .toList();
            List<Finding> direct = sources.stream()
                    .filter(derivation -> !isExceeded(derivation))
                    .flatMap(derivation -> withSource(dataset, derivation).stream())
                    .toList();
            boolean reported = !direct.isEmpty() || sources.stream().anyMatch(this::isExceeded);
            return Stream.of(
                            direct.stream(),
                            reported ? Stream.<Finding>empty() : together(sources).stream(),
                            reported ? Stream.<Finding>empty() : behind(dataset, sources),
                            subsets(dataset))
                    .flatMap(Function.identity());
        }

        private boolean isExceeded(DatasetIndex.Derivation derivation) {
            List<String> offered = SourceLicense.offered(catalog, derivation);
            return offered.size() == 1
                    && LicenseExceedsSource.exceeds(
                                    catalog.vocabulary().list("licenses"), derivation, offered.get(0), r)
                            .isPresent();
        }

        private Optional<Finding> withSource(Descriptor dataset, DatasetIndex.Derivation derivation) {
            return conflict(dataset, SourceLicense.offered(catalog, derivation), relation(derivation))
                    .map(judged ->
                            finding(derivation.location(), "The license does not fit " + derivation.says(), judged));
        }

        /** The license of a dataset against that of something in it. */
        private Optional<Ruling> conflict(Descriptor dataset, List<String> offered, String relation) {
            String own = String.join(" AND ", dataset.texts(Paths.LICENSE_ID));
            return own.isEmpty() || offered.isEmpty()
                    ? Optional.empty()
                    : Optional.of(licenses.derived(String.join(" AND ", offered), relation, own))
                            .filter(judged -> judged.verdict() == Permission.CONFLICT);
        }

        /** Sources of which each demands a license of its own, whatever the dataset chooses. */
        private Optional<Finding> together(List<DatasetIndex.Derivation> sources) {
            List<DatasetIndex.Derivation> mixed = sources.stream()
                    .filter(derivation -> List.of("merges", "augmented_from", "derived_from", "cleaned_from")
                            .contains(relation(derivation)))
                    .filter(derivation ->
                            SourceLicense.offered(catalog, derivation).size() == 1)
                    .toList();
            return mixed.size() < 2
                    ? Optional.empty()
                    : Optional.of(licenses.mixed(mixed.stream()
                                    .map(derivation -> SourceLicense.offered(catalog, derivation)
                                            .get(0))
                                    .toList()))
                            .filter(judged -> judged.verdict() == Permission.CONFLICT)
                            .map(judged -> finding(
                                    mixed.get(1).location(), "No license fits all sources that are combined", judged));
        }

        /** Sources of sources, where the source between them says nothing of its license or has an exception. */
        private Stream<Finding> behind(Descriptor dataset, List<DatasetIndex.Derivation> sources) {
            return sources.stream()
                    .flatMap(derivation ->
                            behind(dataset, derivation, derivation.ref(), new HashSet<>(Set.of(dataset.id())), LONGEST)
                                    .stream());
        }

        private Optional<Finding> behind(
                Descriptor dataset, DatasetIndex.Derivation edge, String parent, Set<String> seen, int left) {
            if (left == 0 || !seen.add(parent)) {
                return Optional.empty();
            }
            for (DatasetIndex.Derivation above : parents.getOrDefault(parent, List.of())) {
                Optional<Ruling> judged = conflict(dataset, SourceLicense.offered(catalog, above), relation(above));
                if (judged.isPresent()
                        && !isExceeded(above)
                        && withSource(above.child(), above).isEmpty()) {
                    return Optional.of(finding(
                            edge.location(),
                            "The license does not fit \"" + above.ref() + "\", from which the source \"" + edge.ref()
                                    + "\" comes",
                            judged.get()));
                }
                Optional<Finding> further = behind(dataset, edge, above.ref(), seen, left - 1);
                if (further.isPresent()) {
                    return further;
                }
            }
            return Optional.empty();
        }

        private Stream<Finding> subsets(Descriptor dataset) {
            return dataset.values(Paths.SUBSET_LICENSE).stream()
                    .flatMap(license -> conflict(dataset, List.of(((Value.Scalar) license).text()), "contains")
                            .map(judged -> finding(
                                    license.location(), "The license of the whole does not fit this subset", judged))
                            .stream());
        }

        private static String relation(DatasetIndex.Derivation derivation) {
            return derivation.source().text("relation");
        }

        private Finding finding(Location place, String what, Ruling judged) {
            return r.at(place).about(Paths.LICENSES).say(what + ": " + judged.reason(), REMEDY);
        }
    }
}
