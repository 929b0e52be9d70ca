package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several files of one form as one tree: each key has the values of all files. */
final class JoinedTrees {
    private JoinedTrees() {}

    static Node of(List<Node> roots) {
        Map<String, Node.Entry> first = new LinkedHashMap<>();
        Map<String, List<Node>> values = new LinkedHashMap<>();
        for (Node root : roots) {
            if (root instanceof Node.Mapping mapping) {
                mapping.entries().forEach(entry -> {
                    first.putIfAbsent(entry.key().text(), entry);
                    values.computeIfAbsent(entry.key().text(), key -> new ArrayList<>())
                            .addAll(entry.value().items());
                });
            }
        }
        List<Node.Entry> entries = first.values().stream()
                .map(entry -> new Node.Entry(
                        entry.key(),
                        new Node.Sequence(
                                List.copyOf(values.getOrDefault(entry.key().text(), List.of())),
                                entry.value().location())))
                .toList();
        return new Node.Mapping(entries, roots.get(0).location());
    }
}
