package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code lineage-near-miss}: a dataset that is named is written almost like one of the run, or by its name instead of its
 * id, or it should be one of the run and is none.
 * Words that differ by a character each are found through an index, so that ten thousand ids are not compared one by one.
 */
final class LineageNearMiss implements Rule<DatasetIndex> {
    private static final Pattern ID = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)?");

    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        List<Reference> unknown = references(catalog)
                .filter(reference -> !reference.ref().contains("://"))
                .filter(reference -> catalog.source(reference.ref()).isEmpty()
                        && !catalog.published().missing().containsKey(reference.ref()))
                .toList();
        if (unknown.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<String>> byName = new HashMap<>();
        Map<String, List<String>> bySpelling = new HashMap<>();
        Set<String> namespaces = new HashSet<>();
        for (Descriptor descriptor : catalog.byId().values()) {
            byName.computeIfAbsent(descriptor.name().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(descriptor.id());
            namespace(descriptor.id()).ifPresent(namespaces::add);
            spellings(descriptor.id())
                    .forEach(spelling -> bySpelling
                            .computeIfAbsent(spelling, any -> new ArrayList<>())
                            .add(descriptor.id()));
        }
        return unknown.stream()
                .flatMap(reference -> finding(reference, meant(reference, byName, bySpelling), namespaces, r).stream());
    }

    /**
     * That a dataset names another one.
     *
     * @param own whether it must be one of the same people
     */
    private record Reference(Descriptor child, String path, Location location, String ref, boolean own) {}

    private static Stream<Reference> references(DatasetIndex catalog) {
        return Stream.concat(
                catalog.derivations()
                        .map(derivation -> new Reference(
                                derivation.child(), Paths.LINEAGE_REF, derivation.location(), derivation.ref(), false)),
                catalog.descriptors().stream()
                        .flatMap(child -> Stream.of(Paths.PREVIOUS_VERSION, Paths.SUCCESSOR, Paths.DERIVATIVES)
                                .flatMap(path -> child.values(path).stream()
                                        .filter(Value.Scalar.class::isInstance)
                                        .map(value -> new Reference(
                                                child,
                                                path,
                                                value.location(),
                                                ((Value.Scalar) value).text(),
                                                path.equals(Paths.PREVIOUS_VERSION))))));
    }

    private static Optional<Finding> finding(
            Reference reference, Optional<String> meant, Set<String> namespaces, Report r) {
        Report.At at = r.at(reference.location).about(reference.path);
        if (meant.isPresent()) {
            return Optional.of(at.say(
                    "\"" + reference.ref + "\" is no dataset of this repository, but \"" + meant.get() + "\" is",
                    "Write " + meant.get() + " if that is meant."));
        }
        if (reference.ref.equalsIgnoreCase(reference.child.name())) {
            return Optional.of(
                    at.say(
                            "\"" + reference.ref
                                    + "\" is the name of this dataset itself, so readers take the two for one",
                            "Name the other one by its id or its complete address, or say in its name what it is: its version, its owner."));
        }
        if (isListedVersion(reference)) {
            return Optional.empty();
        }
        boolean ours = namespace(reference.ref).filter(namespaces::contains).isPresent();
        return ours || (reference.own && ID.matcher(reference.ref).matches())
                ? Optional.of(at.as(ours ? Severity.WARNING : Severity.INFO)
                        .say(
                                "\"" + reference.ref + "\" is no dataset of this repository",
                                "Correct the id, or write the complete address where the dataset is."))
                : Optional.empty();
    }

    /** Its own id with a version that it lists. */
    private static boolean isListedVersion(Reference reference) {
        String id = reference.child.id();
        return reference.ref.startsWith(id)
                && reference.child.texts(Paths.VERSIONS_NUMBER).stream()
                        .anyMatch(version ->
                                reference.ref.substring(id.length()).matches("[-@:_ ]?v?" + Pattern.quote(version)));
    }

    private static Optional<String> namespace(String id) {
        int slash = id.indexOf('/');
        return slash > 0 && ID.matcher(id).matches() ? Optional.of(id.substring(0, slash)) : Optional.empty();
    }

    /** Another dataset than the one that names it. */
    private static Optional<String> meant(
            Reference reference, Map<String, List<String>> byName, Map<String, List<String>> bySpelling) {
        String ref = reference.ref;
        Set<String> similar = spellings(ref)
                .flatMap(spelling -> bySpelling.getOrDefault(spelling, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return byName.getOrDefault(ref.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(id -> !id.equals(reference.child.id()))
                .findFirst()
                .or(() -> Nearest.to(ref, similar).filter(id -> !id.equals(reference.child.id())));
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
