package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code source-license}: nothing says under which license a source is offered. */
final class SourceLicense implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        return derivations(catalog)
                .filter(derivation -> offered(catalog, derivation).isEmpty()
                        && derivation.child().gap(Paths.LINEAGE_LICENSE).isEmpty())
                .map(derivation -> r.at(derivation.location())
                        .about(Paths.LINEAGE_LICENSE)
                        .say(
                                "Nothing says under which license " + derivation.says() + " is offered",
                                "Write below the source:  license: …, or list " + Paths.LINEAGE_LICENSE
                                        + " below gaps: not_documented."));
    }

    /** Datasets that are made from others, not merely chosen like them. */
    static Stream<DatasetIndex.Derivation> derivations(DatasetIndex catalog) {
        return made(catalog.derivations());
    }

    /** Those of some derivations that are more than a choice. */
    static Stream<DatasetIndex.Derivation> made(Stream<DatasetIndex.Derivation> derivations) {
        return derivations.filter(
                derivation -> !derivation.source().text("relation").equals("selected_with"));
    }

    /** The licenses under which a source is offered: as the dataset says, or as the source itself does. */
    static List<String> offered(DatasetIndex catalog, DatasetIndex.Derivation derivation) {
        List<String> offered = derivation.source().texts("license");
        return offered.isEmpty()
                ? catalog.source(derivation.ref())
                        .map(parent -> parent.texts(Paths.LICENSE_ID))
                        .orElse(List.of())
                : offered;
    }
}
