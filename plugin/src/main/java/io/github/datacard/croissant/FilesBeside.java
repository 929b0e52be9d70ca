package io.github.datacard.croissant;

import java.util.List;
import java.util.Optional;

/** The files beside a Croissant file. */
public interface FilesBeside {
    /** Whether there is a file at a path below the folder. */
    boolean has(String path);

    /** Whether any file fits a pattern in which {@code *} goes through all folders. */
    boolean fits(String pattern);

    /** The digest of a file; empty if the file is too large to be read. */
    Optional<String> sha256(String path);

    /** The names of the columns that the head of a table states; empty if it states none. */
    Optional<List<String>> columns(String path);
}
