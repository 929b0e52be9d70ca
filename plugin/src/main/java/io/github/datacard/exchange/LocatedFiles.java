package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Paths in a file of DVC are relative to its own folder or a stated one; a descriptor's are relative to the descriptor. */
final class LocatedFiles {
    private LocatedFiles() {}

    /** The same tree with the paths of its outputs as seen from above. */
    static Node in(String folder, Node root) {
        String base = base(folder + TreePath.first(root, "wdir"));
        return base.isEmpty() || base.startsWith("..") ? root : at(base + "/", root, List.of("outs", "path"));
    }

    private static String base(String path) {
        try {
            return Path.of(path).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException impossible) {
            return "";
        }
    }

    private static Node at(String folder, Node node, List<String> way) {
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    list.items().stream().map(item -> at(folder, item, way)).toList(), list.location());
        }
        if (node instanceof Node.Scalar scalar && way.isEmpty()) {
            return new Node.Scalar(folder + scalar.text(), scalar.type(), scalar.plain(), scalar.location());
        }
        if (node instanceof Node.Mapping mapping && !way.isEmpty()) {
            return new Node.Mapping(
                    mapping.entries().stream()
                            .map(entry -> entry.key().text().equals(way.get(0))
                                    ? new Node.Entry(entry.key(), at(folder, entry.value(), way.subList(1, way.size())))
                                    : entry)
                            .toList(),
                    mapping.location());
        }
        return node;
    }
}
