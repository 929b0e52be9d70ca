package io.github.datacard.publish;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Digest;
import io.github.datacard.text.FolderTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder, such as that of a web server or of GitHub Pages. Its name is a link to a folder beside it, and the new state
 * is a new folder to which the link then leads by one rename: readers see the old state or the new one, whole.
 */
final class FolderSite implements Destination {
    private static final String LOCK = "lock";

    /** Begins the rest of the name of a folder that was moved aside. */
    private static final String OLD = "old";

    /** The rest of the name of a state, after the prefix; Java names temporary folders by long numbers. */
    private static final Pattern STATE = Pattern.compile("(?:old)?\\d{6,20}(?:\\.link)?");

    private final Path folder;
    private final FaultTexts texts;
    private final Links links;

    FolderSite(Path folder, FaultTexts texts) {
        this(folder, texts, Files::createSymbolicLink);
    }

    /** The same where links are made in another way. */
    FolderSite(Path folder, FaultTexts texts, Links links) {
        this.folder = folder.toAbsolutePath().normalize();
        this.texts = texts;
        this.links = links;
    }

    /** Makes links, where the system has them. */
    @FunctionalInterface
    interface Links {
        void create(Path link, Path target) throws IOException;
    }

    @Override
    public String place(Publication publication) {
        return folder.toString();
    }

    @Override
    public RemoteFiles look(Publication publication) {
        requireOurs();
        Manifest earlier = Manifest.read(text(Manifest.PATH));
        Map<String, Supplier<String>> present = new TreeMap<>();
        TreeSet<String> changed = new TreeSet<>();
        TreeSet<String> edited = new TreeSet<>();
        for (PublishedFile file : publication.files()) {
            Optional<byte[]> there = bytes(file.path());
            Optional<String> digest = there.map(Digest::of);
            if (digest.filter(file.sha256()::equals).isEmpty()) {
                changed.add(file.path());
                there.ifPresent(bytes -> present.put(file.path(), () -> text(file.path())));
                if (digest.isPresent()
                        && earlier.digest(file.path())
                                .filter(known -> !known.equals(digest.get()))
                                .isPresent()) {
                    edited.add(file.path());
                }
            }
        }
        TreeSet<String> obsolete = new TreeSet<>(earlier.digests().keySet());
        publication.files().forEach(file -> obsolete.remove(file.path()));
        obsolete.removeIf(path -> !Files.exists(folder.resolve(path)));
        return new RemoteFiles(current(), changed, present, edited, obsolete, "");
    }

