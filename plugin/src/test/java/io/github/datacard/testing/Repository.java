package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository that a test makes. */
public final class Repository {
    private static final List<String> GIT =
            List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** A new repository in a folder. */
    public static Repository in(Path root) {
        Need.met("git", Need.program("git").isPresent(), "There is no program git.");
        Repository repository = new Repository(root);
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    /** Writes a file. */
    public Repository with(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Commits all that is there. */
    public Repository commit() {
        git("add", "-A");
        git("commit", "-q", "-m", "State");
        return this;
    }

    /** Runs git. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
