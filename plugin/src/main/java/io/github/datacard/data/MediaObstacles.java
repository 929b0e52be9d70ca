package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stops the Hub's loader where it reads folders of media. Source: {@code folder_based_builder.py} of datasets 5.0.1. */
final class MediaObstacles {
    /** Files that are only opened take time, too. */
    private static final int MOST_PICTURES = 200;

    /** No picture is shorter, and none has only printable characters in its first bytes. */
    private static final int ENOUGH = 32;

    private final DataFolder folder;

    MediaObstacles(DataFolder folder) {
        this.folder = folder;
    }

    /** The first obstacle in the splits of a configuration. */
    Optional<DataInspection.Obstacle> of(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        boolean packed = !all.isEmpty() && all.stream().allMatch(MediaObstacles::isZip);
        if (MediaColumns.of(all).isEmpty() && !packed) {
            return Optional.empty();
        }
        Optional<DataInspection.Obstacle> described =
                new MetadataObstacles(folder).of(splits).or(() -> noPicture(all));
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
        return FileType.of(path).isZip();
    }

    /** The loader decodes a picture when its row is read, whatever its name says. */
    private Optional<DataInspection.Obstacle> noPicture(List<String> files) {
        return files.stream()
                .filter(path -> ImageHeader.TYPES.contains(FileType.of(path).type()))
                .limit(MOST_PICTURES)
                .filter(this::isEmptyOrText)
                .findFirst()
                .map(path -> new DataInspection.Obstacle(path, 1, "it is no picture"));
    }

    private boolean isEmptyOrText(String path) {
        Path file = folder.resolve(path);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ENOUGH);
            boolean text = true;
            for (byte one : start) {
                text &= one == '\n' || one == '\r' || one == '\t' || (one >= ' ' && one < 127);
            }
            return text && LfsPointer.read(file).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Folders in an archive become classes, but each file has the folder of the archive as its class. */
    private Optional<DataInspection.Obstacle> classesInArchive(String path) {
        Set<String> folders = new HashSet<>();
        for (String member : folder.inArchive(path)) {
            if (MediaColumns.of(List.of(member)).isPresent() && !MediaColumns.isMetadata(member)) {
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
