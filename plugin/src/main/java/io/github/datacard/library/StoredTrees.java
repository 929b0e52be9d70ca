package io.github.datacard.library;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.StoredTree;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML files of the library as trees, which {@link TreeWriter} made when the plugin was built. A tree counts for the
 * very bytes that it was made of.
 */
public final class StoredTrees {
    /** The file beside the classes that holds them. */
    static final String FILE = "library.trees";

    private final byte[] bytes;
    private final Map<String, Entry> entries;

    /**
     * Where a tree is.
     *
     * @param checksum the CRC-32 of the YAML
     * @param from its first byte
     */
    private record Entry(long checksum, int from) {}

    private StoredTrees(byte[] bytes, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /** What the plugin's build left; nothing where it is not complete yet. */
    public static StoredTrees load() {
        try (InputStream in = StoredTrees.class.getResourceAsStream(FILE)) {
            return in == null ? new StoredTrees(new byte[0], Map.of()) : of(in.readAllBytes());
        } catch (IOException broken) {
            throw new DatacardException("Cannot read " + FILE + " of the plugin.", broken);
        }
    }

    private static StoredTrees of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, Entry> entries = new HashMap<>();
        int count = in.readInt();
        for (int entry = 0; entry < count; entry++) {
            entries.put(in.readUTF(), new Entry(in.readLong(), in.readInt()));
        }
        return new StoredTrees(bytes, entries);
    }

    /**
     * The tree of a file, if it is known.
     *
     * @param checksum the CRC-32 of the file as it is now
     * @param place where its nodes are said to be
     */
    public Optional<Node.Mapping> tree(String name, long checksum, Path place) {
        Entry entry = entries.get(name);
        return entry == null || entry.checksum != checksum
                ? Optional.empty()
                : Optional.of(StoredTree.read(place, bytes, bytes.length - entry.from));
    }
}
