package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Datasets with an ancestor, through any number of generations, that has a status nobody should build on. Each source is
 * reported with the nearest such ancestor behind it.
 *
 * @param status the status of the ancestor
 */
record FallenAncestors(String status) {
    private static final Set<String> FALLEN = Set.of("retracted", "deprecated");
    private static final int LONGEST = 6;

    /** How a dataset comes from a fallen one: which one that is, and the next dataset on the way to it. */
    private record Way(String fallen, String next) {}

    /** What a rule finds about them. */
    Stream<Finding> check(DatasetIndex catalog, Report r) {
        Map<String, List<DatasetIndex.Derivation>> children =
                catalog.derivations().collect(Collectors.groupingBy(DatasetIndex.Derivation::ref));
        Map<String, Way> ways = ways(catalog, children);
        return catalog.derivations()
                .filter(derivation -> !FALLEN.contains(derivation.child().text(Paths.STATUS)))
                .flatMap(derivation -> finding(derivation, ways, r).stream());
    }

    /** The way of each dataset that is fallen or comes from a fallen one, spread from the fallen ones on. */
    private Map<String, Way> ways(DatasetIndex catalog, Map<String, List<DatasetIndex.Derivation>> children) {
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

    private Optional<Finding> finding(DatasetIndex.Derivation derivation, Map<String, Way> ways, Report r) {
        return Optional.ofNullable(ways.get(derivation.ref()))
                .filter(way -> !way.fallen.equals(derivation.child().id()))
                .map(way -> r.at(derivation.location())
                        .about(Paths.LINEAGE_REF)
                        .say(
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
