package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code source-license} and {@code license-exceeds-source}: nothing says under which license a source is offered, or
 * the license of the dataset allows what that of a source does not. The value list of licenses says what they forbid.
 */
final class SourceLicenses implements CatalogRule {
    private static final String OFFERED = Paths.LINEAGE + ".license";
    private static final Map<String, String> TERMS = Map.of(
            "noncommercial", "commercial use",
            "noderivatives", "sharing changed versions",
            "sharealike", "sharing under other terms");

    @Override
    public Stream<Finding> check(Catalog catalog) {
        ValueList licenses = catalog.vocabulary().list("licenses");
        return catalog.derivations()
                .filter(derivation -> !derivation.source().text("relation").equals("selected_with"))
                .flatMap(derivation -> finding(catalog, licenses, derivation).stream());
    }

    private static Optional<Finding> finding(Catalog catalog, ValueList licenses, Catalog.Derivation derivation) {
        List<String> offered = derivation.source().texts("license");
        List<String> known = offered.isEmpty()
                ? catalog.find(derivation.ref())
                        .map(parent -> parent.texts(Paths.LICENSE_ID))
                        .orElse(List.of())
                : offered;
        if (known.isEmpty()) {
            return derivation.child().gap(OFFERED).isPresent()
                    ? Optional.empty()
                    : Optional.of(derivation
                            .finding(
                                    Severity.WARNING,
                                    "source-license",
                                    "Nothing says under which license \"" + derivation.ref() + "\" is offered",
                                    "Write below the source:  license: …, or list " + OFFERED
                                            + " below gaps: not_documented.")
                            .about(OFFERED));
        }
        return known.size() == 1 ? exceeds(licenses, derivation, known.get(0)) : Optional.empty();
    }

    private static Optional<Finding> exceeds(ValueList licenses, Catalog.Derivation derivation, String offered) {
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
                .map(term -> derivation
                        .finding(
                                Severity.WARNING,
                                "license-exceeds-source",
                                "The license " + own.get(0).id() + " allows " + TERMS.get(term) + ", but \""
                                        + derivation.ref() + "\" is offered under "
                                        + source.map(ValueList.Value::id).orElse(offered) + ", which does not",
                                "Take a license that keeps these terms, or say in distribution: licenses: terms "
                                        + "what permits it.")
                        .about(Paths.LICENSES))
                .filter(finding ->
                        derivation.child().texts(Paths.LICENSES + ".terms").isEmpty());
    }

    private static boolean forbids(ValueList.Value license, String term) {
        return license.attributes().containsKey(term);
    }
}
