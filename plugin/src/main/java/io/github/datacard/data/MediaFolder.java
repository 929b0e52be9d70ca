package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns that the Hub's loader makes of folders of media: the media, and either what metadata says of them or the names
 * of their folders as classes. Source: {@code folder_based_builder.py} of datasets 5.0.1.
 */
public final class MediaFolder {
    private static final String LABEL = "label";

    private final DataFolder folder;
    private final List<DataLayout.Split> splits;
    private final String media;

    private MediaFolder(DataFolder folder, List<DataLayout.Split> splits, String media) {
        this.folder = folder;
        this.splits = splits;
        this.media = media;
    }

    /** The columns of the splits of a configuration; none if they are not read as media. */
    public static List<TableHead.Column> columns(DataFolder folder, List<DataLayout.Split> splits) {
        return MediaColumns.of(
                        splits.stream().flatMap(split -> split.files().stream()).toList())
                .map(columns -> new MediaFolder(folder, splits, columns.media()).columns())
                .orElse(List.of());
    }

    /** The files of a split that describe its media; none where the loader does not read them. */
    public static List<String> metadata(DataLayout.Split split) {
        return split.options().asks("drop_metadata")
                        || MediaColumns.of(split.files()).isEmpty()
                ? List.of()
                : split.files().stream().filter(MediaColumns::isMetadata).toList();
    }

    /** The name of the media for which a column of the metadata of a split names files; empty if it does not. */
    public static Optional<String> becomes(DataLayout.Split split, String column) {
        return MediaColumns.of(split.files())
                .filter(columns -> columns.namesFiles(column))
                .map(columns -> columns.nameOf(column));
    }

    /** The folders that would be classes if no metadata were there; none otherwise. */
    static List<String> classesLeftOut(DataFolder folder, List<DataLayout.Split> splits) {
        Set<String> ofSplits = splits.stream().map(DataLayout.Split::name).collect(Collectors.toSet());
        return splits.stream().anyMatch(split -> !metadata(split).isEmpty())
                ? new MediaFolder(folder, splits, "")
                        .classes().stream()
                                .filter(name -> !ofSplits.contains(name))
                                .toList()
                : List.of();
    }

    private List<TableHead.Column> columns() {
        Optional<String> metadata =
                splits.stream().flatMap(split -> metadata(split).stream()).findFirst();
        if (metadata.isPresent()) {
            return described(metadata.get());
        }
        List<String> classes = classes();
        Set<String> ofSplits = splits.stream().map(DataLayout.Split::name).collect(Collectors.toSet());
        // What lies in an archive is not looked into; and splits are no classes, though the loader takes their folders
        // for such.
        boolean certain = (classes.isEmpty() || !ofSplits.containsAll(classes))
                && splits.stream()
                        .flatMap(split -> split.files().stream())
                        .noneMatch(path -> FileType.of(path).isZip());
        List<TableHead.Column> columns = new ArrayList<>();
        columns.add(new TableHead.Column(media, FeatureType.simple(media), certain));
        if (certain && !classes.isEmpty()) {
            columns.add(new TableHead.Column(LABEL, FeatureType.classes(classes), true));
        }
        return List.copyOf(columns);
    }

    private List<TableHead.Column> described(String metadata) {
        MediaColumns columns = new MediaColumns(media);
        try {
            // A column that is called as the media takes their place, as the loader has it.
            Map<String, TableHead.Column> byName = new LinkedHashMap<>();
            TableHead.read(folder.resolve(metadata), FileType.of(metadata)).stream()
                    .flatMap(head -> head.columns().stream())
                    .forEach(column -> byName.put(
                            columns.nameOf(column.name()),
                            new TableHead.Column(
                                    columns.nameOf(column.name()),
                                    columns.typeOf(column.name(), column.type()),
                                    column.stated())));
            return List.copyOf(byName.values());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Folders are classes where there are several, and all media lie at one depth. */
    private List<String> classes() {
        List<String> paths = splits.stream()
                .filter(split -> !split.options().asks("drop_labels"))
                .flatMap(split -> split.files().stream())
                .filter(path -> !MediaColumns.isMetadata(path))
                .toList();
        Set<String> names = paths.stream().map(this::above).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> depths = paths.stream()
                .map(path -> path.chars().filter(character -> character == '/').count())
                .collect(Collectors.toSet());
        return names.size() > 1 && depths.size() == 1 ? List.copyOf(names) : List.of();
    }

    private String above(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? folder.name() : FileType.lastOf(path.substring(0, end));
    }
}
