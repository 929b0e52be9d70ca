package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code lineage-near-miss}: a source is written almost like a dataset of the run, or by its name instead of its id.
 * Words that differ by a character each are found through an index, so that ten thousand ids are not compared one by one.
 */
final class LineageNearMiss implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        List<DatasetIndex.Derivation> unknown = catalog.derivations()
                .filter(derivation -> !derivation.ref().contains("://"))
                .filter(derivation -> catalog.find(derivation.ref()).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return Stream.empty();
        }
        Map<String, String> byName = new HashMap<>();
        Map<String, List<String>> bySpelling = new HashMap<>();
        for (Descriptor descriptor : catalog.byId().values()) {
            byName.putIfAbsent(descriptor.name().toLowerCase(Locale.ROOT), descriptor.id());
            spellings(descriptor.id())
                    .forEach(spelling -> bySpelling
                            .computeIfAbsent(spelling, any -> new ArrayList<>())
                            .add(descriptor.id()));
        }
        return unknown.stream()
                .flatMap(derivation -> meant(derivation.ref(), byName, bySpelling)
                        .filter(id -> !id.equals(derivation.child().id()))
                        .map(id -> r.at(derivation.location())
                                .about(Paths.LINEAGE_REF)
                                .say(
                                        "\"" + derivation.ref() + "\" is no dataset of this repository, but \"" + id
                                                + "\" is",
                                        "Write " + id + " if that is meant."))
                        .stream());
    }

    private static Optional<String> meant(
            String ref, Map<String, String> byName, Map<String, List<String>> bySpelling) {
        Set<String> similar = spellings(ref)
                .flatMap(spelling -> bySpelling.getOrDefault(spelling, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.ofNullable(byName.get(ref.toLowerCase(Locale.ROOT))).or(() -> Nearest.to(ref, similar));
    }

    /** The characters and digits of a word, and the same with one of them left out. */
    private static Stream<String> spellings(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return Stream.concat(
                Stream.of(plain),
                IntStream.range(0, plain.length())
                        .mapToObj(at -> plain.substring(0, at) + plain.substring(at + 1))
                        .distinct());
    }
}
