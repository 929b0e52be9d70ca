package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that the Hub's loader makes of the folders in which media lie: where all lie equally deep, in folders of more
 * than one name, without a file of metadata. Source: {@code folder_based_builder.py} of datasets 5.0.1.
 *
 * @param media the column of the media, such as {@code image}
 * @param names the names of the folders in order
 */
record FolderClasses(String media, List<String> names) {
    /** The column of the classes. */
    static final String COLUMN = "label";

    /** The classes of the files of all splits, if their folders are classes. */
    static Optional<FolderClasses> of(List<DataLayout.Split> splits) {
        List<String> files =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        Optional<String> media = HubInference.readerOf(files)
                .flatMap(
                        reader -> Optional.ofNullable(Loader.shipped().columns().get(reader)));
        if (media.isEmpty() || files.stream().anyMatch(MediaColumns::isMetadata)) {
            return Optional.empty();
        }
        Map<Long, List<String>> byDepth = files.stream()
                .filter(file -> MediaKind.of(file).isPresent())
                .collect(Collectors.groupingBy(
                        file -> file.chars().filter(sign -> sign == '/').count()));
        Set<String> names = new TreeSet<>(byDepth.values().stream()
                .flatMap(List::stream)
                .flatMap(FolderClasses::folder)
                .toList());
        Set<String> ofSplits = splits.stream().map(DataLayout.Split::name).collect(Collectors.toSet());
        boolean classes = byDepth.size() == 1 && names.size() > 1 && !ofSplits.containsAll(names);
        return media.filter(kind -> classes).map(kind -> new FolderClasses(kind, List.copyOf(names)));
    }

    private static Stream<String> folder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? Stream.empty() : Stream.of(FileType.lastOf(path.substring(0, end)));
    }
}
