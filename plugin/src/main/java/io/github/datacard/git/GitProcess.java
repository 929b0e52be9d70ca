package io.github.datacard.git;

import io.github.datacard.diagnostic.DatacardException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the program git in a repository. */
final class GitProcess {
    /** Reading takes no lock, asks for no password, fetches nothing and starts no program that the repository names. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1", "LC_ALL", "C");

    private static final List<String> OPTIONS = List.of("-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

    private final Path folder;

    GitProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * What a run left behind.
     *
     * @param output the bytes that it wrote
     * @param complaint the first line that it wrote on errors; empty if it succeeded
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Run(byte[] output, Optional<String> complaint) {
        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    /** Reads what git writes. */
    interface Reader {
        void read(InputStream output) throws IOException;
    }

    /** Runs git with these arguments, without input. */
    Run run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Optional<String> complaint = feed("", stream -> stream.transferTo(output), arguments);
        return new Run(output.toByteArray(), complaint);
    }

    /** Runs git with these arguments and this input; returns the first line of what it complains of. */
    Optional<String> feed(String input, Reader reader, String... arguments) {
        try {
            Path given = Files.createTempFile("datacard", ".in");
            Path errors = Files.createTempFile("datacard", ".err");
            try {
                Files.writeString(given, input);
                return start(given.toFile(), errors, reader, arguments);
            } finally {
                Files.delete(given);
                Files.delete(errors);
            }
        } catch (IOException failed) {
            throw new DatacardException("Cannot run git: " + failed.getMessage(), failed);
        }
    }

    private Optional<String> start(File input, Path errors, Reader reader, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(GitProgram.path()
                .orElseThrow(() -> new DatacardException(
                        "There is no program git on the PATH, but comparing with a commit needs it. Install git; in"
                                + " place of -Ddatacard.against, -Ddatacard.known=update needs none."))
                .toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input)
                .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        try (InputStream output = new BufferedInputStream(process.getInputStream())) {
            reader.read(output);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(firstLine(errors));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String firstLine(Path errors) throws IOException {
        return new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("it failed without a word");
    }
}
