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
        return columns.stream().map(this::column).toList();
    }

    private DataInspection.Column column(DataInspection.Column column) {
        String name = column.name();
        if (name.equals(FILE) || name.endsWith(OTHER_FILE)) {
            return new DataInspection.Column(
                    name.equals(FILE) ? media : name.substring(0, name.length() - OTHER_FILE.length()),
                    FeatureType.simple(media));
        }
        if (name.equals(FILES) || name.endsWith(OTHER_FILES)) {
            return new DataInspection.Column(
                    name.equals(FILES) ? media + "s" : name.substring(0, name.length() - OTHER_FILES.length()),
                    FeatureType.listOf(FeatureType.simple(media)));
        }
        return column;
    }
}
