package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.hub.Loader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which files make which splits: as the descriptor says, or else by the Hub's own rules.
 *
 * @param declared whether the descriptor says it
 * @param refusal why the Hub's loader refuses these files, after "because"; empty if it does not
 * @param foreign files of other tools that the loader would take for data, if nobody said what the data is
 */
public record DataLayout(boolean declared, List<Split> splits, Optional<String> refusal, List<String> foreign) {
    private static final Set<String> DOCUMENTS = Set.of("md", "cff", "bib", "yaml", "yml", "html");

    /**
     * A split.
     *
     * @param files paths of files that are here
     * @param unmatched declared paths and patterns for which there is no file
     * @param options how its files are read
     */
    public record Split(String config, String name, List<String> files, List<String> unmatched, ReaderOptions options) {
        /** The split with some of its files. */
        public Split with(List<String> some) {
            return new Split(config, name, some, unmatched, options);
        }

        /** The split, read with these options. */
        Split with(ReaderOptions others) {
            return new Split(config, name, files, unmatched, others);
        }
    }

    public static DataLayout of(Descriptor descriptor, DataFolder folder) {
        List<DatasetView.Config> configs = new DatasetView(descriptor).configs();
        boolean declared = configs.stream()
                .anyMatch(config -> !config.folder().isEmpty()
                        || config.splits().stream()
                                .anyMatch(split -> !split.files().isEmpty()));
        return declared ? stated(declared(configs, folder), folder) : inferred(folder);
    }

    /** The loader reads all configurations with the reader of the first. */
    private static DataLayout stated(List<Split> splits, DataFolder folder) {
        Map<String, String> kinds = new LinkedHashMap<>();
        splits.forEach(split -> HubInference.readerOf(split.files(), folder::inArchive)
                .ifPresent(reader -> kinds.putIfAbsent(reader, split.name() + ": " + reader)));
        return new DataLayout(
                true,
                splits,
                kinds.size() > 1
                        ? Optional.of("its splits are not of one kind (" + String.join(", ", kinds.values()) + ")")
                        : failing(splits.stream().flatMap(split -> split.files().stream()))
                                .or(() -> mixed(splits, folder)),
                List.of());
    }

    /** Files that a card names are all read by the reader of most of them. */
    private static Optional<String> mixed(List<Split> splits, DataFolder folder) {
        return splits.stream().flatMap(split -> mixed(split, folder).stream()).findFirst();
    }

    private static Optional<String> mixed(Split split, DataFolder folder) {
        Function<String, Optional<String>> types = HubInference.typesAmong(split.files(), folder::inArchive);
        return split.files().stream()
                .filter(path -> HubInference.readerOf(List.of(path)).isPresent())
                .flatMap(path -> types
                        .apply(path)
                        .filter(type -> !LoaderReading.isOfTables(type))
                        .map(type -> "it reads all files of the split " + split.name() + " as " + type + ", and " + path
                                + " is of another kind")
                        .stream())
                .findFirst();
    }

    private static List<Split> declared(List<DatasetView.Config> configs, DataFolder folder) {
        List<String> listed = configs.stream()
                        .flatMap(config -> config.splits().stream())
                        .flatMap(split -> split.files().stream())
                        .anyMatch(Glob::isPattern)
                ? folder.list()
                : List.of();
        return configs.stream()
                .flatMap(config ->
                        config.splits().stream().allMatch(split -> split.files().isEmpty())
                                        && !config.folder().isEmpty()
                                ? inFolder(config, folder)
                                : config.splits().stream()
                                        .filter(split -> !split.files().isEmpty())
                                        .map(split -> split(config, split, folder, listed)))
                .toList();
    }

    /** A configuration that names no more than a folder has the splits that the Hub finds there. */
    private static Stream<Split> inFolder(DatasetView.Config config, DataFolder folder) {
        String start = config.folder().replaceFirst("^\\./", "").replaceFirst("/*$", "/");
        List<String> names = folder.list().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .toList();
        List<Split> found =
                HubInference.inFolder(names, name -> folder.inArchive(start + name)).splits().entrySet().stream()
                        .filter(split -> !split.getValue().isEmpty())
                        .map(split -> new Split(
                                config.name(),
                                split.getKey(),
                                split.getValue().stream().map(start::concat).toList(),
                                List.of(),
                                new ReaderOptions(config.options())))
                        .toList();
        return found.isEmpty()
                ? Stream.of(new Split(config.name(), "train", List.of(), List.of(config.folder()), ReaderOptions.NONE))
                : found.stream();
    }

    private static Split split(
            DatasetView.Config config, DatasetView.Split split, DataFolder folder, List<String> listed) {
        List<String> files = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        for (String path : split.files()) {
            String plain = plain(path);
            List<String> found = folder.has(plain)
                    ? List.of(plain)
                    : Glob.isPattern(plain)
                            ? HubInference.read(Glob.matches(plain, listed), folder::inArchive)
                            : List.of();
            files.addAll(found);
            if (found.isEmpty()) {
                unmatched.add(path);
            }
        }
        return new Split(
                config.name(),
                split.name(),
                files.stream().distinct().sorted().toList(),
                unmatched,
                new ReaderOptions(config.options()));
    }

