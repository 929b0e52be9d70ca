package io.github.datacard.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The native library that the driver of the engine writes to the temporary folder. It is removed as soon as it is loaded,
 * where the operating system lists what is loaded: else it would stay there when the process is killed.
 */
final class UnpackedLibrary {
    private static final Path LOADED = Path.of("/proc/self/maps");
    private static final String NAME = "libduckdb_java";

    private UnpackedLibrary() {}

    static void remove() {
        if (Files.isReadable(LOADED)) {
            try {
                for (Path library : loaded()) {
                    Files.deleteIfExists(library);
                }
            } catch (IOException | UncheckedIOException left) {
                // It is removed when the process ends.
            }
        }
    }

    private static List<Path> loaded() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        try (Stream<String> lines = Files.lines(LOADED)) {
            return lines.filter(line -> line.contains("/" + NAME) && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .filter(library -> library.startsWith(temporary))
                    .toList();
        }
    }
}
