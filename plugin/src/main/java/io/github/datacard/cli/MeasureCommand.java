package io.github.datacard.cli;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.Measuring;
import io.github.datacard.findings.Ink;
import io.github.datacard.measure.Measurement;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Workspace;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--measure.part",
            paramLabel = "PART",
            description =
                    "Measure a part only: a share of the files such as 17/1000, or the files that are here, by any"
                            + " name. The part is written to the folder parts of the output folder, and no facts are.")
    private String part = "";

    @Option(
            names = "--measure.merge",
            paramLabel = "FOLDER",
            description = "Read no data, but make facts of the parts in a folder that were measured before.")
    private String merge = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Library library = shared.library();
        Workspace workspace = judging.workspace(library);
        Measuring.Result result = new Measuring(workspace, measurement(library, workspace), Ink.NONE).run();
        if (result.descriptors() == 0) {
            throw JudgingOptions.noDescriptor();
        }
        judging.ignoreOutput();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        result.report().forEach(line -> (line.severity() == Severity.INFO ? out : err).println(line.text()));
        return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
    }

    private Measurement measurement(Library library, Workspace workspace) {
        return MeasuringOptions.setup(library)
                .inParts(
                        measuring.measurement(library, workspace.output()), part, merge, SharedOptions.base()::resolve);
    }
}