    /** What people have made is not replaced. */
    private void requireOurs() {
        try {
            boolean empty = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            if (!empty && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.list(folder)) {
                    empty = files.findFirst().isEmpty();
                }
            }
            if (!empty && !Files.isRegularFile(folder.resolve(Manifest.PATH)) && !isOurLink()) {
                throw texts.fault("folder-foreign", folder);
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private boolean isOurLink() throws IOException {
        return Files.isSymbolicLink(folder)
                && Files.readSymbolicLink(folder).toString().startsWith(prefix());
    }

    private String prefix() {
        return "." + folder.getFileName() + ".";
    }

    /** The name of the state to which the link leads; where there is none, the digest of what is listed there. */
    private Optional<String> current() {
        try {
            return Files.isSymbolicLink(folder)
                    ? Optional.of(Files.readSymbolicLink(folder).toString())
                    : bytes(Manifest.PATH).map(Digest::of);
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private String text(String path) {
        return bytes(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private Optional<byte[]> bytes(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    @Override
    public Receipt send(Publication publication, RemoteFiles seen) {
        Path above = Optional.ofNullable(folder.getParent()).orElse(folder);
        try {
            Files.createDirectories(above);
            return locked(above, publication, seen);
        } catch (OverlappingFileLockException taken) {
            throw new ChangedMeanwhile(folder + " is being published by somebody else.");
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /** Of two publishers at once the second one waits, so that it sees what the first one made. */
    private Receipt locked(Path above, Publication publication, RemoteFiles seen) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        above.resolve(prefix() + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || restored(above) || !current().equals(seen.revision())) {
                throw new ChangedMeanwhile(folder + " was changed by somebody else.");
            }
            Path state = Files.createTempDirectory(above, prefix());
            try {
                fill(state, publication, seen);
                lead(state);
            } catch (IOException | RuntimeException failed) {
                new FolderTree(state).delete();
                throw failed;
            }
            sweep(above, state);
            return new Receipt(folder.toString(), List.of());
        }
    }

    /** Puts back what a run that was stopped had moved aside. */
    private boolean restored(Path above) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Optional<Path> old = states(above).stream()
                .filter(state -> state.getFileName().toString().startsWith(prefix() + OLD))
                .findFirst();
        if (old.isPresent()) {
            Files.move(old.get(), folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return old.isPresent();
    }

    /** The new state: all that is published, and what others have put there. */
    private void fill(Path state, Publication publication, RemoteFiles seen) throws IOException {
        readable(state);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder.toRealPath())) {
                Path from = folder.toRealPath();
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = from.relativize(file).toString().replace('\\', '/');
                    if (!seen.obsolete().contains(path)
                            && publication.file(path).isEmpty()) {
                        copy(file, state.resolve(path));
                    }
                }
            }
        }
        for (PublishedFile file : publication.files()) {
            Path place = state.resolve(file.path());
            Files.createDirectories(place.getParent());
            try (InputStream in = file.open()) {
                Files.copy(in, place);
            }
        }
    }

    /** A temporary folder is for its owner alone, but a web server reads this one. */
    private static void readable(Path state) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(state, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void copy(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The one rename. A folder that is no link yet is moved aside; where there are no links, each state is. */
    private void lead(Path state) throws IOException {
        Path link = state.resolveSibling(state.getFileName() + ".link");
        boolean linked = link(link, state.getFileName());
        Optional<Path> old = Files.isSymbolicLink(folder) ? Optional.empty() : movedAside();
        try {
            Files.move(linked ? link : state, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (old.isPresent()) {
                Files.move(old.get(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failed;
        } finally {
            Files.deleteIfExists(link);
        }
    }

    /** Whether the system makes links. Where it made one before, it does, and fails for another reason. */
    private boolean link(Path link, Path state) throws IOException {
        try {
            links.create(link, state);
            return true;
        } catch (FileSystemException refused) {
            if (Files.isSymbolicLink(folder)) {
                throw refused;
            }
            return false;
        }
    }

    private Optional<Path> movedAside() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path old = Files.createTempDirectory(folder.getParent(), prefix() + OLD);
        Files.delete(old);
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(old);
    }

    /** States of earlier runs, those that were stopped too. The last one stays for readers who are in it. */
    private void sweep(Path above, Path state) throws IOException {
        List<Path> old = states(above).stream()
                .filter(file -> !file.getFileName().equals(state.getFileName()))
                .toList();
        for (Path file : old.subList(Math.min(1, old.size()), old.size())) {
            new FolderTree(file).delete();
        }
    }

    /** All states that lie here, the latest first. */
    private List<Path> states(Path above) throws IOException {
        try (Stream<Path> files = Files.list(above)) {
            return files.filter(file -> isState(file.getFileName().toString()))
                    .sorted(Comparator.comparing(FolderSite::time).reversed())
                    .toList();
        }
    }

    /** Beside the states there may be files that begin alike, such as the states of a site {@code v1.1} beside {@code v1}. */
    private boolean isState(String name) {
        return name.startsWith(prefix())
                && STATE.matcher(name.substring(prefix().length())).matches();
    }

    private static long time(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private RuntimeException unwritable(IOException failed) {
        String reason = failed instanceof FileAlreadyExistsException
                ? failed.getMessage() + " is a file"
                : Optional.ofNullable(failed.getMessage()).orElse("the system refuses it");
        return failed instanceof FileSystemException
                ? texts.fault(failed, "folder-unwritable", folder, reason)
                : new DatacardException("Cannot publish to " + folder + ": " + reason, failed);
    }
}
