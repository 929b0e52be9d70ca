package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The root of an RO-Crate, with the people and licenses that it names in their places. */
final class CrateRoot {
    private static final String DESCRIPTOR = "ro-crate-metadata.json";

    private CrateRoot() {}

    static Node of(Node root) {
        Map<String, Node.Mapping> parts = new HashMap<>();
        for (Node part : TreePath.nodes(root, "@graph")) {
            if (part instanceof Node.Mapping mapping) {
                parts.putIfAbsent(mapping.text("@id"), mapping);
            }
        }
        String id = parts.containsKey(DESCRIPTOR)
                ? TreePath.texts(parts.get(DESCRIPTOR), "about/@id").stream()
                        .findFirst()
                        .orElse("./")
                : "./";
        Node.Mapping crate = parts.get(id);
        return crate == null ? root : resolved(crate, parts);
    }

    /** One level of names is enough: people and licenses have texts. */
    private static Node resolved(Node.Mapping crate, Map<String, Node.Mapping> parts) {
        List<Node.Entry> entries = crate.entries().stream()
                .map(entry -> new Node.Entry(
                        entry.key(),
                        new Node.Sequence(
                                entry.value().items().stream()
                                        .map(item -> item instanceof Node.Mapping named
                                                ? (Node) parts.getOrDefault(named.text("@id"), named)
                                                : item)
                                        .toList(),
                                entry.value().location())))
                .toList();
        return new Node.Mapping(entries, crate.location());
    }
}
