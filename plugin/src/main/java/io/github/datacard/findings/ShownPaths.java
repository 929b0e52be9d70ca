package io.github.datacard.findings;

import java.nio.file.Path;

/** Names of files as seen from a folder, with "/" on every system. */
public final class ShownPaths {
    private final Path folder;

    /** Names as seen from a folder. */
    public ShownPaths(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The relative name of a file, or its whole name where there is no way from the folder to it. */
    public String of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path shown = java.util.Objects.equals(whole.getRoot(), folder.getRoot()) && whole.startsWith(top())
                ? folder.relativize(whole)
                : whole;
        return shown.toString().replace('\\', '/');
    }

    /** Files next door are named by "..", files far away by their whole name. */
    private Path top() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }
}
