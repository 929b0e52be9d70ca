package io.github.datacard.cli;

import io.github.datacard.library.Artifacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Artifacts that lie in the local repository of Maven; nothing is fetched. */
final class LocalArtifacts implements Artifacts {
    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 5;

    private final Path repository;

    LocalArtifacts(Path repository) {
        this.repository = repository;
    }

    @Override
    public Path file(String coordinates, String extension) throws Missing {
        List<String> parts = List.of(coordinates.split(":", -1));
        if (parts.size() < FEWEST_PARTS
                || parts.size() > MOST_PARTS
                || parts.stream().anyMatch(LocalArtifacts::isNoName)) {
            throw new Missing("these are no coordinates");
        }
        String version = parts.get(parts.size() - 1);
        String type = parts.size() > FEWEST_PARTS ? parts.get(2) : extension;
        String classifier = parts.size() == MOST_PARTS ? "-" + parts.get(FEWEST_PARTS) : "";
        Path file = repository
                .resolve(parts.get(0).replace('.', '/'))
                .resolve(parts.get(1))
                .resolve(version)
                .resolve(parts.get(1) + "-" + version + classifier + "." + type);
        if (!Files.isRegularFile(file)) {
            throw new Missing("the local repository has no copy of " + coordinates
                    + "; to fetch it: mvn dependency:get -Dartifact=" + coordinates);
        }
        return file;
    }

    private static boolean isNoName(String part) {
        return !part.matches("[A-Za-z0-9_.-]+") || part.contains("..");
    }
}
