package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a column that begins with numbers, times or yes and no has its first value that is none.
 *
 * @param path the file
 * @param line the line of the row
 */
public record MixedColumn(String path, int line) {
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[+-]?(\\d++\\.?\\d*+|\\.\\d+)([eE][+-]?\\d+)?\\s*|[+-]?(?i:inf|infinity)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern SWITCH = Pattern.compile("(?i)true|false");

    /**
     * The first such value.
     *
     * @param name the column
     * @param guess what it begins with, as a type of the Hub
     */
    public static Optional<MixedColumn> find(
            DataFolder folder, List<String> paths, ReaderOptions options, String name, String guess) {
        Pattern fits = switch (guess) {
            case "bool" -> SWITCH;
            case "date32", "timestamp[us]" -> DAY;
            default -> NUMBER;
        };
        for (String path : paths) {
            Optional<MixedColumn> found = find(folder.resolve(path), path, options, name, fits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<MixedColumn> find(
            Path file, String path, ReaderOptions options, String name, Pattern fits) {
        FileType type = FileType.of(path);
        try {
            CsvDialect dialect = CsvDialect.of(TableHead.start(file, type, options), type, options);
            int place = dialect.columns().stream()
                    .map(TableHead.Column::name)
                    .toList()
                    .indexOf(name);
            try (CsvReader<CsvRecord> rows = CsvDialect.reader(dialect.delimiter(), dialect.quote())
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(new InputStreamReader(Unpacked.open(file, type), options.encoding()))) {
                boolean header = !options.headless();
                for (CsvRecord row : rows) {
                    String cell = header || row.getFieldCount() <= place ? "" : row.getField(place);
                    header = false;
                    if (!MissingValues.isMissing(cell) && !fits.matcher(cell).matches()) {
                        return Optional.of(new MixedColumn(path, Math.toIntExact(row.getStartingLineNumber())));
                    }
                }
            }
        } catch (IOException | CsvParseException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
