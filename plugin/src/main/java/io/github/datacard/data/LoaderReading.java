package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.hub.Loader;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files of a configuration as the library {@code datasets} would, up to some bytes of each and of all, and finds
 * what stops it: rows, values and types.
 */
final class LoaderReading {
    /** Of one file, unpacked. */
    static final long MOST_OF_FILE = 4L * 1024 * 1024;

    /** Of all files of a configuration. */
    static final long MOST = 32L * 1024 * 1024;

    /** Where facts say that a value does not fit its type, it is looked for. */
    static final long MOST_KNOWN = 128L * 1024 * 1024;

    /** Files that are only opened take time, too. */
    private static final int MOST_FILES = 200;

    private static final String SAVED = "state.json";

    private static final Set<String> TABLES = Set.of("csv", "json", "text", "parquet", "arrow");

    private final DataFolder folder;
    private final String config;
    private final Map<String, FeatureType> declared = new LinkedHashMap<>();
    private final boolean stated;
    private final Map<String, FeatureType> contradicted;
    private final long ofFile;
    private final LoaderStops stops;
    private final Map<String, ColumnPart.Kind> first = new HashMap<>();
    private final Map<String, FeatureType> firstTypes = new LinkedHashMap<>();
    private final Set<String> undeclared = new LinkedHashSet<>();
    private Optional<JsonShape> shape = Optional.empty();
    private Optional<Set<String>> names = Optional.empty();
    private Optional<Set<String>> ofSplit = Optional.empty();
    private long rows;
    private String firstPath = "";
    private boolean judged = true;
    private final OneRowTables alone = new OneRowTables();
    private int opened;
    private long left;

    private LoaderReading(DataFolder folder, String config, List<DatasetView.Feature> features, Optional<Facts> facts) {
        this.folder = folder;
        this.config = config;
        this.stops = new LoaderStops(config);
        features.forEach(feature -> declared(feature).ifPresent(type -> declared.put(feature.name(), type)));
        this.stated = !features.isEmpty() && declared.size() == features.size();
        this.contradicted = facts.flatMap(known -> known.config(config))
                .map(measured -> MeasuredContradictions.of(measured, declared))
                .orElse(Map.of());
        this.left = contradicted.isEmpty() ? MOST : MOST_KNOWN;
        this.ofFile = contradicted.isEmpty() ? MOST_OF_FILE : MOST_KNOWN;
    }

    /** What was found in all configurations. */
    record Found(List<DataInspection.Misfit> misfits, List<DataInspection.Obstacle> obstacles) {}

    private static Optional<FeatureType> declared(DatasetView.Feature feature) {
        return feature.measured() ? Optional.empty() : feature.type().filter(type -> !type.lacksNames());
    }

    /** What stops the loader, where facts tell how far to look. */
    static Found of(
            DataFolder folder, List<DatasetView.Config> configs, List<DataLayout.Split> splits, Optional<Facts> facts) {
        Map<String, List<DataLayout.Split>> byConfig = splits.stream()
                .collect(Collectors.groupingBy(DataLayout.Split::config, LinkedHashMap::new, Collectors.toList()));
        List<DataInspection.Misfit> misfits = new ArrayList<>();
        List<DataInspection.Obstacle> obstacles = new ArrayList<>();
        byConfig.forEach((name, own) -> {
            LoaderReading reading = new LoaderReading(
                    folder,
                    name,
                    configs.stream()
                            .filter(config -> config.name().equals(name))
                            .findFirst()
                            .map(DatasetView.Config::features)
                            .orElse(List.of()),
                    facts);
            reading.read(own);
            misfits.addAll(reading.stops.misfits());
            obstacles.addAll(reading.stops.obstacles());
        });
        return new Found(List.copyOf(misfits), List.copyOf(obstacles));
    }

