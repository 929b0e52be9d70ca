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
     * @param nothing texts that stand for no answer; with an asterisk at the end all that begin so
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
            return entries.isEmpty() && !mapping.entries().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Node.Mapping(entries, mapping.location()));
        }
        if (node instanceof Node.Sequence list) {
            List<Node> items = list.items().stream()
                    .flatMap(item -> said(item, nothing).stream())
                    .toList();
            return items.isEmpty() && !list.items().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Node.Sequence(items, list.location()));
        }
        return Optional.of(node).filter(text -> !isNothing(((Node.Scalar) text).text(), nothing));
    }

    private static boolean isNothing(String text, Set<String> nothing) {
        return nothing.contains(text)
                || nothing.stream()
                        .anyMatch(word -> word.endsWith("*") && text.startsWith(word.substring(0, word.length() - 1)));
    }
}
