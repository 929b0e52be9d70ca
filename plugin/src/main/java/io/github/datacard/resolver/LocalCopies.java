package io.github.datacard.resolver;

import io.github.datacard.library.Coordinates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The released artifacts that lie in the local repository of Maven, found without its resolver, which takes time to load. */
record LocalCopies(Path repository) {
    private static final String SNAPSHOT = "-SNAPSHOT";

    /** The copy, unless a newer one may have been published since. */
    Optional<Path> of(Coordinates coordinates) {
        String classifier = coordinates.classifier().isEmpty() ? "" : "-" + coordinates.classifier();
        return Optional.of(repository
                        .resolve(coordinates.group().replace('.', '/'))
                        .resolve(coordinates.artifact())
                        .resolve(coordinates.version())
                        .resolve(coordinates.artifact() + "-" + coordinates.version() + classifier + "."
                                + coordinates.extension()))
                .filter(file -> !coordinates.version().endsWith(SNAPSHOT))
                .filter(Files::isRegularFile);
    }
}
