package io.github.datacard.cli;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.CheckResult;
import io.github.datacard.engine.Checking;
import io.github.datacard.engine.FailOn;
import io.github.datacard.engine.Gate;
import io.github.datacard.engine.GithubActions;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.engine.ReleaseRules;
import io.github.datacard.engine.ShowOption;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.Summary;
import io.github.datacard.text.TerminalText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Workspace;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datacard check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judges descriptors, facts and committed cards, and writes reports into the output folder.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--failOn", defaultValue = "error", description = "What fails: error, warning or never.")
    private String failOn = "error";

    @Option(names = "--known", defaultValue = "use", description = "Known findings: use, ignore or update.")
    private String known = "use";

    @Option(names = "--against", paramLabel = "COMMIT", description = "A commit of git whose findings do not fail.")
    private @Nullable String against;

    @Option(names = "--expect", split = ",", paramLabel = "GLOB", description = "Folders that must hold a descriptor.")
    private List<String> expect = List.of();

    @Option(
            names = {"--policy", "--diff.policy"},
            split = ",",
            paramLabel = "POLICY",
            description =
                    "What changes since the last release ask for: semver, dates, breaking=major, approval=breaking.")
    private List<String> diffPolicy = List.of();

    @Option(
            names = {"--tags", "--diff.tags"},
            split = ",",
            paramLabel = "GLOB",
            description = "Tags of git that are releases.")
    private List<String> diffTags = List.of();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "WHAT",
            description = "What to print besides errors and warnings.")
    private List<String> show = List.of();

    @Option(names = "--cards", defaultValue = "judge", description = "Cards without a descriptor: judge or ignore.")
    private String cards = "judge";

    @Option(names = "--cardNames", split = ",", paramLabel = "NAME", description = "Names of cards: README.md.")
    private List<String> cardNames = List.of();

    @Option(names = "--fix", description = "Apply the exact edits that findings carry, then judge what is left.")
    private boolean fix;

    @Option(
            names = "--measure",
            description = "Measure the data again, in memory, and say in which figures it differs from the facts.")
    private boolean measure;

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions();

    @Option(names = "--watch", description = "Judge again whenever a file changes, until the program is ended.")
    private boolean watch;

    @Option(names = "--today", paramLabel = "DAY", description = "The day with which dates are compared: 2026-03-31.")
    private @Nullable String today;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return watch ? watched() : judged();
    }

    /** Judges after each change, whatever came of the last time. */
    private int watched() {
        Workspace workspace = judging.workspace(shared.library());
        Watch files = new Watch(workspace.sources(), workspace.output());
        PrintWriter out = spec.commandLine().getOut();
        int code;
        do {
            code = attempted();
            out.println("Waiting for changes. To end: Ctrl+C");
            out.flush();
        } while (files.changed());
        return code;
    }

    private int attempted() {
        try {
            return judged();
        } catch (DatacardException failed) {
            spec.commandLine().getErr().println(TerminalText.line(String.valueOf(failed.getMessage())));
            return ExitCode.FAILED;
        }
    }

    private int judged() {
        PrintWriter out = spec.commandLine().getOut();
        // While the library is being opened, what does not need it is done.
        LocalDate day = SharedOptions.day(today);
        Checking.prepareReading();
        Library library = shared.library();
        Workspace workspace = judging.workspace(library);
        Checking checking = new Checking(
                workspace,
                judging.policy(
                                day,
                                LoneCards.of(SharedOptions.choice("cards", cards, LoneCards.Mode.class), cardNames),
                                measure
                                        ? Optional.of(measuring.measurement(library, workspace.output()))
                                        : Optional.empty())
                        .writingOptions(OptionWords.PREFIX),
                new Gate(
                        SharedOptions.choice("failOn", failOn, FailOn.class),
                        SharedOptions.choice("known", known, KnownMode.class),
                        Optional.ofNullable(against).map(String::strip),
                        List.copyOf(expect),
                        ReleaseRules.of(List.copyOf(diffPolicy), List.copyOf(diffTags))),
                show.stream()
                        .map(what -> SharedOptions.choice("show", what, ShowOption.class))
                        .collect(Collectors.toSet()),
                GithubActions.in(System.getenv()),
                Ink.NONE,
                Datacard.Version.number());
        if (fix) {
            checking.fix().forEach(out::println);
        }
        CheckResult result = checking.run();
        if (result.files().isEmpty()) {
            throw JudgingOptions.noDescriptor();
        }
        PrintWriter err = spec.commandLine().getErr();
        result.report().forEach(line -> (line.severity() == Severity.INFO ? out : err).println(line.text()));
        List<String> refused = checking.write(result);
        if (refused.isEmpty()) {
            judging.ignoreOutput();
        }
        refused.forEach(text -> err.println("The verdict stands, but not all was written. " + text));
        result.annotations().forEach(out::println);
        if (result.lone() > 0) {
            out.println(CheckResult.onLone(result.lone(), "datacard init"));
        }
        out.println(Summary.heading(result.findings(), result.descriptors()));
        if (result.failing().isEmpty()) {
            return ExitCode.CLEAN;
        }
        err.println("What a rule means: datacard explain --name="
                + result.failing().get(0).rule());
        return ExitCode.FINDINGS;
    }
}
