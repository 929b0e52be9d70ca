package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of tables that every reader takes: nothing is packed under a plain name, and JSON Lines are plain. */
public final class PlainTable {
    private PlainTable() {}

    /** Whether a file is of this kind; one that is not here, or cannot be read, is taken for one. */
    public static boolean in(Path file) {
        FileType type = FileType.of(String.valueOf(file.getFileName()));
        return !isPacked(file, type) && (!type.isJson() || PlainJsonLines.in(file));
    }

    private static boolean isPacked(Path file, FileType type) {
        try {
            return Files.isRegularFile(file)
                    && (!PackedInside.of(file, type).equals(type) || PackedInside.isArchive(file, type));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
