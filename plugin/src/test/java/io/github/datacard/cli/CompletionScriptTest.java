package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Need;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompletionScriptTest {
    @TempDir
    private Path folder;

    static Stream<String> options() {
        return OptionChoices.WORDS.keySet().stream().sorted();
    }

    /** What is offered is what the command says that it takes. */
    @ParameterizedTest
    @MethodSource("options")
    void whatIsOfferedIsWhatIsTaken(String option) {
        String command = Datacard.commandLine().getSubcommands().entrySet().stream()
                .filter(entry -> entry.getValue().getCommandSpec().findOption(option) != null)
                .map(Map.Entry::getKey)
                // The first that takes it may end before it asks.
                .reduce((some, other) -> other.equals("check") ? other : some)
                .orElseThrow();
        StringWriter err = new StringWriter();
        int code = Datacard.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Stream.concat(Stream.of(command, option + "=zzz"), others(command))
                        .toArray(String[]::new));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains(" is "
                        + Stream.of(OptionChoices.WORDS.get(option).getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ", not \"zzz\"");
    }

    private Stream<String> others(String command) {
        return command.equals("init") ? Stream.of("--directory=" + folder) : Stream.of(folder.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'datacard check --failOn ', 'error warning never'",
        "'datacard check --failOn = ', 'error warning never'",
        "'datacard check --failOn = w', warning",
        "'datacard check --failOn=w', --failOn=warning",
        "'datacard check --profiles = neurips', neurips-2026",
        "'datacard diff --failOn ', 'editorial notable breaking'",
        "'datacard init --schema = s', shared",
        "'datacard expl', explain"
    })
    void bashCompletes(String typed, String offered) throws IOException, InterruptedException {
        Need.met("bash", Need.program("bash").isPresent(), "There is no bash.");
        Path script = Files.writeString(folder.resolve("datacard.bash"), CompletionScript.of(Datacard.commandLine()));
        String words = typed.endsWith("= ") ? typed.strip() : typed;
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "compopt() { :; }; . " + script + "\nIFS=' ' read -ra COMP_WORDS <<< \"$1\"\n"
                                + "case \"$1\" in *' ') COMP_WORDS+=('') ;; esac\n"
                                + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_datacard_parted; echo \"${COMPREPLY[*]}\"",
                        "bash",
                        words)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(offered);
    }
}
