package io.github.datacard.cli;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.engine.ApplyResult;
import io.github.datacard.engine.Applying;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.merge.MergeOptions;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datacard apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "Brings the card beside each dataset's data up to date, and adds to a" + " croissant.json of the host.")
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--own", split = ",", paramLabel = "KEY", description = "Keys that Datacard writes from now on.")
    private Set<String> own = Set.of();

    @Option(names = "--keep", split = ",", paramLabel = "PART", description = "Parts edited by hand that stay; or all.")
    private Set<String> keep = Set.of();

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "PART",
            description = "Parts edited by hand that are written again.")
    private Set<String> drop = Set.of();

    @Option(names = "--repair", description = "Only fix what today's Hub refuses in front matter.")
    private boolean repair;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ApplyResult result = new Applying(
                        judging.workspace(shared.library()),
                        judging.policy(CheckSettings.NO_DAY),
                        new MergeOptions(Set.copyOf(own), Set.copyOf(keep), Set.copyOf(drop)),
                        repair)
                .run();
        boolean found = !result.written().isEmpty()
                || result.unchanged() > 0
                || !result.findings().isEmpty();
        if (result.descriptors() == 0 && !found) {
            throw JudgingOptions.noDescriptor();
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        result.skipped().forEach(line -> err.println("Left out: " + line));
        result.report().forEach(line -> err.println(line.text()));
        result.written().forEach(card -> out.println("Wrote " + paths.of(card.card())));
        result.unshown().forEach(out::println);
        out.println("Cards: " + result.written().size() + " brought up to date, " + result.unchanged()
                + " already up to date, " + result.blocked() + " not written");
        return result.blocked() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
