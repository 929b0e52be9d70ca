package io.github.datacard.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs git in a repository of our own, which knows nothing of the settings of others' repositories. */
final class GitRun {
    /** It asks nobody for passwords, and starts no program that an address may name. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_ASKPASS", "",
            "SSH_ASKPASS", "",
            "GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh",
            "LC_ALL", "C");

    private static final List<String> OPTIONS = List.of(
            "-c", "core.quotePath=false",
            "-c", "gc.auto=0",
            "-c", "http.lowSpeedLimit=1",
            "-c", "http.lowSpeedTime=60");

    private static final String COUNT = "GIT_CONFIG_COUNT";

    private final Path program;
    private final Path folder;
    private final Map<String, String> settings;

    /**
     * A run.
     *
     * @param settings settings of git for it alone; a login is one of them
     */
    GitRun(Path program, Path folder, Map<String, String> settings) {
        this.program = program;
        this.folder = folder;
        this.settings = Map.copyOf(settings);
    }

    /** Adds settings to those that the variables of a process hold: everybody can read its arguments, but not these. */
    static void add(Map<String, String> settings, Map<String, String> environment) {
        String known = environment.getOrDefault(COUNT, "");
        int count = known.matches("\\d{1,4}") ? Integer.parseInt(known) : 0;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            environment.put("GIT_CONFIG_KEY_" + count, setting.getKey());
            environment.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
            count++;
        }
        environment.put(COUNT, String.valueOf(count));
    }

    /** Writes what git reads. */
    @FunctionalInterface
    interface Input {
        void write(OutputStream out) throws IOException;
    }

    /**
     * What a run left behind.
     *
     * @param said what it wrote on errors
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(int code, byte[] output, String said) {
        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        boolean isGood() {
            return code == 0;
        }
    }

    Result run(String... arguments) {
        return feed(out -> {}, arguments);
    }

    /** Runs git with input. */
    Result feed(Input input, String... arguments) {
        try {
            Path output = Files.createTempFile("datacard", ".out");
            Path errors = Files.createTempFile("datacard", ".err");
            try {
                int code = start(input, output, errors, arguments);
                return new Result(code, Files.readAllBytes(output), said(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException failed) {
            return new Result(-1, new byte[0], String.valueOf(failed.getMessage()));
        }
    }

    /** Servers and hooks say things in any encoding. */
    private static String said(Path errors) throws IOException {
        return new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
    }

    private int start(Input input, Path output, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_TRACE"));
        builder.environment().putAll(ENVIRONMENT);
        add(settings, builder.environment());
        Process process = builder.start();
        try {
            try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
                input.write(out);
            } catch (IOException closed) {
                // It ended before it read all of it, and says why.
                process.waitFor();
            }
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
