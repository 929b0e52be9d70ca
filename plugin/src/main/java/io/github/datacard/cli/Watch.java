package io.github.datacard.cli;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Waits until a file changes. It looks at sizes and times again and again, which works on any file system, and rests
 * longer where looking takes long.
 */
final class Watch {
    private static final long SHORTEST_REST = 300;
    private static final int RESTS = 10;
    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "node_modules");

    private final List<Path> places;
    private final Path output;
    private Map<Path, String> known;

    /**
     * A watch over all files at some places.
     *
     * @param output the folder with what runs write
     */
    Watch(List<Path> places, Path output) {
        this.places = List.copyOf(places);
        this.output = output;
        this.known = now();
    }

    /** Waits for the next change; false if the thread is to end before. */
    boolean changed() {
        try {
            while (true) {
                long start = System.currentTimeMillis();
                Map<Path, String> found = now();
                if (!found.equals(known)) {
                    known = found;
                    return true;
                }
                Thread.sleep(Math.max(SHORTEST_REST, RESTS * (System.currentTimeMillis() - start)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<Path, String> now() {
        Map<Path, String> found = new TreeMap<>();
        for (Path place : places) {
            try {
                Files.walkFileTree(place, new Visitor(found));
            } catch (IOException unreadable) {
                throw new DatacardException("Cannot watch " + place + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Map<Path, String> found;

        Visitor(Map<Path, String> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return PASSED_OVER.contains(String.valueOf(folder.getFileName())) || folder.equals(output)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(file, attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
