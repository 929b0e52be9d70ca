package io.github.datacard.data;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that a descriptor lists below {@code distribution}, whether a split has them or not.
 *
 * @param here those that are here, with size and digest
 * @param gone those that are not, though others are; where none is, they lie elsewhere
 */
public record ListedFiles(List<DataInspection.File> here, List<String> gone) {
    static final ListedFiles NONE = new ListedFiles(List.of(), List.of());

    static ListedFiles of(Descriptor descriptor, DataFolder folder, long digestLimit) {
        List<String> paths = descriptor.values(Paths.FILES).stream()
                .map(file -> file.text("path"))
                .filter(path -> !path.isEmpty() && !path.contains("://"))
                .toList();
        List<DataInspection.File> here = paths.stream()
                .filter(folder::has)
                .flatMap(path -> file(path, folder.resolve(path), digestLimit).stream())
                .toList();
        return here.isEmpty()
                ? NONE
                : new ListedFiles(
                        here, paths.stream().filter(path -> !folder.has(path)).toList());
    }

    private static Optional<DataInspection.File> file(String path, Path file, long digestLimit) {
        try {
            Optional<LfsPointer> pointer = LfsPointer.read(file);
            if (pointer.isPresent()) {
                return Optional.of(file(
                        path, pointer.get().bytes(), Optional.of(pointer.get().sha256()), true));
            }
            long bytes = Files.size(file);
            return Optional.of(file(
                    path, bytes, bytes <= digestLimit ? Optional.of(FileDigest.of(file)) : Optional.empty(), false));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static DataInspection.File file(String path, long bytes, Optional<String> digest, boolean pointer) {
        return new DataInspection.File(path, bytes, digest, pointer, Optional.empty(), List.of(), Optional.empty());
    }
}
