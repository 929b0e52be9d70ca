package io.github.datacard.chart;

import io.github.datacard.document.Picture.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a tree with the parts below it.
 *
 * @param row what is said of it; empty if it is only named as the part above others
 * @param parts what is below it and has a size
 */
record Branch(String name, Optional<Row> row, List<Branch> parts) {
    /** Deeper trees are drawn as if they ended here. */
    private static final int DEEPEST = 12;

    /** The topmost parts of a tree. A loop of parents ends where it began. */
    static List<Branch> of(List<Row> rows) {
        Map<String, Row> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.putIfAbsent(row.name(), row));
        Map<String, List<String>> below = new HashMap<>();
        byName.values().stream()
                .filter(row -> !row.target().isEmpty())
                .forEach(row -> below.computeIfAbsent(row.target(), name -> new ArrayList<>())
                        .add(row.name()));
        Stream<String> tops = Stream.concat(
                byName.values().stream().filter(row -> row.target().isEmpty()).map(Row::name),
                below.keySet().stream()
                        .filter(name -> !byName.containsKey(name))
                        .sorted());
        Set<String> done = new HashSet<>();
        List<Branch> branches = new ArrayList<>(
                tops.map(top -> branch(top, byName, below, done, 0)).toList());
        // What is left stands in a loop.
        byName.keySet().stream().filter(name -> !done.contains(name)).toList().forEach(name -> {
            if (!done.contains(name)) {
                branches.add(branch(name, byName, below, done, 0));
            }
        });
        return branches.stream().filter(branch -> branch.size() > 0).toList();
    }

    private static Branch branch(
            String name, Map<String, Row> rows, Map<String, List<String>> below, Set<String> done, int depth) {
        done.add(name);
        List<Branch> parts = new ArrayList<>();
        for (String part : below.getOrDefault(name, List.of())) {
            if (depth < DEEPEST && !done.contains(part)) {
                parts.add(branch(part, rows, below, done, depth + 1));
            }
        }
        return new Branch(
                name,
                Optional.ofNullable(rows.get(name)),
                parts.stream().filter(part -> part.size() > 0).toList());
    }

    /** Its own size if nothing is below it, or else that of all below. */
    double size() {
        return parts.isEmpty()
                ? row.map(Row::value).orElse(0.0)
                : parts.stream().mapToDouble(Branch::size).sum();
    }

    long leaves() {
        return parts.isEmpty() ? 1 : parts.stream().mapToLong(Branch::leaves).sum();
    }

    /** The rows below it, as a tree of their own. */
    List<Row> below() {
        return parts.stream().flatMap(part -> part.rows("")).toList();
    }

    private Stream<Row> rows(String above) {
        Row own = row.map(said -> new Row(said.name(), said.label(), said.group(), above, said.mark(), said.cells()))
                .orElseGet(() -> new Row(name, "", "", above, "", List.of()));
        return Stream.concat(Stream.of(own), parts.stream().flatMap(part -> part.rows(name)));
    }
}
