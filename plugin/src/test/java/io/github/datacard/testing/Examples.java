package io.github.datacard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The descriptors of the folder {@code examples}. */
public final class Examples {
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\S+)$");

    private Examples() {}

    /** All descriptors, by path. */
    public static List<Path> descriptors() {
        try (Stream<Path> files = Files.walk(Snippets.root().resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("datacard.yaml"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their folders, with slashes. */
    public static List<String> folders() {
        Path examples = Snippets.root().resolve("examples");
        return descriptors().stream()
                .map(descriptor -> examples.relativize(descriptor.getParent()).toString())
                .map(folder -> folder.replace('\\', '/'))
                .toList();
    }

    /** Copies the files of an example without what a build wrote beside them. */
    public static void copy(Path example, Path to) {
        try (Stream<Path> all = Files.walk(example)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !example.relativize(file).startsWith("target"))
                    .toList()) {
                Path copy = to.resolve(example.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The id of a descriptor. */
    public static String id(Path descriptor) {
        Matcher stated = ID.matcher(text(descriptor));
        return stated.find()
                ? stated.group(1)
                : descriptor.getParent().getFileName().toString();
    }

    /** Some of them, copied with all files beside them. */
    public static Path copied(Path target, List<String> folders) {
        for (String folder : folders) {
            Path source = Snippets.root().resolve("examples").resolve(folder);
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = target.resolve(folder).resolve(source.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return target;
    }

    /** The text of a descriptor. */
    public static String text(Path descriptor) {
        try {
            return Files.readString(descriptor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A card as readers see it: without the marks by which Datacard knows its parts. */
    public static String unmarked(String card) {
        return card.replaceAll("(?s)<!-- datacard:.*?-->\n+", "").strip() + "\n";
    }
}
