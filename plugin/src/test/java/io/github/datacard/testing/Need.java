package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test needs beside Maven. Where it is missing, the test is skipped, and the build names it at its end. It fails
 * where the property {@code test.<name>} is {@code required}, as {@code .ci/run} sets it for what it found or installed.
 */
public final class Need {
    private Need() {}

    /** Stops the test unless something is there. */
    public static void met(String name, boolean there, String otherwise) {
        if (isRequired(name)) {
            assertThat(there).as(otherwise).isTrue();
        }
        assumeTrue(there, otherwise);
    }

    /** Stops the test on a system without POSIX permissions, which has no links for everybody and no shell either. */
    public static void posix(String otherwise) {
        met("posix", FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), otherwise);
    }

    /** The first of these programs that is on the path. */
    public static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        folders().flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe"))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private static boolean isRequired(String name) {
        return "required".equals(System.getProperty("test." + name));
    }
}
