package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tree without the texts by which its format says that nothing is known, such as a date that it demands. */
final class SaidTree {
    private SaidTree() {}

    /**
     * The rest of a tree.
     *
     * @param nothing texts that stand for no answer
     */
    static Node of(Node root, Set<String> nothing) {
        return said(root, nothing).orElse(root);
    }

    private static Optional<Node> said(Node node, Set<String> nothing) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = mapping.entries().stream()
                    .flatMap(entry ->
                            said(entry.value(), nothing).stream().map(value -> new Node.Entry(entry.key(), value)))
                    .toList();
            return Optional.of(new Node.Mapping(entries, mapping.location()));
        }
        if (node instanceof Node.Sequence list) {
            List<Node> items = list.items().stream()
                    .flatMap(item -> said(item, nothing).stream())
                    .toList();
            return Optional.of(new Node.Sequence(items, list.location()));
        }
        return Optional.of(node).filter(text -> !nothing.contains(((Node.Scalar) text).text()));
    }
}
