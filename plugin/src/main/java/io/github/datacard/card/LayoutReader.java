package io.github.datacard.card;

import io.github.datacard.library.LibraryFiles;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads data files of the library that say how a card is laid out. */
public final class LayoutReader {
    private final LibraryFiles files;
    private final Map<String, Layout> layouts = new ConcurrentHashMap<>();

    public LayoutReader(LibraryFiles files) {
        this.files = files;
    }

    /** A layout; it is read once, since every card asks for it. */
    public Layout layout(String name) {
        return layouts.computeIfAbsent(name, file -> new Layout(headings(root(file), "sections", 2)));
    }

    public Node.Mapping root(String name) {
        return files.tree(name);
    }

    private static List<Layout.Heading> headings(Node.Mapping mapping, String key, int level) {
        return nodes(mapping.get(key)).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .map(heading -> new Layout.Heading(
                        text(heading, "title"),
                        level,
                        texts(heading, "tables"),
                        texts(heading, "told"),
                        texts(heading, "fields"),
                        texts(heading, "rest"),
                        text(heading, "bullets").equals("true"),
                        headings(heading, "below", level + 1)))
                .toList();
    }

    public static String text(Node.Mapping mapping, String key) {
        return texts(mapping, key).stream().findFirst().orElse("");
    }

    public static List<String> texts(Node.Mapping mapping, String key) {
        return nodes(mapping.get(key)).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .toList();
    }

    public static List<Node> nodes(Optional<Node> node) {
        return node.map(found -> found instanceof Node.Sequence list ? list.items() : List.of(found))
                .orElse(List.of());
    }
}
