package io.github.datacard.cli;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.diff.Grade;
import io.github.datacard.engine.DiffRequest;
import io.github.datacard.engine.DiffResult;
import io.github.datacard.engine.Diffing;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.workspace.Workspace;
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

/** {@code datacard diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Reports what changed in meaning between two states, as text, Markdown and JSON.")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(
            names = {"--from", "--diff.from"},
            paramLabel = "STATE",
            description =
                    "The older state: a commit, descriptor, folder, archive, card or page of the Hub. Default: the last release.")
    private @Nullable String from;

    @Option(
            names = {"--to", "--diff.to"},
            paramLabel = "STATE",
            description = "The newer state. Default: the working copy.")
    private @Nullable String to;

    @Option(
            names = {"--changelog", "--diff.changelog"},
            paramLabel = "FILE",
            description = "A changelog for an entry.")
    private @Nullable String changelog;

    @Option(
            names = {"--policy", "--diff.policy"},
            split = ",",
            paramLabel = "POLICY",
            description = "What changes ask for: semver, dates, breaking=major, approval=breaking.")
    private List<String> policy = List.of();

    @Option(
            names = {"--tags", "--diff.tags"},
            split = ",",
            paramLabel = "GLOB",
            description = "Tags of git that are releases.")
    private List<String> tags = List.of();

    @Option(
            names = {"--failOn", "--diff.failOn"},
            paramLabel = "GRADE",
            description = "The grade from which on changes fail: breaking, notable or editorial.")
    private @Nullable String failOn;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Grade> limit =
                Optional.ofNullable(failOn).map(grade -> SharedOptions.choice("failOn", grade, Grade.class));
        Workspace workspace = judging.workspace(shared.library());
        Diffing diffing = new Diffing(
                workspace,
                judging.policy(CheckSettings.NO_DAY).audience(),
                new DiffRequest(
                        Setting.text(from),
                        Setting.text(to),
                        List.copyOf(tags),
                        List.copyOf(policy),
                        Setting.text(changelog)),
                shared.connection());
        DiffResult result = diffing.run();
        if (result.report().datasets().isEmpty()) {
            throw JudgingOptions.noDescriptor();
        }
        PrintWriter out = spec.commandLine().getOut();
        result.lines().forEach(out::println);
        diffing.write(result).forEach(out::println);
        judging.ignoreOutput();
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        out.println("As Markdown: " + paths.of(workspace.output().resolve("diff.md")));
        PrintWriter err = spec.commandLine().getErr();
        result.findings()
                .forEach(finding -> err.println(paths.of(finding.location().file()) + ":"
                        + finding.location().line() + ": " + finding.text() + " [" + finding.rule() + "]"));
        boolean fails =
                !result.findings().isEmpty() || limit.filter(result::reaches).isPresent();
        return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
