package io.github.datacard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies, writes and compares folders. */
final class Folders {
    private Folders() {}

    /** The examples without their pom, copied below {@code folder}. */
    static Path examples(Path folder) {
        return examples(folder, Comparator.naturalOrder());
    }

    /** The same, with the order in which the files come into being. */
    static Path examples(Path folder, Comparator<String> order) {
        Path source = Build.root().resolve("examples");
        files(source).stream()
                .filter(name -> !name.startsWith("target/") && !name.equals("pom.xml"))
                .sorted(order)
                .forEach(name -> copy(source.resolve(name), folder.resolve(name)));
        return folder;
    }

    /** The example that has data, copied as {@code folder}. */
    static Path shopReviews(Path folder) {
        Path source = Build.root().resolve("examples/shop-reviews");
        files(source).forEach(name -> copy(source.resolve(name), folder.resolve(name)));
        return folder;
    }

    /** All files below a folder, with slashes, sorted; links are not followed. */
    static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each file with the digest of its bytes. */
    static SortedMap<String, String> digests(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>();
        files(folder).forEach(name -> digests.put(name, digest(folder.resolve(name))));
        return digests;
    }

    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
