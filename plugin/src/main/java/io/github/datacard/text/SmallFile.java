package io.github.datacard.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is read once more only to show or search it: one that is larger than any text of ours is left alone. */
public final class SmallFile {
    private static final long LARGEST = 16L * 1024 * 1024;

    private SmallFile() {}

    /** The bytes of a regular file, if it can be read and is not too large. */
    public static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
