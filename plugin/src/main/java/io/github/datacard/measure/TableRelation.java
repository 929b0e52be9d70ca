package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.CsvDialect;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.FileType;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.SpacedQuotes;
import io.github.datacard.data.TableHead;
import io.github.datacard.data.Unpacking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some tables of one kind as a relation of the engine. Columns of delimited files are read as text, get generated names, so
 * that two columns of one name stay two, and become values in the relation.
 */
final class TableRelation {
    /** Bytes of a line; the engine allows two million by itself. */
    private static final int LONGEST_LINE = 32_000_000;

    /** Room for an object that holds all rows, or a large one. */
    private static final String LARGE = ", maximum_object_size = 268435456";

    /** A text that no cell is. */
    private static final String NO_WORD = "\u0001 no value \u0001";

    /** What the engine cannot unpack. */
    private static final Set<String> UNPACKED = Set.of("bz2", "xz");

    private final FileType type;
    private final List<String> paths;
    private final DataFolder folder;
    private final ReaderOptions options;
    private final List<Path> files;
    private final List<String> names;
    private final List<Deque<TextType>> types;
    private final List<TextType> guesses = new ArrayList<>();
    private final List<CsvDialect> dialects;
    private final Map<Path, String> staged = new LinkedHashMap<>();
    private final Optional<StagedTable> lines;
    private boolean longLines;
    private boolean allValues;
    private boolean allText;

    private TableRelation(
            FileType type,
            DataFolder folder,
            List<String> paths,
            ReaderOptions options,
            List<CsvDialect> dialects,
            Optional<StagedTable> lines) {
        this.type = type;
        this.folder = folder;
        this.paths = paths;
        this.options = options;
        this.files = new ArrayList<>(paths.stream().map(folder::resolve).toList());
        this.dialects = dialects;
        this.lines = lines;
        this.names = dialects.isEmpty()
                ? lines.map(StagedTable::names).orElse(List.of())
                : options.used(names(dialects.get(0)));
        this.types = new ArrayList<>();
    }

    /** The source of files that are read alike. */
    static TableRelation of(DataFolder folder, List<String> paths, ReaderOptions options, EngineSession session)
            throws IOException {
        Staging staging = session.staging();
        FileType type = FileType.of(paths.get(0));
        for (String path : paths) {
            FileType other = FileType.of(path);
            if (other.isDelimited() != type.isDelimited()
                    || other.isJson() != type.isJson()
                    || other.isArrow() != type.isArrow()
                    || other.isParquet() != type.isParquet()) {
                throw new Unreadable(
                        path,
                        new BadData("is " + other.name() + ", but " + paths.get(0) + " of the same split is "
                                + type.name()));
            }
        }
        try {
            options.requireObeyed(type);
        } catch (BadData otherwise) {
            throw new Unreadable(paths.get(0), otherwise);
        }
        if (type.isJson()) {
            for (String path : paths) {
                if (Files.size(folder.resolve(path)) == 0) {
                    throw new Unreadable(path, new BadData("is empty"));
                }
            }
        }
        TableRelation source = type.isDelimited()
                ? delimited(folder, paths, options, staging)
                : new TableRelation(type, folder, paths, options, List.of(), lines(type, folder, paths, session));
        source.unpack(staging);
        return source;
    }

    private static Optional<StagedTable> lines(
            FileType type, DataFolder folder, List<String> paths, EngineSession session) throws IOException {
        if (type.isArrow()) {
            return Optional.of(ArrowTable.of(folder, paths));
        }
        return type.type().equals("tar") ? Optional.of(WebDatasetTable.of(folder, paths, session)) : Optional.empty();
    }

    /** Unpacks what the engine cannot. */
    private void unpack(Staging staging) throws IOException {
        if (lines.isPresent()) {
            List<Path> copies = lines.get().staged(staging);
            for (int file = 0; file < copies.size(); file++) {
                files.set(file, copies.get(file));
            }
        }
        for (int file = 0; file < files.size(); file++) {
            String path = paths.get(file);
            boolean otherwise = UNPACKED.contains(FileType.of(path).compression())
                    || Unpacking.isPackedInside(folder.resolve(path), FileType.of(path))
                    || ((type.isJson() || type.type().equals("txt"))
                            && !options.encoding().equals(StandardCharsets.UTF_8))
                    || (type.isJson() && Unpacking.isMarked(folder.resolve(path), FileType.of(path)))
                    || Unpacking.hasMixedEnds(folder.resolve(path), FileType.of(path));
            if (otherwise && !staged.containsKey(files.get(file))) {
                files.set(file, unpacked(path, staging));
            }
        }
    }

