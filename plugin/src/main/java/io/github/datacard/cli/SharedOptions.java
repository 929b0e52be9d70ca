package io.github.datacard.cli;

import io.github.datacard.engine.Setting;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands share. */
final class SharedOptions {
    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "A folder with templates, vocabulary, profiles and value lists of your own.")
    private @Nullable Path templates;

    @Option(
            names = "--library",
            split = ",",
            paramLabel = "COORDINATES",
            description = "Libraries that a team has published, as group:artifact:version, from the local repository.")
    private List<String> library = List.of();

    Library library() {
        return templates == null && library.isEmpty()
                ? LibraryAhead.shipped()
                : Library.open(Optional.ofNullable(templates), List.copyOf(library), repository());
    }

    /** The local repository of Maven, where its usual property names it or else in its usual place. */
    static LocalArtifacts repository() {
        return new LocalArtifacts(Optional.ofNullable(System.getProperty("maven.repo.local"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".m2", "repository")));
    }

    /** The folder in which the command runs. */
    static Path base() {
        return Path.of("").toAbsolutePath().normalize();
    }

    /** The top of the repository of git around it, or else itself. */
    static Path top() {
        return Workspace.repositoryAround(base()).orElseGet(SharedOptions::base);
    }

    /** A word of an enumeration, without regard to case. */
    static <E extends Enum<E>> E choice(String name, String given, Class<E> values) {
        return new Setting("--" + name).choice(given, values);
    }

    /** The day that {@code --today} names. */
    static LocalDate day(@Nullable String today) {
        return new Setting("--today").day(today);
    }
}
