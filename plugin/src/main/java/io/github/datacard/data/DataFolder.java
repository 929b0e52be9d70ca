package io.github.datacard.data;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a dataset's folder. Links are followed only where they stay inside of it. */
public final class DataFolder {
    private static final Set<String> NEVER_DATA = Set.of("target", "node_modules");

    private static final List<String> STORES = List.of("../blobs", "../../blobs", "../.dvc/cache", ".dvc/cache");
    private static final int MOST_MEMBERS = 100_000;

    private final Path root;
    private final Set<Path> skipped;
    private final Set<String> passedOver = new TreeSet<>();
    private final Set<String> special = new TreeSet<>();

    /**
     * A folder.
     *
     * @param skipped folders and files below it that are no data, such as the output folder
     */
    public DataFolder(Path root, Set<Path> skipped) {
        this.root = root.toAbsolutePath().normalize();
        this.skipped = skipped;
    }

    /** The paths of all files but descriptors, hidden ones and those of folders with descriptors of their own, sorted. */
    public List<String> list() {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || mayHoldData(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!name(file).startsWith(".")) {
                        visit(file, attributes, found);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot search the folder " + root + ".", unreadable);
        }
        Collections.sort(found);
        return found;
    }

    /** What is no link lies where it was found: a walk follows none. */
    private void visit(Path file, BasicFileAttributes attributes, List<String> found) {
        boolean isFile = attributes.isSymbolicLink() ? isFile(file) : attributes.isRegularFile();
        if (attributes.isSymbolicLink() && !isFile) {
            passedOver.add(pathOf(file));
        }
        if (attributes.isOther()) {
            special.add(pathOf(file));
        }
        if (isFile && !skipped.contains(file) && !DescriptorFinder.isDescriptor(file)) {
            found.add(pathOf(file));
        }
    }

    /** Elsewhere than on Windows a backslash is a character of a name. */
    private String pathOf(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Whether there is a file at a path, inside of the folder. */
    public boolean has(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) && isFile(file);
        } catch (java.nio.file.InvalidPathException impossible) {
            return false;
        }
    }

    /** Whether a path is that of a pipe, socket or device, which is never read: who reads it may wait forever. */
    public boolean isSpecial(String path) {
        try {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root)
                    && Files.readAttributes(file, BasicFileAttributes.class).isOther();
        } catch (IOException | java.nio.file.InvalidPathException none) {
            return false;
        }
    }

    /** The paths of pipes, sockets and devices that were met when files were listed. */
    public List<String> specialFiles() {
        return List.copyOf(special);
    }

    /** The names in a zip archive; none if it cannot be read. */
    List<String> inArchive(String path) {
        try (ZipFile archive = new ZipFile(root.resolve(path).toFile())) {
            return archive.stream().limit(MOST_MEMBERS).map(ZipEntry::getName).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Its own name. */
    String name() {
        return name(root);
    }

    public Path resolve(String path) {
        return root.resolve(path);
    }

    private boolean isFile(Path file) {
        try {
            return Files.isRegularFile(file) && mayBeRead(file.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What lies in the folder itself, or in a store of content to which a cache of the Hub, or DVC, links. */
    private boolean mayBeRead(Path target) throws IOException {
        Path home = root.toRealPath();
        return target.startsWith(home)
                || STORES.stream().map(home::resolve).map(Path::normalize).anyMatch(target::startsWith);
    }

    /** Links to files elsewhere, which are passed over. */
    List<String> links() {
        list();
        return List.copyOf(passedOver);
    }

    private boolean mayHoldData(Path folder) {
        return !name(folder).startsWith(".")
                && !NEVER_DATA.contains(name(folder))
                && !skipped.contains(folder)
                && !Files.exists(folder.resolve(DescriptorFinder.NAME));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
