package io.github.datacard.cli;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.engine.ApproveRequest;
import io.github.datacard.engine.ApproveResult;
import io.github.datacard.engine.Approving;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.text.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datacard approve}. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "Shows what is approved, and writes who approves a descriptor, with digests of its sections.")
final class ApproveCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(
            names = {"--by", "--approve.by"},
            paramLabel = "NAME",
            description = "Who approves. Default: nobody, and nothing is written.")
    private @Nullable String by;

    @Option(
            names = {"--role", "--approve.role"},
            paramLabel = "ROLE",
            description = "In which role.")
    private String role = "";

    @Option(
            names = {"--ids", "--approve.ids"},
            split = ",",
            paramLabel = "ID",
            description = "The datasets that are approved; * for all.")
    private List<String> ids = List.of();

    @Option(names = "--today", paramLabel = "DAY", description = "The day of the approval: 2026-03-31.")
    private @Nullable String today;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<String> name = Setting.text(by);
        ApproveResult result = new Approving(
                        judging.workspace(shared.library()),
                        judging.policy(CheckSettings.NO_DAY),
                        new ApproveRequest(
                                name, role.strip(), SharedOptions.day(today).toString(), List.copyOf(ids)))
                .run();
        if (result.descriptors() == 0) {
            throw JudgingOptions.noDescriptor();
        }
        PrintWriter out = spec.commandLine().getOut();
        result.lines().forEach(line -> out.println(TerminalText.line(line)));
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        result.written().forEach(file -> out.println("Approved by " + name.orElse("") + ": " + paths.of(file)));
        if (name.isEmpty()) {
            out.println("To approve this: datacard approve --by=NAME");
        }
        result.refused().forEach(spec.commandLine().getErr()::println);
        return result.refused().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
