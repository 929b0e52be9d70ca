package io.github.datacard.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The engine's native library, of which the driver writes a copy of some 100 MB into the temporary folder. Once it is loaded,
 * Linux keeps it for the process alone without its name, so that nothing stays when the process is killed.
 */
final class EngineLibrary {
    private static final String NAME = "libduckdb_java";
    private static final Path LOADED = Path.of("/proc/self/maps");

    private EngineLibrary() {}

    /** Deletes the copy that this process has loaded; elsewhere the driver does so at the end. */
    static void unlink(Path temporary) {
        if (!Files.isReadable(LOADED)) {
            return;
        }
        try {
            List<Path> copies = Files.readAllLines(LOADED, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.contains("/" + NAME))
                    .map(line -> Path.of(line.substring(line.indexOf('/')).replace(" (deleted)", "")))
                    .distinct()
                    .filter(copy -> copy.startsWith(temporary.toAbsolutePath().normalize()))
                    .toList();
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | RuntimeException kept) {
            // The driver deletes it when the process ends.
        }
    }
}
