package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.library.Artifacts;
import io.github.datacard.library.Coordinates;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Datasets that others name by Maven coordinates, and those that they come from in turn.
 *
 * @param found what they say of themselves, by their coordinates as they are written
 * @param missing why they cannot be read, by the same
 */
public record PublishedDatasets(Map<String, Descriptor> found, Map<String, String> missing) {
    /** None at all. */
    public static final PublishedDatasets NONE = new PublishedDatasets(Map.of(), Map.of());

    /** So many are read, whatever they name. */
    private static final int MOST = 1000;

    /**
     * The published datasets from which datasets come.
     *
     * @param reader reads their long forms
     * @param artifacts where these come from
     */
    public static PublishedDatasets namedBy(
            Collection<Descriptor> descriptors, DescriptorReader reader, Artifacts artifacts) {
        Map<String, Descriptor> found = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        descriptors.forEach(descriptor -> named(descriptor).forEach(open::add));
        while (!open.isEmpty() && found.size() + missing.size() < MOST) {
            String name = open.remove();
            if (!found.containsKey(name) && !missing.containsKey(name)) {
                read(name, reader, artifacts, missing).ifPresent(descriptor -> {
                    found.put(name, descriptor);
                    named(descriptor).forEach(open::add);
                });
            }
        }
        return new PublishedDatasets(Map.copyOf(found), Map.copyOf(missing));
    }

    private static Stream<String> named(Descriptor descriptor) {
        return Stream.of(Paths.LINEAGE_REF, Paths.PREVIOUS_VERSION)
                .flatMap(path -> descriptor.texts(path).stream())
                .filter(ref -> Coordinates.ofDataset(ref).isPresent());
    }

    private static Optional<Descriptor> read(
            String name, DescriptorReader reader, Artifacts artifacts, Map<String, String> missing) {
        String longForm =
                Coordinates.ofDataset(name).orElseThrow().longFormOfDataset().toString();
        try {
            Findings findings = new Findings();
            Optional<Descriptor> descriptor =
                    reader.read(artifacts.file(longForm, "json"), findings).filter(read -> !findings.hasErrors());
            if (descriptor.isEmpty()) {
                missing.put(name, longForm + " is no descriptor");
            }
            return descriptor;
        } catch (Artifacts.Missing unresolved) {
            missing.put(name, unresolved.getMessage());
            return Optional.empty();
        }
    }
}
