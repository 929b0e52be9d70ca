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
            return type.isDelimited() ? Optional.of(delimited(file, type, options)) : lines(file, options);
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

    /** The lines with a value; empty where a value stands on several lines, which the loader joins. */
    private static Optional<Long> lines(Path file, ReaderOptions options) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), options.encoding()))) {
            long rows = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String value = line.strip();
                if (!value.isEmpty() && !isWhole(value)) {
                    return Optional.empty();
                }
                rows += value.isEmpty() ? 0 : 1;
            }
            return Optional.of(rows);
        }
    }

    private static boolean isWhole(String value) {
        return value.length() > 1 && (value.endsWith("}") || value.endsWith("]"));
    }
}
