package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.facts.Facts;
import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the files of a configuration as the library {@code datasets} would, up to some bytes of each and of all, and finds
 * what stops it: rows, values and types.
 */
final class LoaderReading {
    private static final String SAVED = "state.json";

    private static final Set<String> TABLES = Set.of("csv", "json", "text", "parquet", "arrow");

    private final DataFolder folder;
    private final String config;
    private final LoaderStops stops;
    private final ReadingState state;
    private final DelimitedReading delimited;
    private final ShapeComparison shapes;
    private final JsonReading json;
    private final FooterReading footers;

    private LoaderReading(DataFolder folder, String config, LoaderStops stops, ReadingState state) {
        this.folder = folder;
        this.config = config;
        this.stops = stops;
        this.state = state;
        this.delimited = new DelimitedReading(state);
        this.shapes = new ShapeComparison(state);
        this.json = new JsonReading(state, shapes);
        this.footers = new FooterReading(state, shapes);
    }

    /** What was found in all configurations. */
    record Found(List<DataInspection.Misfit> misfits, List<DataInspection.Obstacle> obstacles) {}

    /** What stops the loader, where facts tell how far to look. */
    static Found of(
            DataFolder folder, List<DatasetView.Config> configs, List<DataLayout.Split> splits, Optional<Facts> facts) {
        Map<String, List<DataLayout.Split>> byConfig = splits.stream()
                .collect(Collectors.groupingBy(DataLayout.Split::config, LinkedHashMap::new, Collectors.toList()));
        List<DataInspection.Misfit> misfits = new ArrayList<>();
        List<DataInspection.Obstacle> obstacles = new ArrayList<>();
        byConfig.forEach((name, own) -> {
            List<DatasetView.Feature> features = configs.stream()
                    .filter(config -> config.name().equals(name))
                    .findFirst()
                    .map(DatasetView.Config::features)
                    .orElse(List.of());
            LoaderStops stops = new LoaderStops(name);
            DeclaredColumns columns = new DeclaredColumns(name, features, facts, stops);
            new LoaderReading(folder, name, stops, new ReadingState(stops, columns, isJudged(own, folder))).read(own);
            misfits.addAll(stops.misfits());
            obstacles.addAll(stops.obstacles());
        });
        return new Found(List.copyOf(misfits), List.copyOf(obstacles));
    }

    /** Other readers than those of tables and texts go their own ways. */
    private static boolean isJudged(List<DataLayout.Split> splits, DataFolder folder) {
        return HubInference.readerOf(
                        splits.stream().flatMap(split -> split.files().stream()).toList(), folder::inArchive)
                .filter(TABLES::contains)
                .isPresent();
    }

    /** Whether files of a type are read here, by their rows. */
    static boolean isOfTables(String type) {
        return Loader.shipped().readerOf(type).filter(TABLES::contains).isPresent();
    }

    private void read(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        saved();
        new MediaObstacles(folder)
                .of(splits)
                .or(() -> new ArchiveObstacles(folder).of(splits))
                .ifPresent(obstacle -> state.stop(obstacle.path(), obstacle.line(), obstacle.reason(), true));
        if (!state.isJudged() && state.columns().areStated() && !all.isEmpty()) {
            MediaFolder.columns(folder, splits)
                    .forEach(column -> state.columns().undeclared(all.get(0), 0, column.name()));
        }
        boolean everything = true;
        for (DataLayout.Split split : splits) {
            everything &= read(split);
        }
        if (!everything && !all.isEmpty()) {
            state.columns().tooFar(all);
        }
        if (state.columns().types().isEmpty() && !all.isEmpty()) {
            Set<String> columns = delimited.names().isEmpty() ? shapes.names() : delimited.names();
            LegacyInfos.obstacle(
                            folder, config, columns, FileType.of(all.get(0)).isJson())
                    .ifPresent(reason -> state.stop(LegacyInfos.FILE, 1, reason, state.isJudged()));
        }
    }

