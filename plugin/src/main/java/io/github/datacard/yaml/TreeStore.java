package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Location;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a tree as bytes that {@link StoredTree} reads: each different text once, then the nodes with their places, a
 * mapping or list before what it holds.
 */
public final class TreeStore {
    static final int MAPPING = 0;
    static final int SEQUENCE = 1;
    static final int SCALAR = 2;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private int line;

    private TreeStore() {}

    /** The bytes of a tree. */
    public static byte[] bytes(Node.Mapping tree) {
        TreeStore store = new TreeStore();
        store.node(tree);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, store.texts.size());
        for (String text : store.texts.keySet()) {
            byte[] characters = text.getBytes(StandardCharsets.UTF_8);
            number(out, characters.length);
            out.writeBytes(characters);
        }
        out.writeBytes(store.nodes.toByteArray());
        return out.toByteArray();
    }

    private void node(Node node) {
        if (node instanceof Node.Mapping mapping) {
            start(MAPPING, mapping);
            number(nodes, mapping.entries().size());
            for (Node.Entry entry : mapping.entries()) {
                node(entry.key());
                node(entry.value());
            }
        } else if (node instanceof Node.Sequence list) {
            start(SEQUENCE, list);
            number(nodes, list.items().size());
            list.items().forEach(this::node);
        } else if (node instanceof Node.Scalar scalar) {
            start(SCALAR + 2 * scalar.type().ordinal() + (scalar.plain() ? 1 : 0), scalar);
            number(nodes, texts.computeIfAbsent(scalar.text(), text -> texts.size()));
        }
    }

    private void start(int kind, Node node) {
        Location place = node.location();
        number(nodes, kind);
        number(nodes, place.line() - line);
        number(nodes, place.column());
        number(nodes, place.endLine() - place.line());
        number(nodes, place.endColumn());
        line = place.line();
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
