package io.github.datacard.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a driver. The native library that DuckDB's has inside, some 60 MB, is unpacked here instead of by the
 * driver: into a folder that names this process, so that the next one finds and removes it if this one is killed meanwhile.
 */
final class EngineLoader extends URLClassLoader {
    private static final String RESOURCE = "libduckdb_java";
    private static final String LIBRARY = "duckdb_java";

    private final Path temporary;
    private @Nullable Spill unpacked;

    EngineLoader(URL jar, Path temporary) {
        super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        this.temporary = temporary;
    }

    /** Hides the library from the driver, which then asks for it by its name. */
    @Override
    public @Nullable URL getResource(String name) {
        URL found = super.getResource(name);
        if (found == null || !name.startsWith(RESOURCE)) {
            return found;
        }
        try {
            unpack(found);
            return null;
        } catch (IOException full) {
            throw new UncheckedIOException("Its library cannot be unpacked into " + temporary, full);
        }
    }

    private void unpack(URL library) throws IOException {
        Spill folder = Spill.in(temporary);
        unpacked = folder;
        Files.createDirectories(folder.folder());
        try (InputStream bytes = library.openStream()) {
            Files.copy(bytes, inside(folder));
        }
    }

    private static Path inside(Spill folder) {
        return folder.folder().resolve(System.mapLibraryName(LIBRARY));
    }

    @Override
    protected @Nullable String findLibrary(String name) {
        Spill folder = unpacked;
        return folder == null || !name.equals(LIBRARY)
                ? super.findLibrary(name)
                : inside(folder).toString();
    }

    /** Removes the library from the folder where a process keeps what it has loaded without that; else at its end. */
    void forget() {
        Spill folder = unpacked;
        if (folder != null) {
            folder.remove();
        }
    }
}
