package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the line of a delimited file that has more or fewer columns than the header, where the engine only says that one has. */
public final class RaggedLine {
    private RaggedLine() {}

    public static Optional<BadData> find(Path file, FileType type) throws IOException {
        CsvDialect dialect = CsvDialect.of(TableHead.start(file, type), type);
        int width = dialect.columns().size();
        try (InputStream in = Unpacked.open(file, type);
                CsvReader<CsvRecord> rows = CsvDialect.reader(dialect.delimiter(), dialect.quote())
                        .ofCsvRecord(new InputStreamReader(
                                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() != width) {
                    return Optional.of(new BadData(
                            "has " + row.getFieldCount() + " columns in this line, but " + width + " in its header",
                            Math.toIntExact(row.getStartingLineNumber())));
                }
            }
            return Optional.empty();
        } catch (CsvParseException broken) {
            return Optional.of(new BadData("has a quoted value that does not end, or goes on after its quote"));
        }
    }
}
