package io.github.datacard.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the checkout, with which tests compare. */
public final class Shared {
    private Shared() {}

    /** A file below {@code ../shared}, such as a published schema. */
    public static Path file(String name) {
        Path file = Snippets.root().resolveSibling("shared").resolve(name);
        Need.met("shared", Files.isRegularFile(file), "There is no " + file + ".");
        return file;
    }

    /** A folder below {@code ../shared}, such as the corpus. */
    public static Path folder(String name) {
        Path folder = Snippets.root().resolveSibling("shared").resolve(name);
        Need.met("shared", Files.isDirectory(folder), "There is no " + folder + ".");
        return folder;
    }
}
