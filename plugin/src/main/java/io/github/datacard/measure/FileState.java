package io.github.datacard.measure;

import io.github.datacard.data.FileDigest;
import io.github.datacard.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What shows whether a file is still the one that was read: size, time in full, and the file system's own time of the last
 * change, which nobody sets back; where there is none, the digest of a file that is not large. All is asked at once, since
 * there may be a million files.
 *
 * @param modified the time of the last change of its bytes, in nanoseconds
 * @param changed the file system's own time of the last change, in nanoseconds
 * @param inode its number on the device
 * @param otherwise what tells it apart where there are no such numbers
 */
record FileState(long bytes, long modified, long changed, long inode, long device, String otherwise) {
    private static final long SMALL = 1024 * 1024;

    static FileState of(Path file) throws IOException {
        try {
            Map<String, Object> known = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev");
            return new FileState(
                    number(known, "size"),
                    nanoseconds(known, "lastModifiedTime"),
                    nanoseconds(known, "ctime"),
                    number(known, "ino"),
                    number(known, "dev"),
                    "");
        } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
            BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(
                    known.size(),
                    known.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    0,
                    0,
                    0,
                    known.fileKey() + (known.size() <= SMALL ? FileDigest.of(file) : ""));
        }
    }

    private static long number(Map<String, Object> known, String name) {
        return ((Number) Objects.requireNonNull(known.get(name))).longValue();
    }

    private static long nanoseconds(Map<String, Object> known, String name) {
        return ((FileTime) Objects.requireNonNull(known.get(name))).to(TimeUnit.NANOSECONDS);
    }

    /** What a file of this state at a path is kept by; names of files may be those of people. */
    byte[] key(String path) {
        return Digest.bytes(
                bytes + " " + modified + " " + changed + " " + inode + " " + device + " " + otherwise + " " + path);
    }
}
