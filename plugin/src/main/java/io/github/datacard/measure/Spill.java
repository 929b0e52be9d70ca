package io.github.datacard.measure;

import io.github.datacard.text.FolderTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A temporary folder that is made when something is first written to it, and is gone when the process ends. What a process
 * left that was killed is removed by the next one.
 */
final class Spill implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("datacard-measure-(\\d{1,18})-.*");

    private final FolderTree tree;
    private final Thread end;

    private Spill(FolderTree tree) {
        // Held, because Maven takes our classes away before a process ends.
        this.tree = tree;
        this.end = new Thread(this::delete, "datacard-measure-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    static Spill in(Path temporary) {
        removeLeft(temporary);
        String name = "datacard-measure-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new Spill(new FolderTree(temporary.resolve(name)));
    }

    Path folder() {
        return tree.folder();
    }

    private static void removeLeft(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "datacard-measure-*")) {
            for (Path left : folders) {
                Matcher name = NAME.matcher(String.valueOf(left.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(new FolderTree(left));
                }
            }
        } catch (IOException | SecurityException unreadable) {
            // Somebody else's folders are not ours to remove.
        }
    }

    private void delete() {
        delete(tree);
    }

    /** Removes what can be removed now, and the rest when the process ends. */
    void remove() {
        delete();
        if (!Files.exists(tree.folder())) {
            close();
        }
    }

    private static void delete(FolderTree tree) {
        try {
            tree.delete();
        } catch (IOException left) {
            tree.folder().toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }
}
