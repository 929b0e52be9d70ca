package io.github.datacard.data;

import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that the Hub's loader does not read, which takes files of one kind, and beside media, such as a list of labels,
 * tables under the names of metadata alone. Only people may give files other names and forms.
 */
final class TablesLeftOut {
    private static final int MOST_TABLES = 3;
    private static final int MOST_COLUMNS = 6;
    private static final int LONGEST_NAME = 100;
    private static final long MOST = 256L * 1024;

    private final DataFolder folder;
    private final Set<String> read;
    private final Set<String> names;

    private TablesLeftOut(DataFolder folder, List<String> files) {
        this.folder = folder;
        this.read = new HashSet<>(files);
        this.names = files.stream().map(FileType::lastOf).collect(Collectors.toSet());
    }

    /** The lines of a comment; none where all tables are read. */
    static List<String> of(DataFolder folder, List<DataLayout.Split> splits, List<String> all) {
        List<String> files =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        TablesLeftOut tables = new TablesLeftOut(folder, files);
        boolean media = MediaColumns.of(files).isPresent();
        Optional<String> reader = HubInference.readerOf(files);
        return all.stream()
                .filter(path -> !tables.read.contains(path) && isRead(FileType.of(path)))
                .filter(path -> media || !HubInference.readerOf(List.of(path)).equals(reader))
                .limit(MOST_TABLES)
                .flatMap(path -> media ? tables.lines(path) : Stream.of(otherKind(path, files.get(0))))
                .toList();
    }

    private static String otherKind(String path, String read) {
        return "# Not loaded: " + shown(path) + ". The loader takes files of one kind, here "
                + FileType.of(read).type() + "; written as such, it may be a configuration of its own.";
    }

    private static boolean isRead(FileType type) {
        return type.isTable()
                && (type.isDelimited() || type.isParquet() || type.type().equals("jsonl"));
    }

    private Stream<String> lines(String path) {
        String shown = shown(path);
        String metadata = "metadata."
                + (FileType.of(path).isJson() ? "jsonl" : FileType.of(path).isParquet() ? "parquet" : "csv");
        Map<String, Column> columns = columns(path);
        Optional<String> naming = columns.entrySet().stream()
                .filter(column ->
                        column.getValue().names() > 0 && column.getValue().others() == 0)
                .map(Map.Entry::getKey)
                .findFirst();
        if (naming.isEmpty()) {
            return Stream.of("# Not loaded: " + shown + ". Beside media the loader reads " + metadata
                    + " alone, in which a column file_name says to which file a row belongs.");
        }
        String rest = columns.keySet().stream()
                .filter(name -> !name.equals(naming.get()))
                .limit(MOST_COLUMNS)
                .map(TablesLeftOut::shown)
                .collect(Collectors.joining(", "));
        return Stream.of(
                "# Not loaded: " + shown + ", whose column " + shown(naming.get()) + " names the files.",
                "# Call the column file_name and the file " + metadata + ", in the folder from which the names count"
                        + (rest.isEmpty() ? "." : ", and list below features: " + rest + "."));
    }

    /** What the values of a column are: names of media, or something else. */
    private record Column(int names, int others) {
        Column with(boolean name) {
            return name ? new Column(names + 1, others) : new Column(names, others + 1);
        }
    }

    private Map<String, Column> columns(String path) {
        Map<String, Column> columns = new LinkedHashMap<>();
        try {
            read(path, columns);
        } catch (IOException | RuntimeException unreadable) {
            // Reported where data is judged; that the table is not loaded is true all the same.
            return columns;
        }
        return columns;
    }

    private void read(String path, Map<String, Column> columns) throws IOException {
        Path file = folder.resolve(path);
        FileType type = FileType.of(path);
        if (type.isJson()) {
            try (TextStart text = TextStart.open(file, type, ReaderOptions.NONE.encoding(), MOST)) {
                text.eachJson((value, line) -> {
                    if (value instanceof Node.Mapping row) {
                        row.entries().forEach(entry -> add(columns, entry.key().text(), entry.value()));
                    }
                });
            }
        } else if (type.isDelimited()) {
            CsvDialect dialect = CsvDialect.of(TableHead.start(file, type), type, ReaderOptions.NONE);
            List<String> names = new ArrayList<>();
            dialect.columns().forEach(column -> {
                names.add(column.name());
                columns.put(column.name(), new Column(0, 0));
            });
            CsvTrial.read(file, type, dialect, ReaderOptions.NONE, MOST, new CsvTrial.Visitor() {
                @Override
                public void cell(int column, String text, int line) {
                    if (!MissingValues.isMissing(text)) {
                        columns.computeIfPresent(names.get(column), (name, known) -> known.with(isMedia(text)));
                    }
                }

                @Override
                public void part(List<ColumnPart> parts) {
                    // Only values count here.
                }
            });
        } else {
            TableHead.read(file, type)
                    .ifPresent(head -> head.columns().forEach(column -> columns.put(column.name(), new Column(0, 0))));
        }
    }

    private void add(Map<String, Column> columns, String name, Node value) {
        if (value.isNothing()) {
            columns.putIfAbsent(name, new Column(0, 0));
            return;
        }
        boolean named = value instanceof Node.Scalar text && isMedia(text.text());
        columns.merge(name, new Column(0, 0).with(named), (known, first) -> known.with(named));
    }

    private boolean isMedia(String text) {
        return read.contains(text) || names.contains(FileType.lastOf(text));
    }

    static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
