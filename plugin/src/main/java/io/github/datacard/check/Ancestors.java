package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code retracted-ancestor} and {@code deprecated-ancestor}: a dataset has an ancestor, through any number of
 * generations, that fell. Each source is told of the nearest such ancestor behind it.
 */
final class Ancestors implements CatalogRule {
    private static final Map<String, Severity> FALLEN =
            Map.of("retracted", Severity.ERROR, "deprecated", Severity.WARNING);
    private static final int LONGEST = 6;

    /** How a dataset comes from a fallen one: which one that is, and the next dataset on the way to it. */
    private record Way(String fallen, String next) {}

    @Override
    public Stream<Finding> check(Catalog catalog) {
        Map<String, List<Catalog.Derivation>> children =
                catalog.derivations().collect(Collectors.groupingBy(Catalog.Derivation::ref));
        return FALLEN.keySet().stream().sorted().flatMap(status -> {
            Map<String, Way> ways = ways(catalog, children, status);
            return catalog.derivations()
                    .filter(derivation -> !FALLEN.containsKey(derivation.child().text(Paths.STATUS)))
                    .flatMap(derivation -> finding(derivation, status, ways).stream());
        });
    }

    /** The way of each dataset that is fallen or comes from a fallen one, spread from the fallen ones on. */
    private static Map<String, Way> ways(
            Catalog catalog, Map<String, List<Catalog.Derivation>> children, String status) {
        Map<String, Way> ways = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        catalog.descriptors().stream()
                .filter(descriptor -> descriptor.text(Paths.STATUS).equals(status))
                .forEach(descriptor -> add(descriptor.id(), new Way(descriptor.id(), ""), ways, open));
        catalog.derivations()
                .filter(derivation -> derivation.source().text("status").equals(status))
                .forEach(derivation -> add(derivation.ref(), new Way(derivation.ref(), ""), ways, open));
        while (!open.isEmpty()) {
            String fallen = open.remove();
            Way way = Optional.ofNullable(ways.get(fallen)).orElseThrow();
            children.getOrDefault(fallen, List.of())
                    .forEach(child -> add(child.child().id(), new Way(way.fallen, fallen), ways, open));
        }
        return ways;
    }

    private static void add(String id, Way way, Map<String, Way> ways, Deque<String> open) {
        if (ways.putIfAbsent(id, way) == null) {
            open.add(id);
        }
    }

    private static Optional<Finding> finding(Catalog.Derivation derivation, String status, Map<String, Way> ways) {
        return Optional.ofNullable(ways.get(derivation.ref()))
                .filter(way -> !way.fallen.equals(derivation.child().id()))
                .map(way -> derivation.finding(
                        FALLEN.getOrDefault(status, Severity.WARNING),
                        status + "-ancestor",
                        "The source \"" + way.fallen + "\" is " + status + through(derivation.ref(), ways),
                        "Remove what comes from it, or set the status of this dataset to " + status + "."));
    }

    /** The first datasets on the way; a way may be as long as the repository. */
    private static String through(String ref, Map<String, Way> ways) {
        List<String> way = new ArrayList<>(List.of(ref));
        String next = Optional.ofNullable(ways.get(ref)).orElseThrow().next;
        while (!next.isEmpty() && way.size() < LONGEST) {
            way.add(next);
            next = Optional.ofNullable(ways.get(next)).map(Way::next).orElse("");
        }
        return way.size() == 1 ? "" : ", through " + String.join(" → ", way) + (next.isEmpty() ? "" : " → …");
    }
}
