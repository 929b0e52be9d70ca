package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts Maven in a process of its own.
 *
 * @param home the distribution, which the build unpacked
 * @param repository its local repository
 * @param options options of its virtual machine
 * @param variables what else stands in its environment
 */
record Maven(Path home, TestRepository repository, List<String> options, Map<String, String> variables) {
    private static final String NAME = "apache-maven-";
    private static final int SECONDS = 180;

    /** Shortens the start; these processes live for two seconds. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** One of each version that the pom lists. */
    static List<Maven> all() {
        try (Stream<Path> homes = Files.list(Build.target().resolve("maven"))) {
            List<Maven> found = homes.filter(
                            home -> home.getFileName().toString().startsWith(NAME))
                    .sorted()
                    .map(Maven::at)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("The build unpacked no Maven.");
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The version for tests that need one only. */
    static Maven one() {
        return at(Build.target().resolve("maven").resolve(NAME + Build.mavenVersion()));
    }

    private static Maven at(Path home) {
        return new Maven(home, TestRepository.shared(), List.of(), Map.of());
    }

    /** The same with another local repository. */
    Maven with(TestRepository other) {
        return new Maven(home, other, options, variables);
    }

    /** The same with other options of its virtual machine. */
    Maven with(String... others) {
        return new Maven(home, repository, List.of(others), variables);
    }

    /** The same with these variables in its environment. */
    Maven in(Map<String, String> others) {
        return new Maven(home, repository, options, others);
    }

    /** Runs goals of ours by their full coordinates, as one does without a pom, and then what else is said. */
    MavenRun goals(Path folder, List<String> goals, String... arguments) {
        return run(
                folder,
                Stream.concat(goals.stream().map(Build::goal), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Runs Maven in a folder. */
    MavenRun run(Path folder, String... arguments) {
        return command(
                folder, Stream.concat(launcher().stream(), Stream.of(arguments)).toList());
    }

    /** Writes a program for a shell that runs this Maven with what it is given. */
    void program(Path file) {
        String quoted = launcher().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        assertThat(Folders.write(file, "#!/bin/sh\nexec " + quoted + " \"$@\"\n")
                        .toFile()
                        .setExecutable(true))
                .isTrue();
    }

    private List<String> launcher() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of("-B", "-ntp"));
        command.addAll(repository.arguments());
        return command;
    }

    /** Runs a command in the environment of this Maven. */
    MavenRun command(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("maven", ".log");
            try {
                return finish(start(folder, command, output), output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without what the Maven that runs this test, the build server or the user says to every Maven. */
    private Process start(Path folder, List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("GITHUB_"));
        builder.environment().putAll(variables);
        builder.environment().put("MAVEN_SKIP_RC", "true");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        String.join(
                                " ",
                                Stream.concat(QUICK_START.stream(), options.stream())
                                        .toList()));
        return builder.start();
    }

    private static MavenRun finish(Process process, Path output) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Maven did not come to an end within " + SECONDS + " seconds.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return new MavenRun(process.exitValue(), text.lines().toList());
    }

    @Override
    public String toString() {
        return "Maven " + home.getFileName().toString().substring(NAME.length());
    }
}
