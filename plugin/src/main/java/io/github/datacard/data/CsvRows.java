package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** The rows of a delimited file as the Hub's reader finds them: without header, blank lines and comments. */
final class CsvRows {
    private static final int LONGEST = 256 * 1024 * 1024;
    private static final int BOM = 0xFEFF;

    private CsvRows() {}

    /** What is done with a row. */
    interface Visitor {
        void visit(CsvRecord row) throws IOException;
    }

    static void each(Path file, FileType type, CsvDialect dialect, ReaderOptions options, Visitor visitor)
            throws IOException {
        Charset encoding = options.encoding();
        try (Reader in = StrictText.reader(Unpacked.open(file, type), encoding);
                CsvReader<CsvRecord> rows = reader(in, dialect, options)) {
            boolean header = !options.headless();
            for (CsvRecord row : rows) {
                if (header) {
                    header = false;
                } else if (!isBlank(row)) {
                    visitor.visit(row);
                }
            }
        } catch (CsvParseException broken) {
            throw new BadData("has a quoted value that does not end, or goes on after its quote", broken);
        } catch (CharacterCodingException broken) {
            throw notIn(encoding, file, type, broken);
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CharacterCodingException coding
                    ? notIn(encoding, file, type, coding)
                    : broken.getCause();
        }
    }

    /** All rows of a text, without its mark and the lines that are skipped. */
    static CsvReader<CsvRecord> reader(Reader text, CsvDialect dialect, ReaderOptions options) throws IOException {
        return CsvDialect.reader(dialect.delimiter(), dialect.quote())
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
                .detectBomHeader(false)
                .ofCsvRecord(unspaced(
                        uncommented(skipped(text, options.skipped()), dialect, options),
                        dialect.delimiter(),
                        dialect.quote(),
                        options));
    }

    /** A text without the spaces before cells, if they are to be left out. */
    static Reader unspaced(Reader text, char delimiter, char quote, ReaderOptions options) {
        return options.leavesLeadingSpacesOut() ? new WithoutLeadingSpaces(text, delimiter, quote) : text;
    }

    private static Reader uncommented(Reader text, CsvDialect dialect, ReaderOptions options) {
        return options.comment()
                .map(comment -> (Reader) new WithoutComments(text, comment, dialect.quote()))
                .orElse(text);
    }

    private static BadData notIn(Charset encoding, Path file, FileType type, CharacterCodingException broken)
            throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            byte[] start = in.readNBytes(Encoding.MOST_BYTES);
            BadData bad =
                    BadData.encoding(Encoding.fault(start, start.length < Encoding.MOST_BYTES, encoding.name()), 1);
            bad.initCause(broken);
            return bad;
        }
    }

    /** A line of spaces alone is no row. */
    static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1
                && !row.getField(0).isEmpty()
                && row.getField(0).isBlank();
    }

    private static Reader skipped(Reader in, int lines) throws IOException {
        BufferedReader reader = new BufferedReader(in);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        for (int line = 0; line < lines; line++) {
            reader.readLine();
        }
        return reader;
    }
}
