package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
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
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/";
    private static final List<String> OF_FILES = List.of("@id", "@type", "encodingFormat", "contentSize", "sha256");

    private CrateRoot() {}

    static Node of(Node root) {
        Map<String, Node.Mapping> parts = parts(root);
        return crate(parts).map(crate -> (Node) resolved(crate, parts)).orElse(root);
    }

    /** The same crate, whose root has the id that we write. */
    static Node withOurId(Node root) {
        return crate(parts(root))
                .map(crate -> crate.text("@id"))
                .filter(id -> !id.isEmpty() && !id.equals(ROOT))
                .map(id -> renamed(root, id))
                .orElse(root);
    }

    private static Node renamed(Node node, String id) {
        if (node instanceof Node.Mapping mapping) {
            return new Node.Mapping(
                    mapping.entries().stream()
                            .map(entry -> new Node.Entry(
                                    entry.key(),
                                    isId(entry, id) ? ours((Node.Scalar) entry.value()) : renamed(entry.value(), id)))
                            .toList(),
                    mapping.location());
        }
        return node instanceof Node.Sequence list
                ? new Node.Sequence(
                        list.items().stream().map(item -> renamed(item, id)).toList(), list.location())
                : node;
    }

    private static boolean isId(Node.Entry entry, String id) {
        return entry.key().text().equals("@id")
                && entry.value() instanceof Node.Scalar scalar
                && scalar.text().equals(id);
    }

    private static Node ours(Node.Scalar id) {
        return new Node.Scalar(ROOT, id.type(), id.plain(), id.location());
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
                file.read(members(part, List.of("@id", "@type", "about")));
                file.read(TreePath.nodes(part, "conformsTo").stream()
                        .filter(form -> TreePath.first(form, "@id").startsWith(SPECIFICATION))
                        .toList());
            } else if (PackageStructure.isHere(folder, id)) {
                file.read(members(part, OF_FILES));
                file.read(members(part, List.of("name")).stream()
                        .filter(name ->
                                name instanceof Node.Scalar text && text.text().equals(FileType.lastOf(id)))
                        .toList());
            } else if (file.isRead(part) && id.startsWith("#")) {
                // We give such things ids by their names.
                file.readAsDouble(members(part, List.of("@id")));
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
