package io.github.datacard.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that is held open while a file is written to it. Whoever puts a link in its place, or in that of a folder above,
 * cannot lead the file elsewhere. There are systems without: there, links are looked for before the file is written.
 */
final class HeldFolder implements Closeable {
    private final Path folder;
    private final Deque<SecureDirectoryStream<Path>> held;

    private HeldFolder(Path folder, Deque<SecureDirectoryStream<Path>> held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * Opens a folder at or below {@code root}, and follows no link below it.
     *
     * @return empty where the system cannot hold folders
     */
    static Optional<HeldFolder> open(Path root, Path folder) throws IOException {
        DirectoryStream<Path> top;
        try {
            top = Files.newDirectoryStream(root);
        } catch (AccessDeniedException unlisted) {
            // One may write into a folder that one may not list.
            return Optional.empty();
        }
        if (!(top instanceof SecureDirectoryStream<Path> secure)) {
            top.close();
            return Optional.empty();
        }
        HeldFolder opened = new HeldFolder(folder, new ArrayDeque<>());
        opened.held.push(secure);
        try {
            if (!folder.equals(root)) {
                for (Path part : root.relativize(folder)) {
                    opened.held.push(opened.here().newDirectoryStream(part, LinkOption.NOFOLLOW_LINKS));
                }
            }
            return Optional.of(opened);
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    private SecureDirectoryStream<Path> here() {
        return held.element();
    }

    /** A new file, for writing. */
    OutputStream create(Path name) throws IOException {
        return Channels.newOutputStream(here().newByteChannel(
                        name,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
    }

    /** Gives one file the permissions of another one, if the system has any. */
    void permit(Path name, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView view =
                here().getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(permissions);
        }
    }

    /** Puts a file in the place of another one at once; not where the folder is no longer found by its name. */
    void replace(Path draft, Path name) throws IOException {
        if (!isInPlace()) {
            throw new IOException("the folder " + folder + " was moved or replaced by a link meanwhile");
        }
        here().move(draft, here(), name);
    }

    void delete(Path name) throws IOException {
        try {
            here().deleteFile(name);
        } catch (NoSuchFileException moved) {
            // It has taken the place of another one.
        }
    }

    private boolean isInPlace() throws IOException {
        Object key = here().getFileAttributeView(BasicFileAttributeView.class)
                .readAttributes()
                .fileKey();
        return Objects.equals(
                key, Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
    }

    @Override
    public void close() throws IOException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
