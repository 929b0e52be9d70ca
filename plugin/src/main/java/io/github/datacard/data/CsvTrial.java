package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the first bytes of a delimited file as pandas does, and stops where pandas would. */
final class CsvTrial {
    /** Rows that pandas makes one table of. */
    private static final int PART = 10_000;

    private final CsvDialect dialect;
    private final Visitor visitor;
    private final int skipped;
    private final boolean leavesOut;
    private int width;
    private long rows;
    private List<ColumnPart> part = List.of();

    /** What is done with what is read. */
    interface Visitor {
        /** A cell that is not the header. */
        void cell(int column, String text, int line);

        /** The cells of 10,000 rows, or of the last ones, by column. */
        void part(List<ColumnPart> columns);
    }

    /** How much was read, and whether there is more. */
    record Count(long bytes, long rows, boolean cut) {}

    private CsvTrial(CsvDialect dialect, ReaderOptions options, Visitor visitor) {
        this.skipped = options.skipped();
        this.leavesOut = options.leavesBadLinesOut();
        this.dialect = dialect;
        this.visitor = visitor;
    }

    static Count read(Path file, FileType type, CsvDialect dialect, ReaderOptions options, long bytes, Visitor visitor)
            throws IOException {
        CsvTrial trial = new CsvTrial(dialect, options, visitor);
        try (TextStart text = TextStart.open(file, type, options.encoding(), bytes)) {
            trial.read(text, options);
            return new Count(text.read(), trial.rows, text.isCut());
        }
    }

    private void read(TextStart text, ReaderOptions options) throws IOException {
        try {
            boolean header = !options.headless();
            width = header ? 0 : dialect.columns().size();
            boolean first = true;
            Optional<CsvRecord> last = Optional.empty();
            for (CsvRecord row : CsvRows.reader(text.reader(), dialect, options)) {
                if (header) {
                    header = false;
                    width = row.getFieldCount();
                    continue;
                }
                if (last.isPresent()) {
                    row(last.get(), first);
                    first = false;
                }
                last = Optional.of(row);
            }
            // Where there is more of the file, its last row may end anywhere, within a cell, too.
            if (last.isPresent() && !text.isCut()) {
                row(last.get(), first);
            }
        } catch (CsvParseException broken) {
            if (!text.isCut()) {
                throw new BadData("has a quoted value that does not end", broken);
            }
        } catch (CharacterCodingException broken) {
            text.undecodable(broken);
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CharacterCodingException)) {
                throw broken.getCause();
            }
            text.undecodable(broken.getCause());
        }
        visitor.part(part.isEmpty() ? parts() : part);
    }

    /** Only the first row may have more cells than the header, unless such rows are left out. */
    private void row(CsvRecord row, boolean first) throws BadData {
        int line = Math.toIntExact(row.getStartingLineNumber()) + skipped;
        if (row.getFieldCount() > width && leavesOut) {
            return;
        }
        if (row.getFieldCount() > width && !first) {
            throw new BadData("has " + row.getFieldCount() + " cells in this line, but " + width + " before it", line);
        }
        boolean index = row.getFieldCount() > width;
        width = Math.max(width, row.getFieldCount());
        rows++;
        if (index || width > dialect.columns().size()) {
            return;
        }
        if (part.isEmpty()) {
            part = parts();
        }
        for (int column = 0; column < part.size(); column++) {
            String cell = column < row.getFieldCount() ? row.getField(column) : "";
            part.get(column).add(cell, line);
            visitor.cell(column, cell, line);
        }
        if (rows % PART == 0) {
            visitor.part(part);
            part = List.of();
        }
    }

    private List<ColumnPart> parts() {
        return IntStream.range(0, dialect.columns().size())
                .mapToObj(column -> new ColumnPart())
                .toList();
    }
}
