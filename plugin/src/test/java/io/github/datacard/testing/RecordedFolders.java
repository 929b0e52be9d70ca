package io.github.datacard.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** Folders of data of which was recorded what the library {@code datasets} makes of them, {@code python/record_folders.py}. */
public final class RecordedFolders {
    private RecordedFolders() {}

    /** What was recorded, of each folder. */
    public static Stream<JsonNode> records() {
        return Recorded.in("loading/folders.json");
    }

    /** Writes all folders into one, and lists them. */
    public static List<Path> unpack(Path into) {
        try (ZipInputStream zip = new ZipInputStream(
                Optional.ofNullable(RecordedFolders.class.getResourceAsStream("/loading/folders.zip"))
                        .map(InputStream.class::cast)
                        .orElseThrow(() -> new IllegalStateException("There is no folders.zip.")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
            try (Stream<Path> folders = Files.list(into)) {
                return folders.sorted().toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
