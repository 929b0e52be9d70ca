package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the content of packed files. */
public final class Unpacking {
    private Unpacking() {}

    /** Writes what is in a packed file to another one. */
    public static void unpack(Path file, FileType type, Path copy) throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            Files.copy(in, copy);
        }
    }
}
