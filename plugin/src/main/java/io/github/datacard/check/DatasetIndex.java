package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules on all datasets look at.
 *
 * @param vocabulary the vocabulary
 * @param descriptors the descriptors
 * @param byId the first descriptor of each id
 */
record DatasetIndex(Vocabulary vocabulary, List<Descriptor> descriptors, Map<String, Descriptor> byId) {
    static DatasetIndex of(Vocabulary vocabulary, List<Descriptor> descriptors) {
        Map<String, Descriptor> byId = new LinkedHashMap<>();
        descriptors.forEach(descriptor -> byId.putIfAbsent(descriptor.id(), descriptor));
        return new DatasetIndex(vocabulary, descriptors, byId);
    }

    /** The dataset of this run that a reference names. */
    Optional<Descriptor> find(String ref) {
        return Optional.ofNullable(byId.get(ref));
    }

    /** All sources that datasets name, in order. */
    Stream<Derivation> derivations() {
        return descriptors.stream()
                .flatMap(child -> child.values(Paths.LINEAGE).stream()
                        .map(source -> new Derivation(child, source, source.text("ref"))));
    }

    /**
     * That a dataset comes from another one.
     *
     * @param child the dataset
     * @param source what it says of its source
     * @param ref the source, as the dataset names it
     */
    record Derivation(Descriptor child, Value source, String ref) {
        /** Where the reference stands. */
        Location location() {
            return source.at("ref").findFirst().orElse(source).location();
        }
    }
}