    private void read(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        judged = HubInference.readerOf(all, folder::inArchive)
                .filter(TABLES::contains)
                .isPresent();
        saved();
        new MediaObstacles(folder)
                .of(splits)
                .or(() -> new ArchiveObstacles(folder).of(splits))
                .ifPresent(obstacle -> stop(obstacle.path(), obstacle.line(), obstacle.reason(), true));
        if (!judged && stated && !all.isEmpty()) {
            MediaFolder.columns(folder, splits).forEach(column -> undeclared(all.get(0), 0, column.name()));
        }
        boolean everything = true;
        for (DataLayout.Split split : splits) {
            everything &= read(split);
        }
        if (!everything && !all.isEmpty()) {
            tooFar(all);
        }
        if (declared.isEmpty() && !all.isEmpty()) {
            Set<String> columns = names.orElseGet(
                    () -> shape.map(known -> known.members().keySet()).orElse(Set.of()));
            LegacyInfos.obstacle(
                            folder, config, columns, FileType.of(all.get(0)).isJson())
                    .ifPresent(reason -> stop(LegacyInfos.FILE, 1, reason, judged));
        }
    }

    /** Whether all rows of a split are counted. */
    private boolean read(DataLayout.Split split) {
        stops.nextSplit();
        alone.clear();
        ofSplit = Optional.empty();
        rows = 0;
        boolean whole = !split.files().isEmpty();
        String blank = "";
        for (String path : split.files()) {
            long before = rows;
            boolean counted =
                    FileType.of(path).isZip() ? inArchive(path, split) : next(path, folder.resolve(path), split);
            whole &= counted;
            if (!blank.isEmpty() && (rows > before || !counted)) {
                stop(blank, 1, "it is empty, and the files of its split after it are not", judged);
            }
            blank = counted && rows == before && isBlank(folder.resolve(path)) ? path : blank;
        }
        if (whole && rows == 0) {
            stop(split.files().get(0), 1, "the split " + split.name() + " has no rows", judged);
        }
        return whole;
    }

    private boolean next(String path, Path file, DataLayout.Split split) {
        return left > 0 && opened++ < MOST_FILES && read(path, file, split);
    }

