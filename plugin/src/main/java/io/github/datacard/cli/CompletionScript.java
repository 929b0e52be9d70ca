package io.github.datacard.cli;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code datacard generate-completion}: a script by which bash and zsh complete commands, options and their values. */
@Command(
        name = "generate-completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script by which bash and zsh complete commands, options and their values:",
            "source <(datacard generate-completion)"
        })
final class CompletionScript implements Callable<Integer> {
    private static final String WHOLE_WORDS = "-F _complete_datacard ";
    private static final String PARTED_WORDS = "-F _complete_datacard_parted ";

    /** Between an option and its value, "=" is a word of its own to bash and no end of one to zsh. */
    private static final String AT_EQUALS = """
            function _complete_datacard_parted() {
              local parted=() before="" word i
              for ((i = 0; i <= COMP_CWORD; i++)); do
                word="${COMP_WORDS[i]}"
                case "$word" in
                  "=") if [ "$i" -eq "$COMP_CWORD" ]; then parted+=(""); fi ;;
                  --*=*)
                    parted+=("${word%%=*}" "${word#*=}")
                    if [ "$i" -eq "$COMP_CWORD" ]; then before="${word%%=*}="; fi ;;
                  *) parted+=("$word") ;;
                esac
              done
              COMP_WORDS=("${parted[@]}")
              COMP_CWORD=$((${#parted[@]} - 1))
              _complete_datacard
              if [ -n "$before" ] && [ "${#COMPREPLY[@]}" -gt 0 ]; then
                COMPREPLY=("${COMPREPLY[@]/#/$before}")
              fi
            }

            """;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(of(Datacard.commandLine()));
        return ExitCode.CLEAN;
    }

    static String of(CommandLine program) {
        OptionChoices choices = new OptionChoices(Library.open(Optional.empty()));
        program.getSubcommands().values().forEach(command -> choices.addTo(command.getCommandSpec()));
        String script = AutoComplete.bash("datacard", program);
        int end = script.indexOf("# Define a completion specification");
        return script.substring(0, end) + AT_EQUALS + script.substring(end).replace(WHOLE_WORDS, PARTED_WORDS);
    }
}
