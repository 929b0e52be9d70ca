package io.github.datacard.data;

import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stops the Hub's loader in the files that describe media. It reads them as any table, with commas and in UTF-8. Source:
 * {@code folder_based_builder.py} of datasets 5.0.1.
 */
final class MetadataObstacles {
    private static final ReaderOptions PLAIN = new ReaderOptions(Map.of("sep", List.of(",")));
    private static final MediaColumns MEDIA = new MediaColumns("media");
    private static final long MOST = 256L * 1024;

    private final DataFolder folder;

    MetadataObstacles(DataFolder folder) {
        this.folder = folder;
    }

    /** What the first rows of a file say. */
    private record Head(Set<String> columns, long rows, boolean named, List<String> names) {}

    /** The first obstacle; none where nothing describes the media. */
    Optional<DataInspection.Obstacle> of(List<DataLayout.Split> splits) {
        List<String> files = splits.stream()
                .flatMap(split -> MediaFolder.metadata(split).stream())
                .distinct()
                .toList();
        return kinds(files).or(() -> contents(files)).or(() -> files.isEmpty() ? Optional.empty() : without(splits));
    }

    private static DataInspection.Obstacle at(String path, String reason) {
        return new DataInspection.Obstacle(path, 1, reason);
    }

    private static Optional<DataInspection.Obstacle> kinds(List<String> files) {
        return files.stream()
                .filter(path -> !FileType.of(path).equals(FileType.of(files.get(0))))
                .findFirst()
                .map(path ->
                        at(path, "all files of metadata must be of one kind, and " + files.get(0) + " is another"));
    }

    private static Optional<DataInspection.Obstacle> without(List<DataLayout.Split> splits) {
        return splits.stream()
                .filter(split -> !split.files().isEmpty() && !split.options().asks("drop_metadata"))
                .filter(split -> MediaFolder.metadata(split).isEmpty())
                .findFirst()
                .map(split -> at(
                        split.files().get(0),
                        "other splits have metadata and the split " + split.name()
                                + " has none, so that it gets no rows; describe its files, too, or state below configs"
                                + " options: {drop_metadata: yes}"));
    }

    private Optional<DataInspection.Obstacle> contents(List<String> files) {
        List<Head> heads = new ArrayList<>();
        for (String path : files) {
            try {
                Head head = head(path);
                Optional<String> fault = fault(path, head);
                if (fault.isPresent()) {
                    return Optional.of(at(path, fault.get()));
                }
                heads.add(head);
                if (!head.columns().equals(heads.get(0).columns())) {
                    return Optional.of(at(path, "it has other columns than " + files.get(0)));
                }
            } catch (BadData bad) {
                return Optional.of(new DataInspection.Obstacle(path, bad.line(), "it " + bad.getMessage()));
            } catch (IOException | RuntimeException unreadable) {
                // Reported with the head of the file.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(String path, Head head) {
        if (head.columns().isEmpty()) {
            return Optional.empty();
        }
        if (head.columns().stream().noneMatch(MEDIA::namesFiles)) {
            return Optional.of("its columns, parted by commas, are "
                    + String.join(", ", head.columns().stream().limit(5).toList())
                    + ", and none of them is file_name, which says to what a row belongs");
        }
        if (head.rows() == 0) {
            return Optional.of("it has no rows");
        }
        if (!head.named()) {
            return Optional.of("it names no file in any row");
        }
        Optional<String> outside = head.names().stream()
                .filter(name -> name.startsWith("/") || name.contains("://") || name.startsWith("../"))
                .findFirst();
        return outside.map(name -> "it names " + name
                        + ", and file names must be relative to the folder of the metadata and stay in it")
                .or(() -> head.names().stream()
                        .findFirst()
                        .filter(name -> isAbsent(path, name))
                        .map(name -> "its first row names " + name + ", which is not here"));
    }

    private boolean isAbsent(String path, String name) {
        String above = path.substring(0, path.lastIndexOf('/') + 1);
        return !name.isEmpty() && !folder.has(above + name);
    }

    private Head head(String path) throws IOException {
        Path file = folder.resolve(path);
        FileType type = FileType.of(path);
        if (LfsPointer.read(file).isPresent()) {
            return new Head(Set.of(), 0, true, List.of());
        }
        if (type.isParquet()) {
            TableHead head = TableHead.read(file, type).orElseThrow();
            Set<String> columns = new LinkedHashSet<>();
            head.columns().forEach(column -> columns.add(column.name()));
            return new Head(columns, head.rows().orElse(1L), true, List.of());
        }
        return type.isJson() ? json(file, type) : delimited(file, type);
    }

    private static Head delimited(Path file, FileType type) throws IOException {
        String start = TableHead.start(file, type, PLAIN);
        if (start.isBlank()) {
            throw new BadData("is empty and has not even a header");
        }
        CsvDialect dialect = CsvDialect.of(start, type, PLAIN);
        List<String> columns =
                dialect.columns().stream().map(TableHead.Column::name).toList();
        List<String> names = new ArrayList<>();
        boolean[] named = {false};
        CsvTrial.Count count = CsvTrial.read(file, type, dialect, PLAIN, MOST, new CsvTrial.Visitor() {
            @Override
            public void cell(int column, String text, int line) {
                if (MEDIA.namesFiles(columns.get(column)) && !MissingValues.isMissing(text)) {
                    named[0] = true;
                    if (columns.get(column).endsWith("file_name")) {
                        names.add(text);
                    }
                }
            }

            @Override
            public void part(List<ColumnPart> parts) {
                // Only names of files count here.
            }
        });
        return new Head(new LinkedHashSet<>(columns), count.rows(), named[0], names);
    }

    private static Head json(Path file, FileType type) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        int[] rows = {0};
        boolean[] named = {false};
        try (TextStart text = TextStart.open(file, type, PLAIN.encoding(), MOST)) {
            text.eachJson((value, line) -> {
                rows[0]++;
                if (value instanceof Node.Mapping row) {
                    columns.addAll(row.keys());
                    row.entries().stream()
                            .filter(entry -> MEDIA.namesFiles(entry.key().text())
                                    && !entry.value().isNothing())
                            .forEach(entry -> {
                                named[0] = true;
                                if (entry.value() instanceof Node.Scalar name && name.type() == ScalarType.TEXT) {
                                    names.add(name.text());
                                }
                            });
                }
            });
        }
        return new Head(columns, rows[0], named[0], names);
    }
}