    /** Whether all rows of a zip archive are counted, whose members are read as if they lay beside the card. */
    private boolean inArchive(String path, DataLayout.Split split) {
        if (!judged) {
            return false;
        }
        boolean whole = true;
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve(path))) {
            stops.inArchive(path);
            for (String member : ArchiveObstacles.members(folder, path)) {
                whole &= next(path + "/" + member, zip.getPath(member), split);
            }
        } catch (IOException | RuntimeException unreadable) {
            // Reported with the archive.
            return false;
        } finally {
            stops.besideCard();
        }
        return whole;
    }

    /** What facts know and was not come to. */
    private void tooFar(List<String> files) {
        contradicted.forEach((column, type) -> {
            if (stops.misfits().stream().noneMatch(misfit -> misfit.column().equals(column))) {
                stops.misfit(column, files.get(0), 0, "", "values were measured as " + type.says());
            }
        });
    }

    private static boolean isBlank(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** A folder that {@code save_to_disk} wrote is known by this file. */
    private void saved() {
        if (folder.has(SAVED)) {
            stop(
                    SAVED,
                    1,
                    "it takes a folder with a file of this name for one that save_to_disk wrote, which only load_from_disk"
                            + " reads; write the data as Parquet, or call the file otherwise",
                    true);
        }
    }

    /** Whether all rows of a file are counted. */
    private boolean read(String path, Path file, DataLayout.Split split) {
        FileType type = asRead(path);
        try {
            if (LfsPointer.read(file).isPresent()) {
                return false;
            }
            if (type.isDelimited() && type.canBeUnpacked()) {
                return delimited(path, file, type, split.options());
            } else if (type.isJson() && type.canBeUnpacked()) {
                return split.options().field().isPresent()
                        ? below(split.options().field().get(), file, type, split.options())
                        : json(path, file, type, split.options());
            } else if (type.statesTypes()) {
                return columns(path, file, type, split.options());
            } else if (type.type().equals("txt") && type.canBeUnpacked()) {
                return lines(file, type, split.options());
            }
        } catch (BadData bad) {
            stop(path, bad.line(), "it " + bad.getMessage(), bad.broken() && judged);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Reported with the head of the file.
            return false;
        }
        return false;
    }

    /** The loader takes the type of a table from any part of a name: {@code train.csv.old} is read as CSV. */
    private static FileType asRead(String path) {
        FileType type = FileType.of(path);
        return Loader.shipped().readerOf(type.type()).isPresent() || type.isZip()
                ? type
                : Stream.of(FileType.lastOf(path).split("\\.", -1))
                        .skip(1)
                        .filter(part -> Loader.shipped()
                                .readerOf(part)
                                .filter(TABLES::contains)
                                .isPresent())
                        .findFirst()
                        .map(part -> new FileType(part, type.compression()))
                        .orElse(type);
    }

    private boolean lines(Path file, FileType type, ReaderOptions options) throws IOException {
        try (TextStart text = TextStart.open(file, type, options.encoding(), Math.min(left, ofFile))) {
            try {
                rows += text.reader().read() < 0 ? 0 : 1;
                text.reader().transferTo(Writer.nullWriter());
            } catch (CharacterCodingException broken) {
                text.undecodable(broken);
            }
            left -= text.read();
            return !text.isCut();
        }
    }

    private void stop(String path, int line, String reason, boolean certain) {
        if (certain) {
            stops.obstacle(path, line, reason);
        }
    }

    private boolean delimited(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        String start = TableHead.start(file, type, options);
        if (start.isBlank()) {
            throw new BadData("is empty and has not even a header");
        }
        CsvDialect dialect = CsvDialect.of(start, type, options);
        List<String> columns =
                dialect.columns().stream().map(TableHead.Column::name).toList();
        first(path);
        if (judged) {
            columns.forEach(name -> undeclared(path, 1, name));
        }
        named(path, columns);
        Map<String, String> types = new LinkedHashMap<>();
        CsvTrial.Count count =
                CsvTrial.read(file, type, dialect, options, Math.min(left, ofFile), new CsvTrial.Visitor() {
                    @Override
                    public void cell(int column, String text, int line) {
                        String name = columns.get(column);
                        FeatureType wanted = declared.get(name);
                        if (wanted != null && !stops.isReported(name) && !MissingValues.isMissing(text)) {
                            LoaderCast.ofCell(wanted, text).ifPresent(reason -> misfit(name, path, line, text, reason));
                        }
                    }

                    @Override
                    public void part(List<ColumnPart> parts) {
                        for (int column = 0; column < parts.size(); column++) {
                            compared(path, columns.get(column), parts.get(column));
                            types.put(
                                    columns.get(column),
                                    parts.get(column).kind().type());
                        }
                    }
                });
        left -= count.bytes();
        rows += count.rows();
        alone(path, types, count.rows(), count.cut());
        return !count.cut();
    }

    private void misfit(String name, String path, int line, String text, String reason) {
        stops.misfitOnce(name, path, line, text, reason);
    }

    /** Tables of one row are put together before they are cast. */
    private void alone(String path, Map<String, String> types, long count, boolean cut) {
        alone.next(path, types, count == 1 && !cut).ifPresent(reason -> stop(path, 1, reason, judged && !stated));
    }

    /** A card that states some columns only keeps the loader from the others, or from all. */
    private void undeclared(String path, int line, String name) {
        if (stated && !declared.containsKey(name) && undeclared.add(name)) {
            stops.misfit(name, path, line, "", "it is not declared");
        }
    }

    private void first(String path) {
        if (firstPath.isEmpty()) {
            firstPath = path;
        }
    }

    private void named(String path, List<String> columns) {
        Set<String> same = ofSplit.orElseGet(() -> Set.copyOf(columns));
        ofSplit = Optional.of(same);
        if (!same.equals(Set.copyOf(columns))) {
            stop(path, 1, "it has other columns than the files before it in its split", judged);
        }
        Set<String> known = names.orElseGet(() -> Set.copyOf(columns));
        names = Optional.of(known);
        columns.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> stop(
                        path,
                        1,
                        "it has a column \"" + name + "\", which " + firstPath + " has not",
                        judged && !stated));
    }

    private void compared(String path, String column, ColumnPart part) {
        if (stated || !judged) {
            return;
        }
        ColumnPart.Kind kind = first.get(column);
        if (kind == null) {
            kind = part.kind();
            first.put(column, kind);
        }
        ColumnPart.Kind types = kind;
        part.misfit(types)
                .ifPresent(cell -> stop(
                        path,
                        cell.line(),
                        (types == part.kind()
                                        ? "its column \"" + column + "\" holds " + types.words()
                                        : "the column \"" + column + "\" begins with " + types.words() + " in "
                                                + firstPath + " and holds "
                                                + part.kind().words() + " here")
                                + (cell.text().isEmpty() ? "" : ", as \"" + shortened(cell.text()) + "\""),
                        true));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private boolean json(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        JsonShape own = new JsonShape();
        boolean cut;
        try (TextStart text = TextStart.open(file, type, options.encoding(), Math.min(left, ofFile))) {
            int[] values = new int[2];
            text.eachJson((value, line) -> {
                if (value.isNothing() && values[0] > 0) {
                    rows++;
                    return;
                }
                values[value instanceof Node.Mapping ? 0 : 1]++;
                if (values[0] > 0 && values[1] > 0) {
                    throw new BadData("has rows that are objects and others that are not", line);
                }
                if (value.isNothing()) {
                    throw new BadData("begins with a row that is null", line);
                }
                own.add(value);
                value(path, value, line);
            });
            left -= text.read();
            cut = text.isCut();
            if (isList(file, type, options)) {
                alone(path, own.types(), values[0], cut);
            }
            rows += values[0] + values[1];
            if (values[1] > 0 && !type.type().equals("json")) {
                throw new BadData("has rows that are no objects");
            }
            if (!cut && values[0] > 0 && own.members().isEmpty()) {
                throw new BadData("has rows without any field");
            }
            if (values[1] == 1 && values[0] == 0 && !isList(file, type, options)) {
                throw new BadData("is a single value and has no rows");
            }
            if (values[1] > 0) {
                return !cut;
            }
        }
        shape(path, own, cut);
        return !cut;
    }

    /** Of rows below a member no more is looked at than whether there is such a member. */
    private boolean below(String field, Path file, FileType type, ReaderOptions options) throws IOException {
        try (TextStart text = TextStart.open(file, type, options.encoding(), Math.min(left, ofFile))) {
            text.eachJson((value, line) -> {
                if (!(value instanceof Node.Mapping object) || object.get(field).isEmpty()) {
                    throw new BadData("has no member \"" + field + "\", below which its rows are said to be", line);
                }
            });
            left -= text.read();
        }
        return false;
    }

    private static boolean isList(Path file, FileType type, ReaderOptions options) throws IOException {
        return TableHead.start(file, type, options).stripLeading().startsWith("[");
    }

    private void value(String path, Node value, int line) {
        if (value instanceof Node.Mapping row) {
            if (judged) {
                row.keys().forEach(name -> undeclared(path, line, name));
            }
            declared.forEach((name, wanted) -> {
                if (!stops.isReported(name)) {
                    row.get(name)
                            .ifPresent(member -> LoaderCast.ofValue(wanted, member)
                                    .ifPresent(reason -> misfit(name, path, line, LoaderCast.shown(member), reason)));
                }
            });
        }
    }

    private void shape(String path, JsonShape own, boolean cut) {
        first(path);
        if (shape.isEmpty()) {
            shape = Optional.of(own);
            judged &= !cut;
            return;
        }
        JsonShape types = shape.get();
        JsonShape wanted = new JsonShape();
        wanted.addTypes(declared);
        own.members().forEach((name, member) -> {
            Optional<String> why = Optional.ofNullable(types.members().get(name))
                    .map(known -> known.clash(member)
                            .map(clash -> "its field \"" + name + "\" in " + firstPath + " " + clash))
                    .orElseGet(() -> Optional.of("it has a field \"" + name + "\", which " + firstPath + " has not"));
            boolean asDeclared = declared.containsKey(name)
                    && stated
                    && Optional.ofNullable(wanted.members().get(name))
                            .flatMap(known -> known.clash(member))
                            .isEmpty();
            why.ifPresent(reason -> stop(path, 1, reason, judged && !asDeclared));
        });
    }

    /** Values that footers state, of columns that are to be read as another type. */
    private Map<String, List<String>> bounds(Path file, Map<String, FeatureType> types) throws IOException {
        Set<String> other = types.keySet().stream()
                .filter(name -> wanted(name)
                        .filter(type -> !type.name().equals(types.get(name).name()))
                        .isPresent())
                .collect(Collectors.toSet());
        if (other.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> bounds = new LinkedHashMap<>(ParquetBounds.read(file));
        bounds.keySet().retainAll(other);
        return bounds;
    }

    private Optional<FeatureType> wanted(String column) {
        return Optional.ofNullable(declared.get(column))
                .or(() -> stated ? Optional.empty() : Optional.ofNullable(firstTypes.get(column)));
    }

    private void bound(String path, String column, FeatureType stated, String value) {
        FeatureType wanted = wanted(column).orElse(stated);
        Optional<String> why = LoaderCast.ofBound(wanted, value);
        if (declared.containsKey(column)) {
            why.ifPresent(reason -> misfit(column, path, 0, value, reason));
        } else {
            why.ifPresent(reason -> stop(
                    path,
                    1,
                    "its column \"" + column + "\" holds \"" + shortened(value) + "\", and it is " + wanted.name()
                            + " in " + firstPath + ": " + reason,
                    judged));
        }
    }

    private boolean columns(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        Optional<TableHead> head = TableHead.read(file, type, options);
        List<TableHead.Column> columns = head.map(TableHead::columns).orElse(List.of());
        if (head.flatMap(TableHead::rows).filter(count -> count == 0).isPresent() && type.isParquet()) {
            stop(path, 1, "it has no rows", judged);
        }
        Set<String> once = new HashSet<>();
        columns.stream()
                .map(TableHead.Column::name)
                .filter(name -> !once.add(name))
                .findFirst()
                .ifPresent(name -> stop(path, 1, "it has two columns \"" + name + "\"", judged));
        JsonShape own = new JsonShape();
        Map<String, FeatureType> types = columns.stream()
                .collect(Collectors.toMap(
                        TableHead.Column::name, TableHead.Column::type, (one, other) -> one, LinkedHashMap::new));
        own.addTypes(types);
        if (type.isParquet()) {
            Map<String, List<String>> bounds = bounds(file, types);
            own.addTexts(bounds);
            bounds.forEach((name, values) -> values.forEach(value -> bound(path, name, types.get(name), value)));
        }
        if (firstTypes.isEmpty()) {
            firstTypes.putAll(types);
        }
        shape(path, own, false);
        for (TableHead.Column column : columns) {
            if (judged) {
                undeclared(path, 0, column.name());
            }
            FeatureType wanted = declared.get(column.name());
            if (wanted != null) {
                LoaderCast.ofColumn(wanted, column.type())
                        .ifPresent(reason ->
                                misfit(column.name(), path, 0, column.type().says(), reason));
            }
            if (!stated) {
                LoaderCast.untyped(column)
                        .ifPresent(kind -> stop(
                                path,
                                1,
                                "it has no type for the column \"" + column.name() + "\", which holds " + kind,
                                true));
                LoaderCast.unknown(column.type())
                        .ifPresent(kind -> stop(
                                path,
                                1,
                                "it says of the column \"" + column.name() + "\" that it is " + kind
                                        + ", a type that the library does not have",
                                true));
            }
        }
        Optional<Long> count = head.flatMap(TableHead::rows);
        rows += count.orElse(0L);
        return count.isPresent();
    }
}
