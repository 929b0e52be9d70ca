package io.github.datacard.croissant;

import io.github.datacard.yaml.Node;
import java.util.List;

/** The tree of a Croissant file with short names: whatever its context calls a property or type, it has one name here. */
public final class CroissantTree {
    private static final List<String> TYPED = List.of("@type", "dataType");

    private CroissantTree() {}

    /** The dataset of a file; of a graph, the part that is one. */
    public static Node plain(Node root) {
        ContextTerms terms = ContextTerms.of(
                root instanceof Node.Mapping mapping ? mapping.get("@context").orElse(root) : root);
        Thing top = new Thing(root, terms);
        return plain(
                top.all("@graph").stream()
                        .filter(part -> part.types().contains("Dataset"))
                        .findFirst()
                        .map(Thing::node)
                        .orElse(root),
                terms,
                "");
    }

    private static Node plain(Node node, ContextTerms terms, String key) {
        if (node instanceof Node.Mapping mapping && !key.equals("@context") && !key.equals("data")) {
            return new Node.Mapping(
                    mapping.entries().stream().map(entry -> entry(entry, terms)).toList(), mapping.location());
        }
        if (node instanceof Node.Sequence list && !key.equals("data")) {
            return new Node.Sequence(
                    list.items().stream().map(item -> plain(item, terms, key)).toList(), list.location());
        }
        return node instanceof Node.Scalar scalar && TYPED.contains(key)
                ? new Node.Scalar(terms.name(scalar.text()), scalar.type(), scalar.plain(), scalar.location())
                : node;
    }

    private static Node.Entry entry(Node.Entry entry, ContextTerms terms) {
        String name = terms.name(entry.key().text());
        Node.Scalar key = new Node.Scalar(
                name, entry.key().type(), entry.key().plain(), entry.key().location());
        return new Node.Entry(key, plain(entry.value(), terms, name));
    }
}