    /** Whether all rows of a split are counted. */
    private boolean read(DataLayout.Split split) {
        state.nextSplit();
        delimited.nextSplit();
        boolean whole = !split.files().isEmpty();
        String blank = "";
        Function<String, Optional<String>> types = HubInference.typesAmong(split.files(), folder::inArchive);
        for (String path : split.files()) {
            long before = state.rows();
            boolean counted = FileType.of(path).isZip()
                    ? inArchive(path, split.options(), LoaderReading::asNamed)
                    : PackedInside.isZip(folder.resolve(path), asRead(path, types))
                            ? inArchive(path, split.options(), member -> asRead(path, types))
                            : next(path, folder.resolve(path), asRead(path, types), split.options());
            whole &= counted;
            if (!blank.isEmpty() && (state.rows() > before || !counted)) {
                state.stop(blank, 1, "it is empty, and the files of its split after it are not", state.isJudged());
            }
            blank = counted && state.rows() == before && isBlank(folder.resolve(path)) ? path : blank;
        }
        if (whole && state.rows() == 0) {
            state.stop(split.files().get(0), 1, "the split " + split.name() + " has no rows", state.isJudged());
        }
        return whole;
    }

    private boolean next(String path, Path file, FileType type, ReaderOptions options) {
        return state.limits().mayOpen() && read(path, file, type, options);
    }

    /** Whether all rows of a zip archive are counted, whose members are read as if they lay beside the card. */
    private boolean inArchive(String path, ReaderOptions options, Function<String, FileType> types) {
        if (!state.isJudged()) {
            return false;
        }
        boolean whole = true;
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve(path))) {
            stops.inArchive(path);
            for (String member : ArchiveObstacles.members(folder, path)) {
                whole &= next(path + "/" + member, zip.getPath(member), types.apply(path + "/" + member), options);
            }
        } catch (IOException | RuntimeException unreadable) {
            // Reported with the archive.
            return false;
        } finally {
            stops.besideCard();
        }
        return whole;
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
            state.stop(
                    SAVED,
                    1,
                    "it takes a folder with a file of this name for one that save_to_disk wrote, which only load_from_disk"
                            + " reads; write the data as Parquet, or call the file otherwise",
                    true);
        }
    }

    /** Whether all rows of a file are counted. */
    private boolean read(String path, Path file, FileType type, ReaderOptions options) {
        try {
            if (LfsPointer.read(file).isPresent()) {
                return false;
            }
            if (type.isDelimited() && type.canBeUnpacked()) {
                return delimited.read(path, file, type, options);
            } else if (type.isJson() && type.canBeUnpacked()) {
                return options.field().isPresent()
                        ? json.below(options.field().get(), file, type, options)
                        : json.read(path, file, type, options);
            } else if (type.statesTypes()) {
                return footers.read(path, file, type, options);
            } else if (type.type().equals("txt") && type.canBeUnpacked()) {
                return lines(file, type, options);
            }
        } catch (BadData bad) {
            state.stop(path, bad.line(), "it " + bad.getMessage(), bad.broken() && state.isJudged());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Reported with the head of the file.
            return false;
        }
        return false;
    }

    /** A file of another kind than those beside it is read as they are. */
    private static FileType asRead(String path, Function<String, Optional<String>> typeInSplit) {
        FileType own = asNamed(path);
        return Loader.shipped().readerOf(own.type()).isPresent()
                ? typeInSplit
                        .apply(path)
                        .filter(LoaderReading::isOfTables)
                        .map(type -> new FileType(type, own.compression()))
                        .orElse(own)
                : own;
    }

    /** The loader takes the type of a table from any part of a name: {@code train.csv.old} is read as CSV. */
    private static FileType asNamed(String path) {
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
        try (TextStart text =
                TextStart.open(file, type, options.encoding(), state.limits().ofNext())) {
            try {
                state.count(text.reader().read() < 0 ? 0 : 1);
                text.reader().transferTo(Writer.nullWriter());
            } catch (CharacterCodingException broken) {
                text.undecodable(broken);
            }
            state.limits().spend(text.read());
            return !text.isCut();
        }
    }
}