    /** Files that may be data: all but documents. */
    public static List<String> candidates(DataFolder folder) {
        return folder.list().stream()
                .filter(path -> !DOCUMENTS.contains(FileType.of(path).type()))
                .filter(path -> !FileType.lastOf(path).matches("(?i)licen[cs]e|notice|makefile|pom\\.xml"))
                .toList();
    }

    /** A path without what changes nothing in it. */
    private static String plain(String path) {
        return path.replaceAll("/{2,}", "/").replaceAll("(^|/)(\\./)+", "$1");
    }

    public static DataLayout inferred(DataFolder folder) {
        List<String> names = folder.list();
        HubInference all = HubInference.of(names, folder::inArchive);
        List<String> foreign = all.splits().values().stream()
                .flatMap(List::stream)
                .filter(DataLayout::isForeign)
                .distinct()
                .toList();
        HubInference meant = foreign.isEmpty()
                ? all
                : HubInference.of(
                        names.stream().filter(name -> !isForeign(name)).toList(), folder::inArchive);
        if (meant.splits().values().stream().allMatch(List::isEmpty)) {
            return readable(meant, names, folder)
                    .orElseGet(
                            () -> inferred(HubInference.of(undescribing(names), folder::inArchive), List.of(), names));
        }
        return inferred(meant, foreign, names);
    }

    /**
     * Where names of files that are no data mislead the loader, what it would find without these; it refuses the folder as it
     * is.
     */
    private static Optional<DataLayout> readable(HubInference meant, List<String> names, DataFolder folder) {
        boolean data = capitals(names).isPresent()
                || names.stream().anyMatch(name -> !HubInference.isReadable(name) && UnreadKinds.isKnown(name));
        return data
                ? Optional.empty()
                : meant.refusal().flatMap(reason -> {
                    HubInference found = HubInference.of(
                            names.stream()
                                    .filter(HubInference::isReadable)
                                    .filter(name -> !isForeign(name))
                                    .toList(),
                            folder::inArchive);
                    return found.splits().values().stream().allMatch(List::isEmpty)
                            ? Optional.empty()
                            : Optional.of(new DataLayout(
                                    false, inferred(found, List.of(), names).splits(), Optional.of(reason), List.of()));
                });
    }

    /** A file of another tool may be the data where there is no other; one that describes data is not. */
    private static List<String> undescribing(List<String> names) {
        return names.stream()
                .filter(name -> !Loader.shipped().descriptions().contains(FileType.lastOf(name)) && !isPointer(name))
                .toList();
    }

    private static boolean isForeign(String name) {
        return Loader.shipped().otherTools().contains(FileType.lastOf(name)) || isPointer(name) || isFailing(name);
    }

    /** The loader looks at all endings of a name and takes {@code a.csv.dvc} for a table. */
    private static boolean isPointer(String name) {
        return Loader.shipped().pointers().contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isFailing(String name) {
        return HubInference.mayBeOf(Loader.shipped().failing(), name)
                && HubInference.readerOf(List.of(name))
                        .filter(Loader.shipped().failing()::contains)
                        .isPresent();
    }

    /** Of a kind that the loader names but cannot read, no file loads. */
    private static Optional<String> failing(Stream<String> files) {
        return files.filter(DataLayout::isFailing)
                .findFirst()
                .map(file -> "its reader of " + FileType.of(file).type() + " fails on every file, such as " + file);
    }

    /** The loader takes most endings of names in small letters only. */
    private static Optional<String> capitals(List<String> names) {
        return names.stream()
                .filter(name -> HubInference.readerOf(List.of(name)).isEmpty())
                .filter(name ->
                        !HubInference.isReadable(name) && HubInference.isReadable(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> "it takes endings of names as they are written, and that of " + name + " is in capitals");
    }

    private static DataLayout inferred(HubInference found, List<String> foreign, List<String> names) {
        Map<String, List<String>> splits = found.splits();
        return new DataLayout(
                false,
                splits.entrySet().stream()
                        .filter(split -> !split.getValue().isEmpty())
                        .map(split -> new Split(
                                DatasetView.DEFAULT_CONFIG,
                                split.getKey(),
                                split.getValue(),
                                List.of(),
                                ReaderOptions.NONE))
                        .toList(),
                found.refusal()
                        .or(() -> failing(splits.values().stream().flatMap(List::stream)))
                        .or(() -> capitals(splits.values().stream().allMatch(List::isEmpty) ? names : List.of())),
                foreign);
    }

    /** All files, each once. */
    public Stream<String> files() {
        Stream<String> all = splits.stream().flatMap(split -> split.files().stream());
        return splits.size() == 1 ? all : all.distinct().sorted();
    }
}
