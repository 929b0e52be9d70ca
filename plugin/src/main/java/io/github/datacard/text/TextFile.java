package io.github.datacard.text;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a text file below a folder: whole or not at all, and only when its bytes change. */
public final class TextFile {

    private static final String PLAIN_FILE = "Put a plain file in its place, or remove it.";

    /** As much as a file may have that git pushes to the Hub without LFS. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private TextFile() {}

    /**
     * Writes {@code text} in UTF-8 to {@code name} below {@code root}.
     *
     * @return whether the file changed
     * @throws DatacardException if the file would lie outside {@code root}, behind a link, or cannot be written
     */
    public static boolean write(Path root, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put(
                root, name, (folder, file) -> !hasBytes(file, bytes) && replace(folder, file, out -> out.write(bytes)));
    }

    /**
     * The same with a text that is too long to be held; a text that fails to write itself leaves the file as it was.
     *
     * @return whether the file changed
     * @throws DatacardException as above
     */
    public static boolean write(Path root, String name, StreamedText text) {
        return put(root, name, (folder, file) -> replace(folder, file, out -> stream(text, out)));
    }

    /**
     * Deletes what killed runs left half written in a folder, as each write into it does: for runs that may find nothing
     * to write there.
     */
    public static void sweep(Path folder) {
        Drafts.sweep(folder.toAbsolutePath().normalize());
    }

    /** Something that is done to a file. */
    @FunctionalInterface
    private interface Writing {
        boolean to(Path root, Path file) throws IOException;
    }

    /** Something that fills a new file. */
    @FunctionalInterface
    private interface Filling {
        void of(OutputStream draft) throws IOException;
    }

    private static boolean put(Path root, String name, Writing writing) {
        Path folder = root.toAbsolutePath().normalize();
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new DatacardException("The file " + name + " would be written outside of " + root + ".");
        }
        try {
            requireNoFileAbove(folder);
            createFolders(folder, file);
            Drafts.sweep(Optional.ofNullable(file.getParent()).orElse(folder));
            return writing.to(folder, file);
        } catch (IOException failed) {
            throw new DatacardException("Cannot write " + file + ": " + reason(file, failed), failed);
        }
    }

    /**
     * Reads {@code name} below {@code root} as UTF-8, with its byte order mark.
     *
     * @return the text; empty if there is no such file, if it lies outside {@code root}, or, with an error among the
     *     findings, if it cannot be read
     */
    public static Optional<String> read(Path root, String name, Findings findings) {
        Path folder = root.toAbsolutePath().normalize();
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                findings.add(
                        ReadingRule.UNREADABLE_FILE,
                        Location.of(file),
                        "This cannot be read: " + kind(file),
                        PLAIN_FILE);
                return Optional.empty();
            }
            return decoded(file, findings);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String kind(Path file) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return Files.isSymbolicLink(file) && !Files.exists(file)
                ? "it is a link that leads nowhere"
                : "it is no regular file";
    }

    private static Optional<String> decoded(Path file, Findings findings) {
        try {
            if (Files.size(file) > LARGEST) {
                findings.add(
                        ReadingRule.UNREADABLE_FILE,
                        Location.of(file),
                        "The file has more than " + LARGEST + " bytes",
                        "Move a part of it to another file.");
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            findings.add(
                    ReadingRule.UNREADABLE_FILE,
                    Location.of(file),
                    "The file is not UTF-8",
                    "Save the file with the encoding UTF-8.");
        } catch (IOException unreadable) {
            findings.add(
                    ReadingRule.UNREADABLE_FILE,
                    Location.of(file),
                    "The file cannot be read: "
                            + (unreadable instanceof AccessDeniedException
                                    ? "access is denied"
                                    : String.valueOf(unreadable.getMessage())),
                    "Check the permissions of the file.");
        }
        return Optional.empty();
    }

    /**
     * Deletes the files of an earlier run from a folder below {@code root} that belongs to us alone.
     *
     * @param names the files to keep, relative to {@code root}
     */
    public static void keepOnly(Path root, String folder, Collection<String> names) {
        Path inside = root.resolve(folder);
        if (!Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(inside)) {
            for (Path file : files.toList()) {
                if (!names.contains(folder + file.getFileName())) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new DatacardException("Cannot delete old files in " + inside + ": " + reason(inside, failed), failed);
        }
    }

    /** What stands in the way is named by this check; what the operating system says of it differs. */
    private static void requireNoFileAbove(Path folder) throws FileAlreadyExistsException {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                throw new FileAlreadyExistsException(above.toString());
            }
        }
    }

    private static void createFolders(Path root, Path file) throws IOException {
        Files.createDirectories(root);
        Path below = root;
        Path parts = root.relativize(file);
        for (Path part : parts) {
            below = below.resolve(part);
            if (Files.isSymbolicLink(below)) {
                throw new IOException(below.getFileName() + " is a link; remove it");
            }
            if (below.equals(file) && Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        "it is a folder, but a file is needed there. Remove it or choose another folder.");
            }
            if (!below.equals(file) && !Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
                // Not createDirectory: a neighbor may have made it meanwhile.
                Files.createDirectories(below);
            }
        }
    }

    private static boolean hasBytes(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void stream(StreamedText text, OutputStream draft) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(draft, StandardCharsets.UTF_8));
        text.writeTo(out);
        out.flush();
    }

    private static boolean replace(Path root, Path file, Filling filling) throws IOException {
        Path folder = Optional.ofNullable(file.getParent()).orElse(root);
        Optional<HeldFolder> held = HeldFolder.open(root, folder);
        if (held.isEmpty()) {
            return replaceByName(file, filling);
        }
        try (HeldFolder safe = held.get()) {
            return replace(safe, file, filling);
        }
    }

    private static boolean replace(HeldFolder folder, Path file, Filling filling) throws IOException {
        Path draft = Drafts.of(file);
        Path name = draft.getFileName();
        try {
            try (OutputStream out = folder.create(name)) {
                filling.of(out);
            }
            if (Files.isRegularFile(file) && Files.mismatch(file, draft) < 0) {
                return false;
            }
            if (Files.isRegularFile(file)) {
                folder.permit(name, Files.getPosixFilePermissions(file));
            }
            folder.replace(name, file.getFileName());
        } finally {
            folder.delete(name);
        }
        return true;
    }

    private static boolean replaceByName(Path file, Filling filling) throws IOException {
        Path draft = Drafts.of(file);
        try {
            try (OutputStream out =
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                filling.of(out);
            }
            if (Files.isRegularFile(file) && Files.mismatch(file, draft) < 0) {
                return false;
            }
            keepPermissions(file, draft);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    private static void keepPermissions(Path file, Path draft) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (now != null && Files.isRegularFile(file)) {
            now.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The message of the system may name the draft, which nobody knows. */
    private static String reason(Path file, IOException failed) {
        if (failed instanceof FileAlreadyExistsException blocked) {
            return blocked.getFile() + " is a file, but a folder is needed there. Remove it or choose another folder.";
        }
        if (failed instanceof FileSystemException denied) {
            Path folder = existing(file);
            return isRefused(denied, folder)
                    ? "the folder " + folder + " is not writable."
                    : Optional.ofNullable(denied.getReason()).orElse("the system refuses it") + ".";
        }
        return String.valueOf(failed.getMessage());
    }

    /** The nearest folder above a file that is there. */
    private static Path existing(Path file) {
        Path folder = file;
        while (folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** A file system that is mounted for reading alone refuses in other words than one that denies a right. */
    private static boolean isRefused(FileSystemException failed, Path folder) {
        return failed instanceof AccessDeniedException || !Files.isWritable(folder);
    }
}
