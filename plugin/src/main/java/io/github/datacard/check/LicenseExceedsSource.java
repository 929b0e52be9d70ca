package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code license-exceeds-source}: the license of a dataset allows what that of a source does not. The value list of
 * licenses says what they forbid.
 */
final class LicenseExceedsSource implements Rule<DatasetIndex> {
    private static final Map<String, String> TERMS = Map.of(
            "noncommercial", "commercial use",
            "noderivatives", "sharing changed versions",
            "sharealike", "sharing under other terms");

    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        ValueList licenses = catalog.vocabulary().list("licenses");
        return SourceLicense.derivations(catalog).flatMap(derivation -> {
            List<String> offered = SourceLicense.offered(catalog, derivation);
            return offered.size() == 1 ? exceeds(licenses, derivation, offered.get(0), r).stream() : Stream.empty();
        });
    }

    /** The finding on one source, if there is one. */
    static Optional<Finding> exceeds(ValueList licenses, DatasetIndex.Derivation derivation, String offered, Report r) {
        List<ValueList.Value> own = derivation.child().texts(Paths.LICENSE_ID).stream()
                .flatMap(id -> licenses.get(id).stream())
                .filter(license -> !List.of("other", "unknown", "cc").contains(license.id()))
                .toList();
        Optional<ValueList.Value> source = licenses.resolve(offered);
        return TERMS.keySet().stream()
                .sorted()
                .filter(term -> !own.isEmpty()
                        && source.filter(license -> forbids(license, term)).isPresent()
                        && own.stream().noneMatch(license -> forbids(license, term)))
                .findFirst()
                .map(term -> r.at(derivation.location())
                        .about(Paths.LICENSES)
                        .say(
                                "The license " + own.get(0).id() + " allows " + TERMS.get(term) + ", but "
                                        + derivation.says() + " is offered under "
                                        + source.map(ValueList.Value::id).orElse(offered) + ", which does not",
                                "Take a license that keeps these terms, or say in distribution: licenses: terms "
                                        + "what permits it."))
                .filter(finding -> derivation.child().texts(Paths.LICENSE_TERMS).isEmpty());
    }

    private static boolean forbids(ValueList.Value license, String term) {
        return license.attributes().containsKey(term);
    }
}
