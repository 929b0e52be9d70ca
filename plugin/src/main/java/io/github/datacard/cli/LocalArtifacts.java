package io.github.datacard.cli;

import io.github.datacard.library.Artifacts;
import io.github.datacard.library.Coordinates;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Artifacts that lie in the local repository of Maven; nothing is fetched. A resolver such as MIMA adds 3.8 MB to the
 * program, which would be larger than 15 MB then.
 */
final class LocalArtifacts implements Artifacts {
    private final Path repository;

    LocalArtifacts(Path repository) {
        this.repository = repository;
    }

    @Override
    public Path file(String coordinates, String extension) throws Missing {
        Coordinates known = Coordinates.of(coordinates)
                .filter(found -> !coordinates.contains(".."))
                .orElseThrow(() -> new Missing("these are no coordinates"))
                .orExtension(extension);
        String classifier = known.classifier().isEmpty() ? "" : "-" + known.classifier();
        Path file = repository
                .resolve(known.group().replace('.', '/'))
                .resolve(known.artifact())
                .resolve(known.version())
                .resolve(known.artifact() + "-" + known.version() + classifier + "." + known.extension());
        if (!Files.isRegularFile(file)) {
            throw new Missing("the local repository has no copy of " + coordinates
                    + "; to fetch it: mvn dependency:get -Dartifact=" + coordinates);
        }
        return file;
    }
}
