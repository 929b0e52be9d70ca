package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds values in trees that others wrote: {@code a/b} is a member of a member, lists count with all their items, and a
 * star stands for all members.
 */
final class TreePath {
    private TreePath() {}

    /** The values at a path; a single dot is the value itself. */
    static List<Node> nodes(Node from, String path) {
        return at(from, path).filter(node -> !node.isNothing()).toList();
    }

    private static Stream<Node> at(Node from, String path) {
        if (path.equals(".")) {
            return from.items().stream();
        }
        if (!(from instanceof Node.Mapping mapping)) {
            return from instanceof Node.Sequence list
                    ? list.items().stream().flatMap(item -> at(item, path))
                    : Stream.empty();
        }
        int slash = path.indexOf('/');
        if (path.equals("*")) {
            return mapping.entries().stream().flatMap(entry -> entry.value().items().stream());
        }
        String name = slash < 0 ? path : path.substring(0, slash);
        return mapping.get(name).stream()
                .flatMap(value -> slash < 0 ? value.items().stream() : at(value, path.substring(slash + 1)));
    }

    /** The first text at the first of some paths that has one; empty if none has. */
    static String first(Node from, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> texts(from, path).stream())
                .findFirst()
                .orElse("");
    }

    /** The texts at a path. */
    static List<String> texts(Node from, String path) {
        return nodes(from, path).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
