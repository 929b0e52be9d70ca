package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A tree as {@link TreeStore} wrote it. Reading it takes a small part of the time that parsing the YAML takes, above all
 * in a process that has just begun.
 */
public final class StoredTree {
    private static final ScalarType[] TYPES = ScalarType.values();

    private final Path file;
    private final byte[] bytes;
    private final String[] texts;
    private int at;
    private int line;

    private StoredTree(Path file, byte[] bytes, int from) {
        this.file = file;
        this.bytes = bytes;
        this.at = from;
        this.texts = new String[number()];
    }

    /**
     * Reads a tree.
     *
     * @param file where its nodes are said to be
     * @param bytes what holds it
     * @param from where it begins
     */
    public static Node.Mapping read(Path file, byte[] bytes, int from) {
        StoredTree stored = new StoredTree(file, bytes, from);
        stored.texts();
        return (Node.Mapping) stored.node();
    }

    private void texts() {
        for (int text = 0; text < texts.length; text++) {
            int length = number();
            texts[text] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    private Node node() {
        int kind = number();
        Location place = place();
        if (kind == TreeStore.MAPPING) {
            Node.Entry[] entries = new Node.Entry[number()];
            for (int entry = 0; entry < entries.length; entry++) {
                Node.Scalar key = (Node.Scalar) node();
                entries[entry] = new Node.Entry(key, node());
            }
            return new Node.Mapping(List.of(entries), place);
        }
        if (kind == TreeStore.SEQUENCE) {
            Node[] items = new Node[number()];
            for (int item = 0; item < items.length; item++) {
                items[item] = node();
            }
            return new Node.Sequence(List.of(items), place);
        }
        int scalar = kind - TreeStore.SCALAR;
        return new Node.Scalar(texts[number()], TYPES[scalar >> 1], (scalar & 1) == 1, place);
    }

    private Location place() {
        line += number();
        int column = number();
        int endLine = line + number();
        return new Location(file, line, column, endLine, number());
    }

    /** Seven bits in each byte, the lowest first; the eighth says that more follow. */
    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
