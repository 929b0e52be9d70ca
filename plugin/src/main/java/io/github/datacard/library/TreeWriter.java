package io.github.datacard.library;

import io.github.datacard.yaml.TreeStore;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the names of all shipped files and the trees of those in YAML beside the classes. The build of the plugin calls it. */
public final class TreeWriter {
    private TreeWriter() {}

    /**
     * Writes them.
     *
     * @param arguments the folder of classes
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String name : TreeWriter.class.getPackageName().split("\\.", -1)) {
            folder = folder.resolve(name);
        }
        ShippedFiles files = ShippedFiles.find();
        Files.write(folder.resolve(StoredTrees.FILE), bytes(files));
        Files.writeString(folder.resolve(ShippedFiles.NAMES), String.join("\n", files.names()));
    }

    /** The number of files; of each its name, its checksum, and how far from the end its tree begins; the trees. */
    public static byte[] bytes(ShippedFiles files) throws IOException {
        Map<String, byte[]> trees = new LinkedHashMap<>();
        LibraryFiles library = LibraryFiles.parsed(files);
        files.names().stream()
                .filter(name -> name.endsWith(".yaml"))
                .forEach(name -> trees.put(name, TreeStore.bytes(library.tree(name))));
        int rest = trees.values().stream().mapToInt(tree -> tree.length).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(trees.size());
        for (Map.Entry<String, byte[]> tree : trees.entrySet()) {
            out.writeUTF(tree.getKey());
            out.writeLong(files.checksum(tree.getKey()));
            out.writeInt(rest);
            rest -= tree.getValue().length;
        }
        for (byte[] tree : trees.values()) {
            out.write(tree);
        }
        return bytes.toByteArray();
    }
}
