package io.github.datacard.cli;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.AuditRequest;
import io.github.datacard.engine.AuditResult;
import io.github.datacard.engine.Auditing;
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

/** {@code datacard audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Measures many cards that have no descriptor: what is missing, and what to do first.")
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--audit.popularity", paramLabel = "CSV", description = "A table with the popularity of cards.")
    private @Nullable Path popularity;

    @Option(names = "--audit.against", paramLabel = "AUDIT", description = "An earlier audit to compare with.")
    private @Nullable Path against;

    @Option(names = "--audit.part", paramLabel = "3/16", description = "The part of the input that is measured.")
    private @Nullable String part;

    @Option(names = "--audit.merge", paramLabel = "FOLDER", description = "A folder with the tables of all parts.")
    private @Nullable Path merge;

    @Option(
            names = "--audit.thresholds",
            split = ",",
            paramLabel = "FIGURE=PERCENT",
            description = "Least figures: score=60,people=30.")
    private List<String> thresholds = List.of();

    @Option(names = "--audit.seconds", defaultValue = "10", description = "The most seconds for one card.")
    private long seconds;

    @Option(names = "--audit.bytes", defaultValue = "10485760", description = "The largest card.")
    private long bytes;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AuditResult result = new Auditing(
                        judging.workspace(shared.library()),
                        judging.policy(CheckSettings.NO_DAY),
                        new AuditRequest(
                                Optional.ofNullable(popularity),
                                Optional.ofNullable(against),
                                Optional.ofNullable(part).map(AuditCommand::part),
                                Optional.ofNullable(merge),
                                List.copyOf(thresholds),
                                seconds,
                                bytes))
                .run();
        if (result.cards() == 0) {
            throw new DatacardException("There is no card below the sources. Name others as arguments.");
        }
        judging.ignoreOutput();
        result.summary().forEach(out::println);
        result.failures().forEach(spec.commandLine().getErr()::println);
        return result.failures().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static AuditRequest.Part part(String text) {
        return AuditRequest.Part.read(text)
                .orElseThrow(() -> new DatacardException("--audit.part is written as 3/16, not \"" + text + "\"."));
    }
}
