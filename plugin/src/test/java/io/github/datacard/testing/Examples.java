package io.github.datacard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The descriptors of the folder {@code examples}. */
public final class Examples {
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

    /** Their folders, by name. */
    public static List<String> folders() {
        Path examples = Snippets.root().resolve("examples");
        return descriptors().stream()
                .map(descriptor -> examples.relativize(descriptor).getName(0).toString())
                .toList();
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
