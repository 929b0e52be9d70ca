package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Python with the library {@code datasets} in {@code target/hub}, and the scripts of the tests that it runs. */
public final class LoaderPython {
    private static final Path PYTHON = Path.of("target/hub/bin/python").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src/test/resources/python").toAbsolutePath();

    private LoaderPython() {}

    /** Stops a test where there is none. */
    public static void need() {
        Need.met(
                "datasets", Files.isExecutable(PYTHON), "There is no Python with datasets 5.0.1 in plugin/target/hub.");
    }

    /** A program that loads a folder, as {@link #requireRunning} takes it. */
    public static Map<String, Object> program(
            Path folder, String library, List<String> options, List<String> splits, String code) {
        return JsonText.ordered(
                "folder", folder.toString(), "library", library, "options", options, "splits", splits, "code", code);
    }

    /** Requires that each program loads the rows of its folder. */
    public static void requireRunning(List<Map<String, Object>> programs, Path temp)
            throws IOException, InterruptedException {
        Path asked = Files.writeString(temp.resolve("programs.json"), JsonText.compact(programs));
        requireGood("run_programs.py", List.of(asked.toString()), temp);
    }

    /** Requires that a script ends well with these arguments; what it printed explains why not. */
    public static void requireGood(String script, List<String> arguments, Path temp)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PYTHON.toString(), SCRIPTS.resolve(script).toString()));
        command.addAll(arguments);
        Path said = temp.resolve("said.txt");
        Process run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int end = run.waitFor();
        assertThat(end).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }
}
