package io.github.datacard.data;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether data of the declared kind lies here where none of the declared files does. Then the data is not elsewhere: the
 * paths are wrong, and the library {@code datasets} raises an error.
 */
final class OtherData {
    /** Readers of files that hold nothing but data; texts and pictures may belong to documents. */
    private static final Set<String> TABLES = Set.of("csv", "json", "parquet", "arrow");

    private OtherData() {}

    static boolean isHere(Descriptor descriptor, DataLayout layout, DataFolder folder) {
        if (!layout.declared() || layout.files().findAny().isPresent() || isShared(descriptor.file())) {
            return false;
        }
        Set<Optional<String>> meant = layout.splits().stream()
                .flatMap(split -> split.unmatched().stream())
                .map(path -> HubInference.readerOf(List.of(path)))
                .collect(Collectors.toSet());
        return DataLayout.inferred(folder)
                .files()
                .flatMap(path -> HubInference.readerOf(List.of(path)).stream())
                .filter(TABLES::contains)
                .anyMatch(reader -> meant.contains(Optional.of(reader)) || meant.contains(Optional.<String>empty()));
    }

    /** What lies beside several descriptors may be the data of another one. */
    private static boolean isShared(Path descriptor) {
        Path folder = descriptor.toAbsolutePath().getParent();
        try (Stream<Path> files = folder == null ? Stream.<Path>empty() : Files.list(folder)) {
            return files.filter(DescriptorFinder::isDescriptor).count() > 1;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
