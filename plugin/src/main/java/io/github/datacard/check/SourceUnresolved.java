package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code source-unresolved}: a source that is named by Maven coordinates cannot be read, so nobody knows its state. */
final class SourceUnresolved implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        return catalog.derivations()
                .flatMap(derivation ->
                        Optional.ofNullable(catalog.published().missing().get(derivation.ref()))
                                .map(reason -> r.at(derivation.location())
                                        .about(Paths.LINEAGE_REF)
                                        .say(
                                                "The source \"" + derivation.ref() + "\" cannot be read: " + reason,
                                                "Correct the coordinates, which are group:artifact:version, or name the source"
                                                        + " by its complete address."))
                                .stream());
    }
}
