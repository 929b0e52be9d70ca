package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.facts.Facts;
import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A quick look at the data of a dataset, for every check: no row of a table is read, and nothing is loaded. */
public final class DataInspector {
    /** Enough for the name that was meant. */
    private static final int MOST_OTHERS = 5_000;

    private final long digestLimit;
    private final Set<Path> skipped;

    /**
     * A look.
     *
     * @param digestLimit up to how many bytes a file is digested
     * @param skipped folders that hold no data, such as the output folder
     */
    public DataInspector(long digestLimit, Set<Path> skipped) {
        this.digestLimit = digestLimit;
        this.skipped = Set.copyOf(skipped);
    }

    /** What there is to see; where none of the declared data is here, it lies elsewhere and was not checked. */
    public DataInspection at(Descriptor descriptor, Optional<Facts> facts) {
        DataFolder folder = new DataFolder(descriptor.folder(), skipped);
        DataLayout layout = DataLayout.of(descriptor, folder);
        LoaderReading.Found found =
                LoaderReading.of(folder, new DatasetView(descriptor).configs(), layout.splits(), facts);
        DataInspection.Trouble trouble = new DataInspection.Trouble(
                layout.refusal().or(() -> new Separators(folder).differ(layout.splits())),
                facts.isEmpty() ? layout.foreign() : List.of(),
                folder.links(),
                others(layout, folder),
                found.misfits(),
                obstacles(descriptor, folder, layout, found),
                UnreadKinds.of(layout, folder),
                RefusedOptions.of(layout.splits()),
                packed(layout));
        ListedFiles listed = ListedFiles.of(descriptor, folder, digestLimit);
        boolean typed = new DatasetView(descriptor)
                .configs().stream()
                        .anyMatch(config ->
                                !config.features().isEmpty() || !config.splits().isEmpty());
        if (!layout.declared() && facts.isEmpty() && !typed) {
            return new DataInspection(false, List.of(), trouble, listed);
        }
        Set<Long> twins = twins(layout, folder);
        Map<String, DataInspection.File> known = new HashMap<>();
        List<DataInspection.SplitFiles> splits = new ArrayList<>();
        for (DataLayout.Split split : layout.splits()) {
            List<DataInspection.File> files = split.files().stream()
                    .map(path -> known.computeIfAbsent(
                            path, own -> file(own, folder.resolve(own), twins, facts, split.options())))
                    .toList();
            splits.add(new DataInspection.SplitFiles(
                    split.config(), split.name(), loaded(files, split.files()), split.unmatched()));
        }
        return new DataInspection(
                !known.isEmpty() || isRenamed(folder, facts) || OtherData.isHere(descriptor, layout, folder),
                List.copyOf(splits),
                trouble,
                listed);
    }

