package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Titles, sources and dates above the header of a table, which the loader takes for the header unless it passes over them. */
final class LinesBeforeHeader {
    private static final Set<String> SAY_WHERE = Set.of("skiprows", "header", "names", "column_names", "comment");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][^\\n]{0,60}");
    private static final Pattern YEAR = Pattern.compile("(1[5-9]|2[01])\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*+([eE][+-]?\\d+)?");

    /** What spreadsheets write for themselves. */
    private static final String SEPARATOR_LINE = "sep=";

    private static final int MOST = 30;
    private static final int ROWS = 100;

    private final List<CsvRecord> rows;

    private LinesBeforeHeader(List<CsvRecord> rows) {
        this.rows = rows;
    }

    /** How many there are in the first characters of a file; none where options say where the header is. */
    static int in(String start, ReaderOptions options) {
        if (options.stated().keySet().stream().anyMatch(SAY_WHERE::contains)) {
            return 0;
        }
        return CsvDialect.DELIMITERS.stream()
                .filter(separator -> start.indexOf(separator) >= 0)
                .mapToInt(separator -> new LinesBeforeHeader(rows(start, separator, options)).count())
                .max()
                .orElse(0);
    }

    private static List<CsvRecord> rows(String start, char separator, ReaderOptions options) {
        List<CsvRecord> rows = new ArrayList<>();
        // What is cut off at the end of the sample is no fault of the file.
        try (CsvReader<CsvRecord> reader = CsvDialect.reader(
                        separator, options.quote().orElse('"'))
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(start)) {
            for (CsvRecord row : reader) {
                if (rows.size() == ROWS + MOST) {
                    break;
                }
                if (!CsvRows.isBlank(row)) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            return List.of();
        }
        return rows;
    }

    private int count() {
        return IntStream.range(1, Math.min(rows.size() - 1, MOST))
                .filter(this::isHeader)
                .mapToObj(rows::get)
                .findFirst()
                .map(header -> Math.toIntExact(header.getStartingLineNumber()) - 1)
                .orElse(0);
    }

    private boolean isHeader(int at) {
        List<String> names = rows.get(at).getFields();
        int width = names.size();
        return width > 1
                && areNames(names)
                && rows.subList(0, at).stream().allMatch(row -> isBeside(row, width))
                && rows.subList(at, rows.size()).stream().allMatch(row -> row.getFieldCount() == width)
                && (width > 2 || isTold(at));
    }

    /** The first is a word, others may be years, and the last is nothing where each line ends with a separator. */
    private static boolean areNames(List<String> cells) {
        List<String> names = cells.get(cells.size() - 1).isEmpty() ? cells.subList(0, cells.size() - 1) : cells;
        return NAME.matcher(names.get(0).strip()).matches()
                && names.stream()
                        .allMatch(name -> NAME.matcher(name.strip()).matches()
                                || YEAR.matcher(name.strip()).matches())
                && new HashSet<>(names).size() == names.size();
    }

    /** A line that fills too few cells for a row, even for one below a header without a name for the index. */
    private static boolean isBeside(CsvRecord row, int width) {
        long filled = row.getFields().stream().filter(field -> !field.isBlank()).count();
        return filled <= Math.max(1, width - 2) && row.getFields().stream().noneMatch(field -> field.contains("\n"));
    }

    /** Whether two columns are more than a text with one comma in each line. */
    private boolean isTold(int at) {
        return rows.get(0).getField(0).startsWith(SEPARATOR_LINE)
                || IntStream.range(0, 2)
                        .anyMatch(column -> rows.subList(at + 1, rows.size()).stream()
                                .allMatch(row -> NUMBER.matcher(
                                                row.getField(column).strip())
                                        .matches()));
    }
}
