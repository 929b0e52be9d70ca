package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The root of an RO-Crate, with the people and licenses that it names in their places. */
final class CrateRoot {
    private static final String DESCRIPTOR = "ro-crate-metadata.json";
    private static final String ROOT = "./";
    private static final List<String> OF_FILES =
            List.of("@id", "@type", "name", "encodingFormat", "contentSize", "sha256");

    private CrateRoot() {}

    static Node of(Node root) {
        Map<String, Node.Mapping> parts = parts(root);
        return crate(parts).map(crate -> (Node) resolved(crate, parts)).orElse(root);
    }

    private static Map<String, Node.Mapping> parts(Node root) {
        Map<String, Node.Mapping> parts = new LinkedHashMap<>();
        for (Node part : TreePath.nodes(root, "@graph")) {
            if (part instanceof Node.Mapping mapping) {
                parts.putIfAbsent(mapping.text("@id"), mapping);
            }
        }
        return parts;
    }

    private static Optional<Node.Mapping> crate(Map<String, Node.Mapping> parts) {
        String id = parts.containsKey(DESCRIPTOR)
                ? TreePath.texts(parts.get(DESCRIPTOR), "about/@id").stream()
                        .findFirst()
                        .orElse(ROOT)
                : ROOT;
        return Optional.ofNullable(parts.get(id));
    }

    /** Marks what is written again: the root, the descriptor of the crate, the names of what was read, files that are here. */
    static void read(Node root, Path folder, ImportedFile file) {
        Map<String, Node.Mapping> parts = parts(root);
        crate(parts).ifPresent(crate -> {
            file.read(members(crate, List.of("@id", "@type", "conformsTo")));
            file.read(TreePath.nodes(crate, "hasPart").stream()
                    .filter(part -> PackageStructure.isHere(folder, TreePath.first(part, "@id")))
                    .toList());
            // What is told of persons and licenses stands with them; the root only names them.
            file.read(crate.entries().stream()
                    .flatMap(entry -> entry.value().items().stream())
                    .filter(item -> item instanceof Node.Mapping named
                            && named.keys().equals(List.of("@id"))
                            && Optional.ofNullable(parts.get(named.text("@id")))
                                    .filter(file::isRead)
                                    .isPresent())
                    .toList());
        });
        parts.forEach((id, part) -> {
            if (id.equals(DESCRIPTOR)) {
                file.read(List.of(part));
            } else if (PackageStructure.isHere(folder, id)) {
                file.read(members(part, OF_FILES));
            } else if (file.isRead(part)) {
                file.read(members(part, List.of("@id")));
            }
        });
    }

    private static List<Node> members(Node.Mapping part, List<String> keys) {
        return keys.stream().flatMap(key -> part.get(key).stream()).toList();
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
