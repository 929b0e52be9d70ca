package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes delimited files again that the Hub's reader reads and an engine does not. */
public final class CsvRewriting {
    private static final int LONGEST = 256 * 1024 * 1024;

    private static final int BOM = 0xFEFF;

    private CsvRewriting() {}

    /**
     * A copy without a header, with one way of ending lines, without blank lines and with as many cells in each row as
     * there are columns.
     */
    public static void rewrite(Path file, FileType type, CsvDialect dialect, ReaderOptions options, Path copy)
            throws IOException {
        Charset encoding = options.encoding();
        int width = dialect.columns().size();
        try (Reader in = new InputStreamReader(
                        Unpacked.open(file, type),
                        encoding.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> rows = CsvDialect.reader(dialect.delimiter(), dialect.quote())
                        .commentStrategy(options.comment().isPresent() ? CommentStrategy.SKIP : CommentStrategy.NONE)
                        .commentCharacter(options.comment().orElse('#'))
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST)
                        .detectBomHeader(false)
                        .ofCsvRecord(skipped(in, options.skipped()));
                CsvWriter out = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .build(copy)) {
            boolean header = !options.headless();
            for (CsvRecord row : rows) {
                if (header) {
                    header = false;
                } else {
                    write(row, width, out);
                }
            }
        } catch (CsvParseException broken) {
            throw new BadData("has a quoted value that does not end, or goes on after its quote", broken);
        } catch (java.nio.charset.CharacterCodingException broken) {
            throw new BadData("is not " + encoding.name(), broken);
        }
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

    private static void write(CsvRecord row, int width, CsvWriter out) throws BadData {
        if (row.getFieldCount() > width) {
            throw new BadData(
                    "has " + row.getFieldCount() + " columns in this line, but " + width + " in its header",
                    Math.toIntExact(row.getStartingLineNumber()));
        }
        boolean blank = row.getFieldCount() == 1
                && !row.getField(0).isEmpty()
                && row.getField(0).isBlank();
        if (!blank) {
            List<String> cells = new ArrayList<>(row.getFields());
            while (cells.size() < width) {
                cells.add("");
            }
            out.writeRecord(cells);
        }
    }
}
