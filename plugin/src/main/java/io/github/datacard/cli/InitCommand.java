package io.github.datacard.cli;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.InitResult;
import io.github.datacard.engine.Initializing;
import io.github.datacard.engine.InitializingMany;
import io.github.datacard.engine.SchemaPlace;
import io.github.datacard.engine.Terminal;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.vocabulary.Library;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datacard init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a first datacard.yaml from a card or from data files, and a schema for editors.")
final class InitCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--directory", paramLabel = "FOLDER", description = "The folder of the dataset.")
    private @Nullable Path directory;

    @Option(names = "--init.profile", description = "The profile whose questions are asked.")
    private @Nullable String profile;

    @Option(
            names = "--profiles",
            split = ",",
            defaultValue = "baseline",
            paramLabel = "PROFILE",
            description =
                    "Profiles that each dataset has to satisfy; the questions of the first are asked, and the descriptor names them.")
    private List<String> profiles = List.of();

    @Option(names = "--card", paramLabel = "FILE", description = "The card to take over. Default: README.md.")
    private @Nullable String card;

    @Option(names = "--schema", description = "Where the schema goes: none, local or shared.")
    private @Nullable String schema;

    @Option(names = "--expect", split = ",", paramLabel = "GLOB", description = "Folders that each get a descriptor.")
    private List<String> expect = List.of();

    @Option(names = "--agent", description = "Write a skill for coding agents and a section of AGENTS.md instead.")
    private boolean agent;

    @Option(names = "--ask", description = "Ask the most important questions on the terminal.")
    private boolean ask;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (agent) {
            return AgentCommand.write(shared, spec);
        }
        Path folder = Optional.ofNullable(directory)
                .map(SharedOptions.base()::resolve)
                .orElseGet(SharedOptions::base);
        SchemaPlace place = schema == null
                ? expect.isEmpty() ? SchemaPlace.LOCAL : SchemaPlace.SHARED
                : SharedOptions.choice("schema", schema, SchemaPlace.class);
        String asked = Optional.ofNullable(profile).orElseGet(() -> InitRequest.firstOf(profiles));
        InitRequest request = new InitRequest(
                folder,
                SharedOptions.top(),
                asked,
                Optional.ofNullable(card),
                place,
                terminal(),
                InitRequest.namedBy(spec.commandLine().getParseResult().hasMatchedOption("--profiles"), profiles));
        Library library = shared.library();
        return expect.isEmpty() ? one(request, library) : many(request, library);
    }

    private Optional<Terminal> terminal() {
        if (ask && !expect.isEmpty()) {
            throw new DatacardException("--ask is for one dataset, and --expect for many.");
        }
        return ask ? Optional.of(Terminal.own("--ask")) : Optional.empty();
    }

    private int one(InitRequest request, Library library) {
        PrintWriter out = spec.commandLine().getOut();
        InitResult result = new Initializing(request, library).run();
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        out.println("Wrote " + paths.of(result.descriptor())
                + result.schema().map(file -> " and " + paths.of(file)).orElse("") + ".");
        result.findings()
                .forEach(finding -> spec.commandLine()
                        .getErr()
                        .println(paths.of(finding.location().file()) + ":"
                                + finding.location().line() + ": " + finding.message() + ". " + finding.remedy()));
        result.says().forEach(out::println);
        out.println("Answer the questions in it, then run: datacard check");
        return ExitCode.CLEAN;
    }

    private int many(InitRequest request, Library library) {
        InitializingMany.Result result = new InitializingMany(request, List.copyOf(expect), library).run();
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        PrintWriter out = spec.commandLine().getOut();
        result.failed().forEach(spec.commandLine().getErr()::println);
        result.says(paths).forEach(out::println);
        out.println("Answer the questions in them, then run: datacard check");
        return result.failed().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILED;
    }
}
