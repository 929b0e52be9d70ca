package io.github.datacard.library;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A mapping in a file of the library, with failures that say the place. */
public final class LibraryNode {
    private final Node.Mapping mapping;

    private LibraryNode(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    public static LibraryNode read(LibraryFiles files, String name) {
        return new LibraryNode(files.tree(name));
    }

    /** Fails on keys that mean nothing here. */
    public LibraryNode allow(String... keys) {
        List<String> known = List.of(keys);
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key().text())) {
                throw failure(
                        entry.key(),
                        "the key \"" + entry.key().text() + "\" is not known here. "
                                + Nearest.hint(entry.key().text(), known) + "Known are: " + String.join(", ", known));
            }
        }
        return this;
    }

    public boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    public String text(String key) {
        return text(key, "");
    }

    public String text(String key, String otherwise) {
        return mapping.get(key).map(this::scalar).orElse(otherwise);
    }

    public String required(String key) {
        return mapping.get(key)
                .map(this::scalar)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> failure(mapping, "the key \"" + key + "\" is missing"));
    }

    public boolean flag(String key) {
        return text(key).equals("true");
    }

    public Optional<Integer> number(String key) {
        return mapping.get(key).map(node -> {
            try {
                return Integer.valueOf(scalar(node));
            } catch (NumberFormatException broken) {
                throw failure(node, "the key \"" + key + "\" needs a whole number");
            }
        });
    }

    /** A list of texts; a single text is a list of one. */
    public List<String> texts(String key) {
        return mapping.get(key)
                .map(node -> node instanceof Node.Sequence list
                        ? list.items().stream().map(this::scalar).toList()
                        : List.of(scalar(node)))
                .orElse(List.of());
    }

    public List<LibraryNode> nodes(String key) {
        return mapping.get(key)
                .map(node -> node instanceof Node.Sequence list
                        ? list.items().stream().map(this::node).toList()
                        : List.of(node(node)))
                .orElse(List.of());
    }

    public Optional<LibraryNode> node(String key) {
        return mapping.get(key).filter(node -> !node.isNothing()).map(this::node);
    }

    /** The values of a mapping of mappings, each made with its key. */
    public <T> List<T> each(BiFunction<String, LibraryNode, T> make) {
        List<T> made = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Node value = entry.value().isNothing()
                    ? new Node.Mapping(List.of(), entry.key().location())
                    : entry.value();
            made.add(make.apply(entry.key().text(), node(value)));
        }
        return List.copyOf(made);
    }

    /** The texts of this mapping whose values are single texts, but for some keys. */
    public Map<String, String> attributes(String... except) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Scalar scalar
                    && !List.of(except).contains(entry.key().text())) {
                attributes.put(entry.key().text(), scalar.text());
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** A value as a tree of maps, lists, text, numbers and booleans. */
    public Object tree(String key) {
        return mapping.get(key).map(LibraryNode::tree).orElse("");
    }

    public DatacardException failure(String message) {
        return failure(mapping, message);
    }

    private static Object tree(Node node) {
        if (node instanceof Node.Mapping map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(LibraryNode::tree).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.type() == ScalarType.YES_NO) {
            return scalar.text().equalsIgnoreCase("true");
        }
        return scalar.type() == ScalarType.NUMBER && scalar.text().matches("-?[1-9][0-9]{0,17}|0")
                ? (Object) Long.valueOf(scalar.text())
                : scalar.text();
    }

    private String scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw failure(node, "a text is expected here, not " + node.kind());
    }

    private LibraryNode node(Node node) {
        if (node instanceof Node.Mapping map) {
            return new LibraryNode(map);
        }
        throw failure(node, "a mapping is expected here, not " + node.kind());
    }

    private static DatacardException failure(Node node, String message) {
        return LibraryFiles.broken(Finding.of(Severity.ERROR, "library", node.location(), message, ""));
    }
}
