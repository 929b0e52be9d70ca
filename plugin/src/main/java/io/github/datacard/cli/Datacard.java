package io.github.datacard.cli;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.TerminalText;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code datacard}: 0 is clean, 1 has findings, 2 could not run. */
@Command(
        name = "datacard",
        description = "Documents datasets: descriptors, cards, pages.",
        mixinStandardHelpOptions = true,
        versionProvider = Datacard.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "Exit codes: 0 clean, 1 findings, 2 could not run.")
public final class Datacard {
    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Nothing is logged, so nobody need hear that no logger is there.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // No option is of these types, and to know them takes a tenth of the time of a short run.
        System.setProperty("picocli.converters.excludes", "java[.]time[.].*,java[.]sql[.].*");
        LibraryAhead.startFor(arguments);
        AtomicReference<@Nullable InTurn> last = new AtomicReference<>();
        PrintWriter out = writer(FileDescriptor.out, last);
        PrintWriter err = writer(FileDescriptor.err, last);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor file, AtomicReference<@Nullable InTurn> last) {
        return new PrintWriter(new InTurn(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8)), last));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(arguments)
                .setOut(new OptionWords(out))
                .setErr(new OptionWords(err))
                .execute(arguments);
    }

    /** The program as these arguments need it; without any it has all commands. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Datacard());
        Commands.addTo(line, arguments);
        line.setExitCodeExceptionMapper(failed -> ExitCode.FAILED);
        line.setParameterExceptionHandler(Datacard::misspelled);
        return line.setExecutionExceptionHandler((failed, command, parsed) -> {
            if (failed instanceof DatacardException) {
                String.valueOf(failed.getMessage())
                        .lines()
                        .forEach(text -> command.getErr().println(TerminalText.line(text)));
                return ExitCode.FAILED;
            }
            throw failed;
        });
    }

    /** Says what is wrong and what was likely meant; the whole help would hide it. */
    private static int misspelled(CommandLine.ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        String.valueOf(wrong.getMessage()).lines().forEach(text -> err.println(TerminalText.line(text)));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        if (arguments.length == 0) {
            err.println("To begin: datacard init writes a first datacard.yaml, datacard check says what is missing.");
        }
        err.println("All options: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.FAILED;
    }

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"datacard " + number()};
        }

        static String number() {
            return Optional.ofNullable(Datacard.class.getPackage().getImplementationVersion())
                    .orElse("development");
        }
    }
}
