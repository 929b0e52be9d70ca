package io.github.datacard.cli;

import io.github.datacard.engine.Setting;
import io.github.datacard.library.Artifacts;
import io.github.datacard.publish.Connection;
import io.github.datacard.resolver.UserArtifacts;
import io.github.datacard.resolver.UserMaven;
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
    static final String OFFLINE = "--offline";

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "A folder with templates, vocabulary, profiles and value lists of your own.")
    private @Nullable Path templates;

    @Option(
            names = "--library",
            split = ",",
            paramLabel = "COORDINATES",
            description = "Libraries that a team has published, as group:artifact:version.")
    private List<String> library = List.of();

    @Option(
            names = {OFFLINE, "-o"},
            description = "Use no network: what is named by coordinates has to lie in the local repository.")
    private boolean offline;

    Library library() {
        return templates == null && library.isEmpty()
                ? LibraryAhead.shipped(offline)
                : Library.open(Optional.ofNullable(templates), List.copyOf(library), artifacts(offline));
    }

    Connection connection() {
        return EnvironmentConnection.connection(offline);
    }

    /** What is named by coordinates; what is fetched is said at once, beside the output. */
    static Artifacts artifacts(boolean offline) {
        return new UserArtifacts(UserMaven.current(), offline, System.err::println);
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
