package io.github.datacard.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The program git. */
public final class GitProgram {
    private GitProgram() {}

    /** By its whole name, since some systems would look into the present folder first, and a repository may hold a git. */
    public static Optional<Path> path() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .flatMap(entry -> Stream.of(entry.resolve("git"), entry.resolve("git.exe")))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
