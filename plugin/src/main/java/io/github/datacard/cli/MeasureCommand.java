package io.github.datacard.cli;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.Measuring;
import io.github.datacard.engine.Workspace;
import io.github.datacard.findings.Ink;
import io.github.datacard.vocabulary.Library;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code datacard measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Reads the data of each descriptor and writes what it measured to .datacard/facts.json beside it.")
final class MeasureCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Library library = shared.library();
        Workspace workspace = judging.workspace(library);
        Measuring.Result result =
                new Measuring(workspace, measuring.measurement(library, workspace.output()), Ink.NONE).run();
        if (result.descriptors() == 0) {
            throw JudgingOptions.noDescriptor();
        }
        judging.ignoreOutput();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        result.report().forEach(line -> (line.severity() == Severity.INFO ? out : err).println(line.text()));
        return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? Datacard.FINDINGS
                : Datacard.CLEAN;
    }
}
