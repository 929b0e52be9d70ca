package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
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
        Map<String, Way> ways = new HashMap<>();
        Deque<String> fallen = fallen(catalog, ways);
        if (!fallen.isEmpty()) {
            spread(fallen, catalog, ways);
        }
        return catalog.derivations()
                .filter(derivation -> !FALLEN.contains(derivation.child().text(Paths.STATUS)))
                .flatMap(derivation -> finding(derivation, ways, r).stream());
    }

    /** The fallen ones themselves, of this run and those that are named as sources. */
    private Deque<String> fallen(DatasetIndex catalog, Map<String, Way> ways) {
        Deque<String> open = new ArrayDeque<>();
        for (Descriptor descriptor : catalog.descriptors()) {
            if (descriptor.text(Paths.STATUS).equals(status)) {
                add(descriptor.id(), new Way(descriptor.id(), ""), ways, open);
            }
        }
        catalog.published().found().forEach((name, descriptor) -> {
            if (descriptor.text(Paths.STATUS).equals(status)) {
                add(name, new Way(name, ""), ways, open);
            }
        });
        catalog.allDerivations().forEach(derivation -> {
            if (!derivation.ref().isEmpty()
                    && derivation.source().text("status").equals(status)) {
                add(derivation.ref(), new Way(derivation.ref(), ""), ways, open);
            }
        });
        return open;
    }

    /** Adds the way of each dataset that comes from a fallen one. */
    private static void spread(Deque<String> open, DatasetIndex catalog, Map<String, Way> ways) {
        Map<String, List<DatasetIndex.Derivation>> children =
                catalog.allDerivations().collect(Collectors.groupingBy(DatasetIndex.Derivation::ref));
        while (!open.isEmpty()) {
            String fallen = open.remove();
            Way way = Optional.ofNullable(ways.get(fallen)).orElseThrow();
            children.getOrDefault(fallen, List.of())
                    .forEach(child -> add(child.name(), new Way(way.fallen, fallen), ways, open));
        }
    }

    private static void add(String id, Way way, Map<String, Way> ways, Deque<String> open) {
        if (ways.putIfAbsent(id, way) == null) {
            open.add(id);
        }
    }

    private Optional<Finding> finding(DatasetIndex.Derivation derivation, Map<String, Way> ways, Report r) {
        return way(derivation, ways)
                .filter(way -> !way.fallen.equals(derivation.child().id()))
                .filter(way -> !derivation.source().text("share").equals("0"))
                .map(way -> r.at(derivation.location())
                        .about(Paths.LINEAGE_REF)
                        .say(
                                (way.fallen.isEmpty()
                                        ? "This source is " + status
                                        : "The source \"" + way.fallen + "\" is " + status
                                                + through(derivation.ref(), ways)),
                                "Remove what comes from it, or set the status of this dataset to " + status + "."));
    }

    /** A source without a name has no other dataset behind it, and is not that of another one without a name. */
    private Optional<Way> way(DatasetIndex.Derivation derivation, Map<String, Way> ways) {
        return derivation.ref().isEmpty()
                ? Optional.of(new Way("", ""))
                        .filter(way -> derivation.source().text("status").equals(status))
                : Optional.ofNullable(ways.get(derivation.ref()));
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
