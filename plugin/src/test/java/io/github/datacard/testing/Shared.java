package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Things beside the checkout or on the machine that a test needs. Where they are missing, only CI minds. */
public final class Shared {
    private Shared() {}

    /** A file below {@code ../shared}, such as a published schema. */
    public static Path file(String name) {
        Path file = Snippets.root().resolveSibling("shared").resolve(name);
        require(Files.isRegularFile(file), "There is no " + file + ".");
        return file;
    }

    /** A folder below {@code ../shared}, such as the corpus. */
    public static Path folder(String name) {
        Path folder = Snippets.root().resolveSibling("shared").resolve(name);
        require(Files.isDirectory(folder), "There is no " + folder + ".");
        return folder;
    }

    /** A program on the path. */
    public static void program(String name) {
        boolean found = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> java.util.Arrays.stream(path.split(java.io.File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))
                        || Files.isExecutable(Path.of(folder, name + ".exe")));
        require(found, "There is no program " + name + ".");
    }

    private static void require(boolean there, String message) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as(message).isTrue();
        }
        assumeTrue(there, message);
    }
}
