package io.github.datacard.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of small files of text, which are counted in every check. */
final class RowCount {
    private static final long SMALL = 1024 * 1024;

    private RowCount() {}

    /** The rows of a file; empty if it is large, packed, or no list of rows. */
    static Optional<Long> of(Path file, FileType type, ReaderOptions options) throws IOException {
        boolean counted = type.isDelimited() || (type.isJson() && !type.type().equals("json"));
        if (!counted || !type.compression().isEmpty() || Files.size(file) > SMALL) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.isDelimited() ? delimited(file, type, options) : lines(file, options));
        } catch (BadData toldByTheHead) {
            return Optional.empty();
        }
    }

    private static long delimited(Path file, FileType type, ReaderOptions options) throws IOException {
        CsvDialect dialect = CsvDialect.of(TableHead.start(file, type, options), type, options);
        AtomicLong rows = new AtomicLong();
        CsvRows.each(file, type, dialect, options, row -> rows.incrementAndGet());
        return rows.get();
    }

    private static long lines(Path file, ReaderOptions options) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), options.encoding()))) {
            return in.lines().filter(line -> !line.isBlank()).count();
        }
    }
}
