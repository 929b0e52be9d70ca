package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The root of an RO-Crate, with the people and licenses that it names in their places. */
final class CrateRoot {
    private static final String DESCRIPTOR = "ro-crate-metadata.json";
    private static final String ROOT = "./";
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/";
    private static final List<String> OF_PEOPLE = List.of("affiliation", "contactPoint", "funder");
    private static final List<String> TOLD_APART = List.of("funding", "identifier", "isBasedOn", "contactPoint");
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
        Optional<Node.Mapping> whole = crate(parts);
        whole.ifPresent(crate -> keep(crate, TOLD_APART, parts, file));
        parts.values().stream()
                .filter(part -> whole.filter(crate -> crate == part).isEmpty() && file.isRead(part))
                .toList()
                .forEach(part -> keep(part, OF_PEOPLE, parts, file));
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

    /** What is taken by its name alone stays as well, since only the crate has its id. */
    private static void keep(
            Node.Mapping object, List<String> keys, Map<String, Node.Mapping> parts, ImportedFile file) {
        keys.stream().flatMap(key -> TreePath.nodes(object, key).stream()).forEach(item -> {
            Node.Mapping part = parts.get(TreePath.first(item, "@id"));
            if (part != null && file.isRead(part)) {
                file.again(List.of(item));
                file.again(part.entries().stream()
                        .filter(entry -> entry.key().text().startsWith("@") || file.isRead(entry.value()))
                        .map(Node.Entry::value)
                        .toList());
            }
        });
    }

    private static List<Node> members(Node.Mapping part, List<String> keys) {
        return keys.stream().flatMap(key -> part.get(key).stream()).toList();
    }

    /** People, organizations and licenses in their places, with the organizations and contacts that people name. */
    private static Node resolved(Node.Mapping crate, Map<String, Node.Mapping> parts) {
        return named(crate, parts, crate.keys(), part -> named(part, parts, OF_PEOPLE, organization -> organization));
    }

    /** The same object, with what some of its members name in their places. */
    private static Node named(
            Node.Mapping object,
            Map<String, Node.Mapping> parts,
            Collection<String> keys,
            Function<Node.Mapping, Node> then) {
        List<Node.Entry> entries = object.entries().stream()
                .map(entry -> keys.contains(entry.key().text())
                        ? new Node.Entry(entry.key(), placed(entry.value(), parts, then))
                        : entry)
                .toList();
        return new Node.Mapping(entries, object.location());
    }

    private static Node placed(Node value, Map<String, Node.Mapping> parts, Function<Node.Mapping, Node> then) {
        return new Node.Sequence(
                value.items().stream()
                        .map(item -> Optional.of(item)
                                .filter(Node.Mapping.class::isInstance)
                                .map(named -> parts.get(((Node.Mapping) named).text("@id")))
                                .map(then)
                                .orElse(item))
                        .toList(),
                value.location());
    }
}
