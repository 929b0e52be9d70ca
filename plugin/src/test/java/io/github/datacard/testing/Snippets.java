package io.github.datacard.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The snippets of the project's documents, which tests run. */
public final class Snippets {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Snippets() {}

    /** The project's top folder. */
    public static Path root() {
        return ROOT;
    }

    /** The fenced block after the comment {@code <!-- snippet: name -->} of a document. */
    public static String of(String document, String name) {
        Matcher block = Pattern.compile(
                        "<!-- snippet: " + Pattern.quote(name) + " -->\\s*```\\w*\\n(.*?)\\n?```", Pattern.DOTALL)
                .matcher(text(document));
        if (!block.find()) {
            throw new AssertionError(document + " has no snippet \"" + name + "\".");
        }
        return block.group(1) + "\n";
    }

    private static String text(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