    private Path unpacked(String path, Staging staging) throws IOException {
        try {
            return staging.unpacked(folder.resolve(path), FileType.of(path), options);
        } catch (BadData bad) {
            throw new Unreadable(path, bad);
        }
    }

    private static TableRelation delimited(
            DataFolder folder, List<String> paths, ReaderOptions options, Staging staging) throws IOException {
        List<CsvDialect> dialects = new ArrayList<>();
        for (String path : paths) {
            try {
                dialects.add(dialect(folder.resolve(path), FileType.of(path), options));
            } catch (BadData bad) {
                throw new Unreadable(path, bad);
            }
            if (!new HashSet<>(names(dialects.get(dialects.size() - 1)))
                    .equals(new HashSet<>(names(dialects.get(0))))) {
                throw new Unreadable(
                        path, new BadData("has other columns than " + paths.get(0) + " of the same split"));
            }
        }
        TableRelation source =
                new TableRelation(FileType.of(paths.get(0)), folder, paths, options, dialects, Optional.empty());
        CsvDialect first = dialects.get(0);
        for (String name : source.names) {
            int column = names(first).indexOf(name);
            boolean open = first.open().contains(column);
            Deque<TextType> types =
                    candidates(open ? "" : first.columns().get(column).type().name());
            source.types.add(types);
            source.guesses.add(open ? TextType.STRING : types.getFirst());
        }
        for (int file = 0; file < paths.size(); file++) {
            Path path = folder.resolve(paths.get(file));
            if (options.needRewriting()
                    || beginsBlank(path, options)
                    || SpacedQuotes.in(path, FileType.of(paths.get(file)), dialects.get(file))) {
                source.stage(file, staging);
            }
        }
        return source;
    }

    /** The engine takes a blank line for the header; to the Hub's reader it is none. */
    private static boolean beginsBlank(Path file, ReaderOptions options) throws IOException {
        String start = TableHead.start(file, FileType.of(file.toString()), options);
        return start.startsWith("\n") || start.startsWith("\r");
    }

    private static CsvDialect dialect(Path file, FileType type, ReaderOptions options) throws IOException {
        if (Files.size(file) == 0) {
            throw new BadData("is empty; it has not even a header");
        }
        CsvDialect dialect = CsvDialect.of(TableHead.start(file, type, options), type, options);
        if (dialect.columns().isEmpty()) {
            throw new BadData("is empty; it has not even a header");
        }
        return dialect;
    }

    private static List<String> names(CsvDialect dialect) {
        return dialect.columns().stream().map(TableHead.Column::name).toList();
    }

    /** What a column may be, likeliest first. */
    private static Deque<TextType> candidates(String guess) {
        return new ArrayDeque<>(
                switch (guess) {
                    case "bool" -> List.of(TextType.BOOL, TextType.STRING);
                    case "int64" -> List.of(TextType.INT64, TextType.FLOAT64, TextType.STRING);
                    case "float64" -> List.of(TextType.FLOAT64, TextType.STRING);
                    case "date32" -> List.of(TextType.DATE, TextType.TIMESTAMP, TextType.STRING);
                    case "timestamp[us]" -> List.of(TextType.TIMESTAMP, TextType.STRING);
                    case "" ->
                        List.of(
                                TextType.INT64,
                                TextType.FLOAT64,
                                TextType.BOOL,
                                TextType.DATE,
                                TextType.TIMESTAMP,
                                TextType.STRING);
                    default -> List.of(TextType.STRING);
                });
    }

    static String alias(int column) {
        return "c" + column;
    }

    /** The text of a column of a delimited file, as it stands there. */
    static String cell(int column) {
        return "r" + column;
    }

    /** What a column of a delimited file is taken for. */
    TextType textType(int column) {
        return types.get(column).getFirst();
    }

    /** Columns that have turned out to be text, and whose first cells are something else. */
    List<Integer> mixed() {
        return IntStream.range(0, types.size())
                .filter(column -> textType(column) == TextType.STRING && guesses.get(column) != TextType.STRING)
                .boxed()
                .toList();
    }

