package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.datacard.descriptor.FeatureType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a delimited file is written. As on the Hub, its first line names the columns.
 *
 * @param delimiter what parts fields
 * @param quote what stands around fields that need it
 * @param columns the columns, with the types that the first rows suggest
 * @param open places of columns that have no value in the first rows
 * @param values the values of the first rows, by column
 */
public record CsvDialect(
        char delimiter, char quote, List<TableHead.Column> columns, Set<Integer> open, List<List<String>> values) {
    /** What parts fields, the usual first. */
    static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private static final List<Character> SELDOM_IN_TEXTS = List.of(';', '|');
    /** Characters that part fields where no usual one does. */
    private static final List<Character> SELDOM = List.of('^', ':', ' ');

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.()%/-]*";
    private static final List<Character> QUOTES = List.of('"', '\'');
    private static final Set<String> NUMBERS = Set.of("int64", "float64");
    private static final int ROWS = 100;

    /** A way to read the first rows. */
    private record Trial(char delimiter, char quote, List<List<String>> rows) {
        int width() {
            return rows.isEmpty() ? 0 : rows.get(0).size();
        }

        List<String> values(int column, int from, List<String> missing) {
            return rows.stream()
                    .skip(from)
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column))
                    .filter(value -> !missing.contains(value))
                    .toList();
        }

        boolean isRegular() {
            return width() > 1 && rows.size() > 1 && rows.stream().allMatch(row -> row.size() == width());
        }

        /** Whether a character parts the rows of a table rather than stands in texts: a header of names, and rows alike. */
        boolean isTable() {
            return isRegular()
                    && rows.size() > 2
                    && rows.get(0).stream().allMatch(name -> name.matches(NAME))
                    && Set.copyOf(rows.get(0)).size() == width()
                    && (delimiter != ' ' || width() > 2 || isNumbered());
        }

        private boolean isNumbered() {
            return values(0, 1, List.of()).stream().allMatch(value -> value.matches(form("int64")));
        }

        /** Rows that are as wide as the first one; a way that finds one column only is worth nothing. */
        long score() {
            return width() < 2
                    ? 0
                    : rows.stream().filter(row -> row.size() == width()).count() * 1000 / rows.size() * 100
                            + Math.min(width(), 99);
        }
    }

    /** The dialect of the first characters of a file. */
    public static CsvDialect of(String start, FileType type) {
        return of(start, type, ReaderOptions.NONE);
    }

    /** The dialect of the first characters of a file of which something may be known. */
    public static CsvDialect of(String text, FileType type, ReaderOptions options) {
        String start = withoutComments(withoutLines(text, options.skipped()), options.comment());
        char quote = options.quote().orElseGet(() -> usesApostrophes(start) ? QUOTES.get(1) : QUOTES.get(0));
        Trial best = options.delimiter()
                .map(stated -> trial(start, stated, quote, options))
                .orElseGet(() -> usual(start, type, quote, options));
        List<String> names = names(best, options);
        int rowsFrom = options.headless() ? 0 : 1;
        List<String> missing = options.missingWords();
        List<List<String>> values = IntStream.range(0, best.width())
                .mapToObj(column -> best.values(column, rowsFrom, missing))
                .toList();
        List<TableHead.Column> columns = IntStream.range(0, best.width())
                .mapToObj(column -> new TableHead.Column(
                        names.get(column), FeatureType.simple(guess(values.get(column), options)), false))
                .toList();
        return new CsvDialect(
                best.delimiter,
                quote,
                columns,
                IntStream.range(0, best.width())
                        .filter(column -> values.get(column).isEmpty())
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()),
                values);
    }

    private static Trial usual(String start, FileType type, char quote, ReaderOptions options) {
        return type.type().equals("tsv") ? tabs(start, quote, options) : best(DELIMITERS, start, quote, options);
    }

    /** A character that parts the rows of a table in which no usual one does. */
    static Optional<Character> seldom(String start, FileType type, ReaderOptions options) {
        char quote = options.quote().orElse(QUOTES.get(0));
        return options.delimiter().isPresent()
                        || usual(start, type, quote, options).width() > 1
                ? Optional.empty()
                : SELDOM.stream()
                        .filter(seldom -> trial(start, seldom, quote, options).isTable())
                        .findFirst();
    }

    private static Trial best(List<Character> delimiters, String start, char quote, ReaderOptions options) {
        return delimiters.stream()
                .map(delimiter -> trial(start, delimiter, quote, options))
                .max(Comparator.comparingLong(Trial::score)
                        .thenComparing(trial -> -delimiters.indexOf(trial.delimiter)))
                .orElseThrow();
    }

    /** Where no tab is in the first rows, another character parts them only if it parts each in the same way. */
    private static Trial tabs(String start, char quote, ReaderOptions options) {
        Trial tabs = trial(start, '\t', quote, options);
        if (start.indexOf('\t') >= 0) {
            return tabs;
        }
        Trial other = best(SELDOM_IN_TEXTS, start, quote, options);
        return other.isRegular() ? other : tabs;
    }

    private static List<String> names(Trial trial, ReaderOptions options) {
        List<String> given = options.names();
        return given.size() >= trial.width() && !given.isEmpty()
                ? given
                : options.headless()
                        ? IntStream.range(0, trial.width())
                                .mapToObj(String::valueOf)
                                .toList()
                        : HeaderNames.of(trial.rows.isEmpty() ? List.of() : trial.rows.get(0));
    }

    private static String withoutLines(String text, int lines) {
        int from = 0;
        for (int line = 0; line < lines && from >= 0; line++) {
            from = text.indexOf('\n', from) + 1;
            if (from == 0) {
                return "";
            }
        }
        return text.substring(from);
    }

    private static String withoutComments(String text, Optional<Character> comment) {
        return comment.isEmpty()
                ? text
                : text.lines()
                        .filter(line -> !line.startsWith(String.valueOf(comment.get())))
                        .collect(Collectors.joining("\n"));
    }

    private static boolean usesApostrophes(String start) {
        String head = start.lines().limit(ROWS).reduce("", (all, line) -> all + "\n" + line);
        return !head.contains("\"") && head.matches("(?s).*[,;|\\t\\n]'[^'\\n]*'[,;|\\t\\n].*");
    }

    private static Trial trial(String start, char delimiter, char quote, ReaderOptions options) {
        List<List<String>> rows = new ArrayList<>();
        // A field that is cut off at the end of the sample is no fault of the file.
        try (CsvReader<CsvRecord> reader = reader(delimiter, quote)
                .ofCsvRecord(CsvRows.unspaced(new StringReader(start), delimiter, quote, options))) {
            for (CsvRecord row : reader) {
                if (!CsvRows.isBlank(row)) {
                    rows.add(row.getFields());
                }
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            return new Trial(delimiter, quote, rows);
        }
        return new Trial(delimiter, quote, rows);
    }

    public static CsvReader.CsvReaderBuilder reader(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static String guess(List<String> values, ReaderOptions options) {
        if (values.isEmpty()) {
            return "string";
        }
        return Stream.of("bool", "int64", "float64", "date32", "timestamp[us]")
                .filter(type -> values.stream()
                        .map(value -> NUMBERS.contains(type) ? options.plainNumber(value) : value)
                        .allMatch(value -> value.matches(form(type))))
                .findFirst()
                .orElse("string");
    }

    private static String form(String type) {
        return switch (type) {
            case "bool" -> "(?i)true|false";
            case "int64" -> "[ \\t]*[+-]?\\d{1,20}[ \\t]*";
            case "float64" -> "[ \\t]*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?[ \\t]*|[+-]?(?i:inf|infinity)";
            case "date32" -> "\\d{4}-\\d{2}-\\d{2}";
            default -> "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?";
        };
    }
}
