package io.github.datacard.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examples of rules that need several files: each begins with its name in a comment, and a line of hyphens divides them. */
public final class ExampleFiles {
    private static final Pattern NAME = Pattern.compile("# (\\S+\\.[a-z]+)(?: -> (\\S+))?\\n");

    private ExampleFiles() {}

    /** Whether an example consists of files. */
    public static boolean are(String example) {
        return NAME.matcher(example).lookingAt();
    }

    /** Writes the files of an example. */
    public static void write(Path folder, String example) throws IOException {
        for (String part : example.split("(?m)^---\\n(?=# \\S+(?: -> \\S+)?\\n)")) {
            Matcher head = NAME.matcher(part);
            if (!head.lookingAt()) {
                throw new IllegalArgumentException("This part has no name: " + part);
            }
            Path file = folder.resolve(head.group(1));
            Files.createDirectories(file.getParent());
            if (head.group(2) != null) {
                Files.createSymbolicLink(file, Path.of(head.group(2)));
                continue;
            }
            Files.writeString(file, head.group(1).endsWith(".yaml") ? part : part.substring(head.end()));
        }
    }
}
