package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code lineage-cycle}: a dataset is its own ancestor. Each circle is reported at each of its datasets, since any may be wrong. */
final class LineageCycle implements Rule<DatasetIndex> {
    private static final int LONGEST = 6;

    /** A dataset on the way of the walk, with the sources that are still to be visited, and the one it is at. */
    private static final class Stop {
        private final String id;
        private final Iterator<DatasetIndex.Derivation> sources;
        private Optional<DatasetIndex.Derivation> at = Optional.empty();

        Stop(String id, Iterator<DatasetIndex.Derivation> sources) {
            this.id = id;
            this.sources = sources;
        }

        DatasetIndex.Derivation next() {
            DatasetIndex.Derivation next = sources.next();
            at = Optional.of(next);
            return next;
        }
    }

    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        Map<String, List<DatasetIndex.Derivation>> sources = catalog.derivations()
                .filter(derivation -> catalog.find(derivation.ref()).isPresent())
                .collect(Collectors.groupingBy(derivation -> derivation.child().id()));
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        Set<String> visited = new HashSet<>();
        return catalog.byId().keySet().stream()
                .filter(id -> !visited.contains(id))
                .flatMap(id -> walk(id, sources, visited, r).stream());
    }

    /** Without recursion, since a line of descent may be longer than the stack. */
    private static List<Finding> walk(
            String start, Map<String, List<DatasetIndex.Derivation>> sources, Set<String> visited, Report r) {
        List<Finding> findings = new ArrayList<>();
        List<Stop> way = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        enter(start, sources, visited, way, places);
        while (!way.isEmpty()) {
            Stop last = way.get(way.size() - 1);
            if (!last.sources.hasNext()) {
                places.remove(last.id);
                way.remove(way.size() - 1);
                continue;
            }
            DatasetIndex.Derivation derivation = last.next();
            Optional<Integer> closes = Optional.ofNullable(places.get(derivation.ref()));
            if (closes.isPresent()) {
                findings.addAll(findings(way.subList(closes.get(), way.size()), r));
            } else if (!visited.contains(derivation.ref())) {
                enter(derivation.ref(), sources, visited, way, places);
            }
        }
        return findings;
    }

    private static void enter(
            String id,
            Map<String, List<DatasetIndex.Derivation>> sources,
            Set<String> visited,
            List<Stop> way,
            Map<String, Integer> places) {
        visited.add(id);
        places.put(id, way.size());
        way.add(new Stop(id, sources.getOrDefault(id, List.of()).iterator()));
    }

    private static List<Finding> findings(List<Stop> circle, Report r) {
        return IntStream.range(0, circle.size())
                .mapToObj(place -> finding(circle, place, r))
                .toList();
    }

    /** A circle as it looks from the dataset at a place of it. */
    private static Finding finding(List<Stop> circle, int place, Report r) {
        int others = circle.size() - 1;
        String through = IntStream.rangeClosed(1, Math.min(others, LONGEST))
                .mapToObj(step -> circle.get((place + step) % circle.size()).id)
                .collect(Collectors.joining(" → "));
        return r.at(circle.get(place).at.orElseThrow().location())
                .about(Paths.LINEAGE_REF)
                .say(
                        "\"" + circle.get(place).id + "\" is its own ancestor"
                                + (through.isEmpty() ? "" : ", through " + through)
                                + (others > LONGEST ? " → …" : ""),
                        "Remove the source that is not one, here or in another dataset of the circle.");
    }
}
