package io.github.datacard.cli;

import io.github.datacard.engine.Explaining;
import io.github.datacard.engine.ReferencePages;
import io.github.datacard.vocabulary.Library;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datacard explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains a rule, a field, a section or a profile.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to explain.")
    private @Nullable String given;

    @Option(names = "--name", paramLabel = "NAME", description = "The same as an option.")
    private @Nullable String name;

    @Option(names = "--explain.pages", paramLabel = "FOLDER", description = "Write pages of all rules and profiles.")
    private @Nullable Path pages;

    @Option(names = "--explain.json", description = "Print JSON, for programs.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Library library = shared.library();
        if (pages != null) {
            Path folder = SharedOptions.base().resolve(pages);
            out.println("Wrote " + new ReferencePages(library).write(folder) + " pages to " + folder);
            return ExitCode.CLEAN;
        }
        String wanted = Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(given))
                .map(String::strip)
                .orElse("");
        Explaining explaining = new Explaining(library.vocabulary());
        if (json) {
            out.println(explaining.json(wanted));
        } else {
            explaining.explain(wanted).forEach(out::println);
        }
        return ExitCode.CLEAN;
    }
}
