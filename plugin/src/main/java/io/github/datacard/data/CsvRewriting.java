package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes delimited files again that the Hub's reader reads and an engine does not. */
public final class CsvRewriting {
    private CsvRewriting() {}

    /**
     * A copy without a header, with one way of ending lines, without blank lines and with as many cells in each row as
     * there are columns.
     */
    public static void rewrite(Path file, FileType type, CsvDialect dialect, ReaderOptions options, Path copy)
            throws IOException {
        int width = dialect.columns().size();
        boolean skipping = options.leavesBadLinesOut();
        try (CsvWriter out = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(copy)) {
            CsvRows.each(file, type, dialect, options, row -> {
                if (!skipping || row.getFieldCount() <= width) {
                    write(row, width, out);
                }
            });
        }
    }

    private static void write(CsvRecord row, int width, CsvWriter out) throws BadData {
        if (row.getFieldCount() > width) {
            throw new BadData(
                    "has " + row.getFieldCount() + " columns in this line, but " + width + " in its header",
                    Math.toIntExact(row.getStartingLineNumber()));
        }
        List<String> cells = new ArrayList<>(row.getFields());
        while (cells.size() < width) {
            cells.add("");
        }
        out.writeRecord(cells);
    }
}
