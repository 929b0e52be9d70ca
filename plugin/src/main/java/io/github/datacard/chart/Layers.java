package io.github.datacard.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lays out a directed graph in layers, by the method of Sugiyama, Tagawa and Toda, "Methods for visual understanding of
 * hierarchical system structures" (1981): edges that close a cycle are turned, each node stands one layer behind the
 * last of those that lead to it, long edges pass through a place in each layer, and the order in the layers is improved
 * by barycenters until no fewer edges cross.
 */
final class Layers {
    private static final int SWEEPS = 12;

    /** An edge between two names. */
    record Edge(String from, String to) {}

    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Integer> layerOf = new LinkedHashMap<>();
    private final Map<Edge, List<String>> ways = new LinkedHashMap<>();
    private final Map<String, Double> places = new HashMap<>();
    private List<List<String>> layers = List.of();

    Layers(Collection<String> nodes, Collection<Edge> edges) {
        nodes.forEach(node -> next.put(node, new java.util.LinkedHashSet<>()));
        edges.stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .forEach(edge -> next.computeIfAbsent(edge.from(), name -> new java.util.LinkedHashSet<>())
                        .add(edge.to()));
        turnCycles();
        next.keySet().forEach(this::layer);
        split();
        order();
        place();
    }

    /** The number of layers. */
    int depth() {
        return layers.size();
    }

    /** The layer of a node, from 0. */
    int layerOf(String node) {
        return layerOf.getOrDefault(node, 0);
    }

    /** The place of a node across its layer, in nodes. */
    double placeOf(String node) {
        return places.getOrDefault(node, 0.0);
    }

    /** The most places that a layer takes. */
    double breadth() {
        return places.values().stream().mapToDouble(place -> place).max().orElse(0) + 1;
    }

    /** The places that an edge leads through, its ends included; turned edges lead backward. */
    List<String> way(Edge edge) {
        List<String> way = ways.get(edge);
        if (way != null) {
            return way;
        }
        List<String> back = new ArrayList<>(ways.getOrDefault(new Edge(edge.to(), edge.from()), List.of()));
        java.util.Collections.reverse(back);
        return back;
    }

    private void turnCycles() {
        Set<String> done = new HashSet<>();
        List<String> starts = new ArrayList<>(next.keySet());
        starts.forEach(node -> turn(node, new HashSet<>(), done));
    }

    private void turn(String node, Set<String> open, Set<String> done) {
        if (!done.add(node)) {
            return;
        }
        open.add(node);
        for (String target : List.copyOf(targets(node))) {
            if (open.contains(target)) {
                targets(node).remove(target);
                targets(target).add(node);
            } else {
                turn(target, open, done);
            }
        }
        open.remove(node);
    }

    private Set<String> targets(String node) {
        return next.computeIfAbsent(node, name -> new java.util.LinkedHashSet<>());
    }

    /** Longest path to the end, so that what leads straight to a node stands right before it. */
    private int layer(String node) {
        Integer known = layerOf.get(node);
        if (known != null) {
            return known;
        }
        int after = targets(node).stream().mapToInt(this::layer).min().orElse(1);
        layerOf.put(node, after - 1);
        return after - 1;
    }

    private void split() {
        int first = layerOf.values().stream().mapToInt(layer -> layer).min().orElse(0);
        layerOf.replaceAll((node, layer) -> layer - first);
        for (String from : List.copyOf(next.keySet())) {
            for (String to : List.copyOf(targets(from))) {
                List<String> way = new ArrayList<>(List.of(from));
                for (int layer = layerOf(from) + 1; layer < layerOf(to); layer++) {
                    String between = from + "\u0000" + to + "\u0000" + layer;
                    layerOf.put(between, layer);
                    way.add(between);
                }
                way.add(to);
                ways.put(new Edge(from, to), List.copyOf(way));
            }
        }
        int last = layerOf.values().stream().mapToInt(layer -> layer).max().orElse(0);
        layers = IntStream.rangeClosed(0, last)
                .mapToObj(layer -> (List<String>) new ArrayList<>(layerOf.keySet().stream()
                        .filter(node -> layerOf(node) == layer)
                        .toList()))
                .toList();
    }

    private void order() {
        List<List<String>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int step = 1; step < layers.size(); step++) {
                int layer = forward ? step : layers.size() - 1 - step;
                sort(layers.get(layer), neighbors(forward), layers.get(forward ? layer - 1 : layer + 1));
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        layers = best;
    }

    private List<List<String>> copy() {
        return layers.stream()
                .map(layer -> (List<String>) new ArrayList<>(layer))
                .toList();
    }

    private Map<String, List<String>> neighbors(boolean before) {
        Map<String, List<String>> neighbors = new HashMap<>();
        ways.values()
                .forEach(way -> IntStream.range(1, way.size())
                        .forEach(step -> neighbors
                                .computeIfAbsent(way.get(before ? step : step - 1), name -> new ArrayList<>())
                                .add(way.get(before ? step - 1 : step))));
        return neighbors;
    }

    private static void sort(List<String> layer, Map<String, List<String>> neighbors, List<String> fixed) {
        Map<String, Double> centers = new HashMap<>();
        for (int i = 0; i < layer.size(); i++) {
            String node = layer.get(i);
            centers.put(
                    node,
                    neighbors.getOrDefault(node, List.of()).stream()
                            .mapToInt(fixed::indexOf)
                            .average()
                            .orElse(i));
        }
        layer.sort(Comparator.comparingDouble(node -> centers.getOrDefault(node, 0.0)));
    }

    private long crossings() {
        long crossings = 0;
        for (int layer = 1; layer < layers.size(); layer++) {
            List<int[]> lines = lines(layer);
            for (int i = 0; i < lines.size(); i++) {
                for (int j = i + 1; j < lines.size(); j++) {
                    int[] a = lines.get(i);
                    int[] b = lines.get(j);
                    crossings += (a[0] - b[0]) * (a[1] - b[1]) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** The edges into a layer as pairs of places. */
    private List<int[]> lines(int layer) {
        List<int[]> lines = new ArrayList<>();
        for (List<String> way : ways.values()) {
            for (int step = 1; step < way.size(); step++) {
                if (layerOf(way.get(step)) == layer) {
                    lines.add(new int[] {
                        layers.get(layer - 1).indexOf(way.get(step - 1)),
                        layers.get(layer).indexOf(way.get(step))
                    });
                }
            }
        }
        return lines;
    }

    /** Each layer stands centered beside the widest one. */
    private void place() {
        int widest = layers.stream().mapToInt(List::size).max().orElse(1);
        for (List<String> layer : layers) {
            double first = (widest - layer.size()) / 2.0;
            for (int i = 0; i < layer.size(); i++) {
                places.put(layer.get(i), first + i);
            }
        }
    }
}
