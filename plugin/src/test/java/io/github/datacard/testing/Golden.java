package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares texts with files below {@code src/test/resources}. {@code -Dgolden.update=true} writes the files instead. Cases
 * are folders that are found, not listed: one that lacks its input or its golden file fails.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Path folder;
    private final String input;
    private final String expected;

    /**
     * The cases in a folder.
     *
     * @param folder below the resources of tests
     * @param input the name of each case's input
     * @param expected the name of each case's golden file
     */
    public Golden(String folder, String input, String expected) {
        this.folder = RESOURCES.resolve(folder);
        this.input = input;
        this.expected = expected;
    }

    /** The names of all cases, each of which has an input. */
    public List<String> cases() {
        try (Stream<Path> folders = Files.list(folder)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(cases).as("cases in %s", folder).isNotEmpty();
            assertThat(cases)
                    .as("Each case has the input %s; a folder that has only a golden file is an orphan", input)
                    .allSatisfy(found -> assertThat(found.resolve(input)).isRegularFile());
            return cases.stream().map(found -> found.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The input of a case. */
    public Path input(String name) {
        return folder.resolve(name).resolve(input);
    }

    /** Compares a text with the golden file of a case. */
    public void verify(String name, String actual) {
        compare(folder.resolve(name).resolve(expected), actual);
    }

    /** Compares a text with one golden file below the resources of tests. */
    public static void verifyFile(String file, String actual) {
        compare(RESOURCES.resolve(file), actual);
    }

    private static void compare(Path golden, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, actual);
            }
            assertThat(golden)
                    .as("Read what is compared, then write it with -Dgolden.update=true")
                    .isRegularFile();
            assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
