package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.PublishedDatasets;
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
 * @param published datasets of others that are named by coordinates; nothing is reported on them
 */
record DatasetIndex(
        Vocabulary vocabulary,
        List<Descriptor> descriptors,
        Map<String, Descriptor> byId,
        PublishedDatasets published) {
    static DatasetIndex of(Vocabulary vocabulary, List<Descriptor> descriptors) {
        return of(vocabulary, descriptors, PublishedDatasets.NONE);
    }

    static DatasetIndex of(Vocabulary vocabulary, List<Descriptor> descriptors, PublishedDatasets published) {
        Map<String, Descriptor> byId = new LinkedHashMap<>();
        descriptors.forEach(descriptor -> byId.putIfAbsent(descriptor.id(), descriptor));
        return new DatasetIndex(vocabulary, descriptors, byId, published);
    }

    /** The dataset of this run that a reference names. */
    Optional<Descriptor> find(String ref) {
        return Optional.ofNullable(byId.get(ref));
    }

    /** The dataset that is named as a source: one of this run, or one that is published. */
    Optional<Descriptor> source(String ref) {
        return find(ref).or(() -> Optional.ofNullable(published.found().get(ref)));
    }

    /** All sources that datasets of this run name, in order. */
    Stream<Derivation> derivations() {
        return descriptors.stream().flatMap(child -> derivations(child, child.id()));
    }

    /** The same with the published sources of published datasets. What they call by an id is one of their own. */
    Stream<Derivation> allDerivations() {
        return Stream.concat(
                derivations(),
                published.found().entrySet().stream()
                        .flatMap(child -> derivations(child.getValue(), child.getKey()))
                        .filter(derivation -> published.found().containsKey(derivation.ref())
                                || find(derivation.ref()).isEmpty()));
    }

    private static Stream<Derivation> derivations(Descriptor child, String name) {
        return child.values(Paths.LINEAGE).stream()
                .map(source -> new Derivation(child, name, source, source.text("ref")));
    }

    /**
     * That a dataset comes from another one.
     *
     * @param child the dataset
     * @param name by what name others know the dataset: its id, or its coordinates
     * @param source what it says of its source
     * @param ref the source, as the dataset names it
     */
    record Derivation(Descriptor child, String name, Value source, String ref) {
        /** The source in a sentence; one that is described has no name. */
        String says() {
            return ref.isEmpty() ? "this source" : "the source \"" + ref + "\"";
        }

        /** Where the reference stands. */
        Location location() {
            return source.at("ref").findFirst().orElse(source).location();
        }
    }
}
