package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stops the Hub's loader where it reads folders of media. Source: {@code folder_based_builder.py} of datasets 5.0.1. */
final class MediaObstacles {
    private final DataFolder folder;

    MediaObstacles(DataFolder folder) {
        this.folder = folder;
    }

    /** The first obstacle in the splits of a configuration. */
    Optional<DataInspection.Obstacle> of(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        Optional<String> reader = HubInference.readerOf(all);
        boolean media = reader.filter(Loader.shipped().columns()::containsKey).isPresent();
        boolean packed = !all.isEmpty() && all.stream().allMatch(MediaObstacles::isZip);
        if (!media && !packed) {
            return Optional.empty();
        }
        Optional<DataInspection.Obstacle> described = splits.stream()
                .flatMap(split -> MediaFolder.metadata(split).stream())
                .flatMap(path -> namesNoFiles(path).stream())
                .findFirst();
        boolean hasMetadata =
                splits.stream().anyMatch(split -> !MediaFolder.metadata(split).isEmpty());
        return described.isPresent() || hasMetadata
                ? described
                : splits.stream()
                        .filter(split -> !split.options().asks("drop_labels"))
                        .flatMap(split -> split.files().stream())
                        .filter(MediaObstacles::isZip)
                        .flatMap(path -> classesInArchive(path).stream())
                        .findFirst();
    }

    private static boolean isZip(String path) {
        return FileType.of(path).type().equals("zip");
    }

    /** It is read as any table, with commas and in UTF-8. */
    private Optional<DataInspection.Obstacle> namesNoFiles(String path) {
        MediaColumns columns = new MediaColumns("media");
        ReaderOptions plain = new ReaderOptions(Map.of("sep", List.of(",")));
        try {
            return TableHead.read(folder.resolve(path), FileType.of(path), plain)
                    .filter(head -> !head.columns().isEmpty())
                    .filter(head -> head.columns().stream().noneMatch(column -> columns.namesFiles(column.name())))
                    .map(head -> new DataInspection.Obstacle(
                            path,
                            1,
                            "its columns, parted by commas, are "
                                    + String.join(
                                            ", ",
                                            head.columns().stream()
                                                    .limit(5)
                                                    .map(TableHead.Column::name)
                                                    .toList())
                                    + ", and none of them is file_name, which says to what a row belongs"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Folders in an archive become classes, but each file has the folder of the archive as its class. */
    private Optional<DataInspection.Obstacle> classesInArchive(String path) {
        Set<String> folders = new HashSet<>();
        for (String member : folder.inArchive(path)) {
            boolean media = HubInference.readerOf(List.of(member))
                    .filter(Loader.shipped().columns()::containsKey)
                    .isPresent();
            if (media && !MediaColumns.isMetadata(member)) {
                int end = member.lastIndexOf('/');
                folders.add(end < 0 ? "" : FileType.lastOf(member.substring(0, end)));
            }
        }
        return folders.size() < 2
                ? Optional.empty()
                : Optional.of(new DataInspection.Obstacle(
                        path,
                        1,
                        "it makes classes of the folders in an archive and then does not find them; unpack it, or leave"
                                + " the classes out with options: {drop_labels: yes}"));
    }
}
