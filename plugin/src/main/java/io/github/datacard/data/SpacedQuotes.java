package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Cells with characters between a quote and the next delimiter, such as {@code 1, "a"}: an engine drops spaces there, and to
 * the Hub's reader they, and a quote behind them, are part of the value.
 */
public final class SpacedQuotes {
    /** Whoever writes a file does so in one way; what comes later is not looked at. */
    private static final long LOOKED_AT = 64L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private enum Place {
        BEGIN,
        SPACES,
        PLAIN,
        QUOTED,
        QUOTE_WITHIN
    }

    private final char delimiter;
    private final char quote;
    private Place place = Place.BEGIN;

    private SpacedQuotes(CsvDialect dialect) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
    }

    /** Whether the first part of a file, in UTF-8 or a character set of single bytes, has some. */
    public static boolean in(Path file, FileType type, CsvDialect dialect) throws IOException {
        SpacedQuotes quotes = new SpacedQuotes(dialect);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Unpacked.open(file, type)) {
            long looked = 0;
            for (int read = in.read(buffer); read > 0 && looked < LOOKED_AT; read = in.read(buffer)) {
                looked += read;
                if (quotes.areIn(buffer, read)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areIn(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            byte next = bytes[at];
            if (place == Place.PLAIN && next != delimiter && next != '\n' && next != '\r') {
                continue;
            }
            if (next == quote && (place == Place.SPACES || place == Place.BEGIN || isWithin())) {
                if (place == Place.SPACES) {
                    return true;
                }
                place = place == Place.QUOTED ? Place.QUOTE_WITHIN : Place.QUOTED;
            } else if (place != Place.QUOTED) {
                boolean ends = next == delimiter || next == '\n' || next == '\r';
                if (place == Place.QUOTE_WITHIN && !ends) {
                    return true;
                }
                boolean space = place != Place.PLAIN && next == ' ';
                place = ends ? Place.BEGIN : space ? Place.SPACES : Place.PLAIN;
            }
        }
        return false;
    }

    private boolean isWithin() {
        return place == Place.QUOTED || place == Place.QUOTE_WITHIN;
    }
}
