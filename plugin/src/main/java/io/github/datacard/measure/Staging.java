package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.CsvDialect;
import io.github.datacard.data.CsvRewriting;
import io.github.datacard.data.FileType;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.Unpacking;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps copies of files in a temporary folder that the engine can read. */
final class Staging {
    private final Path folder;
    private int staged;

    Staging(Path folder) {
        this.folder = folder;
    }

    Path rewritten(Path file, FileType type, CsvDialect dialect, ReaderOptions options) throws IOException {
        Path copy = next(".csv");
        CsvRewriting.rewrite(file, type, dialect, options, copy);
        return copy;
    }

    Path unpacked(Path file, FileType type, ReaderOptions options) throws IOException {
        Path copy = next("." + type.type());
        Unpacking.unpack(file, type, options, copy);
        return copy;
    }

    /** What writes lines of JSON. */
    interface Lines {
        void write(Writer out) throws IOException;
    }

    /** A file of lines of JSON, which another file at a path is read as. */
    Path lines(String path, Lines lines) throws IOException {
        Path copy = next(".jsonl");
        try (Writer out = Files.newBufferedWriter(copy)) {
            lines.write(out);
        } catch (BadData bad) {
            throw new Unreadable(path, bad);
        }
        return copy;
    }

    /** A name of a copy that is not there yet. */
    private Path next(String end) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("staged-" + staged++ + end);
    }
}