    private static List<DataInspection.Packed> packed(DataLayout layout) {
        Map<String, String> packages = Loader.shipped().packages();
        Map<String, String> first = new TreeMap<>();
        layout.files()
                .forEach(path -> Optional.ofNullable(packages.get(
                                path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                        .ifPresent(needed -> first.putIfAbsent(needed, path)));
        return first.entrySet().stream()
                .map(needed -> new DataInspection.Packed(needed.getValue(), needed.getKey()))
                .toList();
    }

    private static List<DataInspection.Obstacle> obstacles(
            Descriptor descriptor, DataFolder folder, DataLayout layout, LoaderReading.Found found) {
        Optional<DataInspection.Obstacle> program = LoadingProgram.in(folder, descriptor.id());
        if (program.isPresent()) {
            return List.of(program.get());
        }
        return layout.splits().isEmpty()
                ? new ArchiveObstacles(folder).unopened(folder.list()).stream().toList()
                : found.obstacles();
    }

    /** Whether a file lies here under another name that was measured. */
    private boolean isRenamed(DataFolder folder, Optional<Facts> facts) {
        List<Facts.DataFile> measured = facts.map(Facts::files).orElse(List.of());
        return !measured.isEmpty()
                && DataLayout.candidates(folder).stream()
                        .anyMatch(path -> measured.stream().anyMatch(file -> isSame(folder.resolve(path), file)));
    }

    private boolean isSame(Path here, Facts.DataFile measured) {
        try {
            long bytes = Files.size(here);
            return bytes > 0
                    && bytes == measured.bytes()
                    && (bytes > digestLimit || FileDigest.of(here).equals(measured.sha256()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Metadata beside media has the columns that the loader makes of it. */
    private static List<DataInspection.File> loaded(List<DataInspection.File> files, List<String> paths) {
        return paths.stream().noneMatch(MediaColumns::isMetadata)
                ? files
                : MediaColumns.of(paths)
                        .map(media -> files.stream()
                                .map(file -> MediaColumns.isMetadata(file.path())
                                        ? file.with(media.in(file.columns()))
                                        : file)
                                .toList())
                        .orElse(files);
    }

    /** Sizes that several files have, which may have the same content. */
    private static Set<Long> twins(DataLayout layout, DataFolder folder) {
        Map<Long, Long> times = layout.splits().stream()
                .flatMap(split -> split.files().stream())
                .distinct()
                .flatMap(path -> size(folder.resolve(path)).stream())
                .collect(Collectors.groupingBy(bytes -> bytes, Collectors.counting()));
        return times.entrySet().stream()
                .filter(size -> size.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<Long> size(Path file) {
        try {
            return Optional.of(Files.size(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What a path that is not here may have meant. */
    private static List<String> others(DataLayout layout, DataFolder folder) {
        if (layout.splits().stream().allMatch(split -> split.unmatched().isEmpty())) {
            return List.of();
        }
        Set<String> known = layout.splits().stream()
                .flatMap(split -> split.files().stream())
                .collect(Collectors.toSet());
        return folder.list().stream()
                .filter(path -> !known.contains(path))
                .limit(MOST_OTHERS)
                .toList();
    }

    private DataInspection.File file(
            String path, Path file, Set<Long> twins, Optional<Facts> facts, ReaderOptions options) {
        try {
            Optional<LfsPointer> pointer = LfsPointer.read(file);
            if (pointer.isPresent()) {
                return new DataInspection.File(
                        path,
                        pointer.get().bytes(),
                        Optional.of(pointer.get().sha256()),
                        true,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
            }
            long bytes = Files.size(file);
            return here(path, file, bytes, digest(path, file, bytes, twins.contains(bytes), facts), options);
        } catch (RuntimeException | StackOverflowError damaged) {
            // Whatever a library throws while it reads a file costs one finding on this file.
            return faulty(path, 0, Optional.empty(), new BadData("cannot be read; it is damaged or something else"));
        } catch (IOException unreadable) {
            return faulty(path, 0, Optional.empty(), new BadData("cannot be read; its permissions may forbid it"));
        }
    }

    /** Only what the size does not tell apart is digested, and what is as large as another file. */
    private Optional<String> digest(String path, Path file, long bytes, boolean twin, Optional<Facts> facts)
            throws IOException {
        boolean needed = bytes <= digestLimit
                && (twin
                        || facts.flatMap(known -> known.file(path))
                                .filter(known -> known.bytes() == bytes)
                                .isPresent());
        return needed ? Optional.of(FileDigest.of(file)) : Optional.empty();
    }

    private DataInspection.File here(String path, Path file, long bytes, Optional<String> digest, ReaderOptions options)
            throws IOException {
        try {
            Optional<TableHead> head = TableHead.read(file, FileType.of(path), options);
            return new DataInspection.File(
                    path,
                    bytes,
                    digest,
                    false,
                    head.flatMap(TableHead::rows),
                    head.stream()
                            .flatMap(known -> known.columns().stream())
                            .map(column -> new DataInspection.Column(column.name(), column.type()))
                            .toList(),
                    Optional.empty());
        } catch (BadData bad) {
            return faulty(path, bytes, digest, bad);
        } catch (IOException cutOff) {
            return faulty(path, bytes, digest, new BadData("cannot be read; it is cut off or something else"));
        }
    }

    /** What the descriptor declares, as if nothing of it were here. */
    public static DataInspection elsewhere(Descriptor descriptor) {
        return new DataInspection(
                false,
                new DatasetView(descriptor)
                        .configs().stream()
                                .flatMap(config -> config.splits().stream()
                                        .map(split -> new DataInspection.SplitFiles(
                                                config.name(), split.name(), List.of(), split.files())))
                                .toList(),
                DataInspection.Trouble.NONE,
                ListedFiles.NONE);
    }

    private static DataInspection.File faulty(String path, long bytes, Optional<String> digest, BadData bad) {
        return new DataInspection.File(
                path, bytes, digest, false, Optional.empty(), List.of(), Optional.of(bad.fault()));
    }
}
