package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.hub.Loader;
import java.util.List;
import java.util.Optional;

/**
 * The columns that the Hub's loader makes of media and a file of metadata beside them: names of files become the media
 * themselves. Source: {@code folder_based_builder.py} of datasets 5.0.1.
 */
record MediaColumns(String media) {
    private static final String FILE = "file_name";
    private static final String OTHER_FILE = "_" + FILE;
    private static final String FILES = "file_names";
    private static final String OTHER_FILES = "_" + FILES;

    /** What becomes of the metadata among some files; empty if they hold no media. */
    static Optional<MediaColumns> of(List<String> files) {
        return HubInference.readerOf(files)
                .flatMap(
                        reader -> Optional.ofNullable(Loader.shipped().columns().get(reader)))
                .map(MediaColumns::new);
    }

    static boolean isMetadata(String path) {
        return Loader.shipped().metadata().contains(FileType.lastOf(path));
    }

    List<DataInspection.Column> in(List<DataInspection.Column> columns) {
        return columns.stream()
                .map(column -> new DataInspection.Column(nameOf(column.name()), typeOf(column.name(), column.type())))
                .toList();
    }

    /** The name of what a column of the metadata becomes. */
    String nameOf(String column) {
        if (column.equals(FILE)) {
            return media;
        }
        if (column.equals(FILES)) {
            return media + "s";
        }
        return column.endsWith(OTHER_FILE)
                ? column.substring(0, column.length() - OTHER_FILE.length())
                : column.endsWith(OTHER_FILES) ? column.substring(0, column.length() - OTHER_FILES.length()) : column;
    }

    /** The type of what a column of the metadata becomes. */
    FeatureType typeOf(String column, FeatureType type) {
        if (column.equals(FILE) || column.endsWith(OTHER_FILE)) {
            return FeatureType.simple(media);
        }
        return column.equals(FILES) || column.endsWith(OTHER_FILES)
                ? FeatureType.listOf(FeatureType.simple(media))
                : type;
    }

    /** Whether a column of the metadata names files. */
    boolean namesFiles(String column) {
        return !nameOf(column).equals(column);
    }
}
