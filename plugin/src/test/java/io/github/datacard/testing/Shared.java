package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Things beside the checkout or on the machine that a test needs. A missing program fails the test in CI. A missing file
 * beside the checkout fails it where the property {@code test.shared} is {@code required}, as {@code .ci/run} sets it
 * when the folder is there. Elsewhere the test is skipped.
 */
public final class Shared {
    private Shared() {}

    /** A file below {@code ../shared}, such as a published schema. */
    public static Path file(String name) {
        Path file = Snippets.root().resolveSibling("shared").resolve(name);
        require(isSharedRequired(), Files.isRegularFile(file), "There is no " + file + ".");
        return file;
    }

    /** A folder below {@code ../shared}, such as the corpus. */
    public static Path folder(String name) {
        Path folder = Snippets.root().resolveSibling("shared").resolve(name);
        require(isSharedRequired(), Files.isDirectory(folder), "There is no " + folder + ".");
        return folder;
    }

    /** A program on the path. */
    public static void program(String name) {
        boolean found = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> java.util.Arrays.stream(path.split(java.io.File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))
                        || Files.isExecutable(Path.of(folder, name + ".exe")));
        require(Boolean.parseBoolean(System.getenv("CI")), found, "There is no program " + name + ".");
    }

    private static boolean isSharedRequired() {
        return "required".equals(System.getProperty("test.shared"));
    }

    private static void require(boolean needed, boolean there, String message) {
        if (needed) {
            assertThat(there).as(message).isTrue();
        }
        assumeTrue(there, message);
    }
}
