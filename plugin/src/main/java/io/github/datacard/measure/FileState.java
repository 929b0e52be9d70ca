package io.github.datacard.measure;

import io.github.datacard.data.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What shows whether a file is still the one that was read: size, time in full, and the file system's own time of the last
 * change, which nobody sets back; where there is none, the digest of a file that is not large.
 */
final class FileState {
    private static final long SMALL = 1024 * 1024;

    private FileState() {}

    static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + attributes.fileKey() + " "
                + changed(file, attributes.size());
    }

    private static String changed(Path file, long size) throws IOException {
        try {
            return String.valueOf(Files.getAttribute(file, "unix:ctime"));
        } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
            return size <= SMALL ? FileDigest.of(file) : "";
        }
    }
}