    /** The names of columns in files that state them, if they are the same in all. */
    List<String> statedNames() {
        if (!type.isParquet()) {
            return List.of();
        }
        try {
            List<String> names = footerNames(paths.get(0));
            for (String path : paths) {
                if (!footerNames(path).equals(names)) {
                    return List.of();
                }
            }
            return names;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private List<String> footerNames(String path) throws IOException {
        return TableHead.read(folder.resolve(path), FileType.of(path)).stream()
                .flatMap(head -> head.columns().stream())
                .map(TableHead.Column::name)
                .toList();
    }

    /** What the first cells of a column are. */
    TextType guess(int column) {
        return guesses.get(column);
    }

    /** Takes a column for the next thing that it may be. */
    void retype(int column, boolean largeNumbers) {
        TextType refused = types.get(column).removeFirst();
        if (refused == TextType.INT64 && largeNumbers) {
            types.get(column).addFirst(TextType.UINT64);
        } else if (refused == TextType.UINT64) {
            // As floating point they would be rounded.
            types.get(column).clear();
            types.get(column).add(TextType.STRING);
        }
    }

    boolean isJson() {
        return type.isJson();
    }

    /** The objects of JSON files, unread. */
    String objects() {
        String objects = "read_json_objects("
                + Sql.list(files.stream().map(file -> Sql.path(file.toString())).toList()) + ", format = '"
                + (type.type().equals("json") ? "auto" : "newline_delimited") + "'";
        return options.field()
                .map(field -> "(SELECT unnest(CAST(json -> " + Sql.text(field) + " AS JSON[])) AS json FROM " + objects
                        + LARGE + "))")
                .orElse(objects + ")");
    }

    boolean isDelimited() {
        return type.isDelimited();
    }

    List<String> names() {
        return names;
    }

    /** Values that do not fit the type that was found are read as text. */
    void readAsText() {
        allText = true;
    }

    boolean canReadAsText() {
        return !allText && lines.isEmpty() && !type.isParquet() && !type.isDelimited();
    }

    /** Each cell is known to have a value: to look for words that stand for none is no longer needed, and slow. */
    void haveAllValues() {
        allValues = true;
    }

    /** From now on, lines of many million bytes are read; slower. Whether that is new. */
    boolean readLongLines() {
        boolean more = !longLines && (type.isDelimited() || type.type().equals("txt"));
        longLines = true;
        return more;
    }

    /** Writes all files again so that the engine can read them; whether that is new. */
    boolean stageAll(Staging staging) throws IOException {
        boolean more = false;
        for (int file = 0; file < files.size(); file++) {
            if (!staged.containsKey(files.get(file))) {
                stage(file, staging);
                more = true;
            }
        }
        return more;
    }

    private void stage(int file, Staging staging) throws IOException {
        String path = paths.get(file);
        try {
            Path copy = staging.rewritten(folder.resolve(path), FileType.of(path), dialects.get(file), options);
            files.set(file, copy);
            staged.put(copy, path);
        } catch (BadData bad) {
            throw new Unreadable(path, bad);
        }
    }

    /** The path of a file that the engine names. */
    Optional<String> path(String engineName) {
        return IntStream.range(0, files.size())
                .filter(file -> engineName.equals(files.get(file).toString())
                        || engineName.equals(Sql.path(files.get(file).toString())))
                .mapToObj(paths::get)
                .findFirst();
    }

    /** The files as a relation; each row with the path of its file, if wanted. */
    String relation(boolean withFile) {
        if (lines.isPresent()) {
            return lines.get().relation(files.stream().map(Path::toString).toList(), withFile);
        }
        String all =
                Sql.list(files.stream().map(file -> Sql.path(file.toString())).toList())
                        + (withFile ? ", filename = true" : "");
        if (type.isParquet()) {
            return "read_parquet(" + all + ", union_by_name = true)";
        }
        if (type.isJson()) {
            return options.field().map(field -> below(field, all, withFile)).orElseGet(() -> json(all, allText));
        }
        if (type.type().equals("txt")) {
            String lines = "read_csv(" + all
                    + ", delim = '', quote = '', escape = '', header = false, auto_detect = false, "
                    + "columns = {'text': 'VARCHAR'}, strict_mode = false" + room() + ")";
            // To the Hub's reader a blank line is a text without characters.
            return withFile ? lines : "(SELECT coalesce(text, '') AS text FROM " + lines + ")";
        }
        return withFile ? "(" + cells(true) + ")" : typed();
    }

    private String json(String files, boolean large) {
        String format = type.type().equals("json") ? "auto" : "newline_delimited";
        return "read_json(" + files + ", format = '" + format
                + "', union_by_name = true, maximum_depth = 8, sample_size = -1, maximum_sample_files = 1000000,"
                + " map_inference_threshold = -1, field_appearance_threshold = 0"
                + (large ? LARGE : "") + ")";
    }

    /** The rows in a member of one object, which holds all of them. */
    private String below(String field, String files, boolean withFile) {
        String rows = "SELECT " + (withFile ? "filename, " : "") + "unnest(" + Sql.identifier(field)
                + ") AS \"row\" FROM " + json(files, true);
        return "(SELECT " + (withFile ? "filename" : "unnest(\"row\")") + " FROM (" + rows + "))";
    }

    private String typed() {
        return "(SELECT "
                + IntStream.range(0, names.size())
                        .mapToObj(column -> textType(column).typed(plain(column)) + " AS " + alias(column) + ", "
                                + plain(column) + " AS " + cell(column))
                        .collect(Collectors.joining(", "))
                + " FROM (" + cells(false) + "))";
    }

    /** A cell; of numbers without what only their file writes. */
    private String plain(int column) {
        String plain = cell(column);
        if (textType(column).isNumber()) {
            for (Map.Entry<String, String> mark : options.inNumbers().entrySet()) {
                plain = "replace(" + plain + ", " + Sql.text(mark.getKey()) + ", " + Sql.text(mark.getValue()) + ")";
            }
        }
        return plain;
    }

    /** The cells of all files as text; files that are written alike are read together. */
    private String cells(boolean withFile) {
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int file = 0; file < files.size(); file++) {
            CsvDialect dialect = dialects.get(file);
            boolean copy = staged.containsKey(files.get(file));
            alike.computeIfAbsent(
                            List.of(
                                    names(dialect),
                                    copy ? ',' : dialect.delimiter(),
                                    copy ? '"' : dialect.quote(),
                                    copy),
                            key -> new ArrayList<>())
                    .add(file);
        }
        return alike.values().stream().map(group -> cells(group, withFile)).collect(Collectors.joining(" UNION ALL "));
    }

    private String cells(List<Integer> group, boolean withFile) {
        CsvDialect dialect = dialects.get(group.get(0));
        boolean copy = staged.containsKey(files.get(group.get(0)));
        List<String> own = names(dialect);
        boolean single = names.size() == 1;
        List<String> selected = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String cell = "g" + own.indexOf(names.get(column));
            selected.add((single ? missing(cell) : cell) + " AS " + cell(column));
        }
        if (withFile) {
            selected = new ArrayList<>(List.of("filename"));
        }
        return "SELECT " + String.join(", ", selected) + " FROM read_csv("
                + Sql.list(group.stream()
                        .map(file -> Sql.path(files.get(file).toString()))
                        .toList())
                + (withFile ? ", filename = true" : "")
                + ", auto_detect = false, skip = 0, comment = '', strict_mode = true, null_padding = false, header = "
                + !copy
                + ", delim = " + Sql.text(copy ? "," : String.valueOf(dialect.delimiter()))
                + ", quote = " + Sql.text(copy ? "\"" : String.valueOf(dialect.quote()))
                + ", escape = " + Sql.text(copy ? "\"" : String.valueOf(dialect.quote()))
                + room()
                + ", columns = {"
                + IntStream.range(0, own.size())
                        .mapToObj(column -> "'g" + column + "': 'VARCHAR'")
                        .collect(Collectors.joining(", "))
                + "}, nullstr = "
                + (single ? "'', allow_quoted_nulls = false" : Sql.list(missing()))
                + ")"
                + (single ? " WHERE g0 IS NOT NULL AND NOT (g0 <> '' AND trim(g0, ' \t') = '')" : "");
    }

    /** Room for long lines, once there is one. */
    private String room() {
        return longLines
                ? ", max_line_size = " + LONGEST_LINE + ", buffer_size = " + 2 * LONGEST_LINE + ", parallel = false"
                : "";
    }

    /** A blank line is no row to the Hub's reader; a row without a value of the only column is written as quotes. */
    private String missing(String column) {
        return "CASE WHEN " + column + " IN (" + Sql.texts(missing()) + ") THEN NULL ELSE " + column + " END";
    }

    /** What stands for no value; the engine needs a word where there is none. */
    private List<String> missing() {
        List<String> words = options.missingWords();
        return words.isEmpty() ? List.of(NO_WORD) : allValues && words.contains("") ? List.of("") : words;
    }
}
