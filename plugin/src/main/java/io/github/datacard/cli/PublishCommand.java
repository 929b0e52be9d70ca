package io.github.datacard.cli;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.EarlierState;
import io.github.datacard.engine.Edits;
import io.github.datacard.engine.PublishRequest;
import io.github.datacard.engine.PublishResult;
import io.github.datacard.engine.Publishing;
import io.github.datacard.engine.ReleaseRules;
import io.github.datacard.engine.Setting;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
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

/** {@code datacard publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Sends cards and pages to the Hugging Face Hub, to a git repository or to a folder.")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--publish.to", split = ",", paramLabel = "PLACE", description = "hub, git or folder.")
    private List<String> to = List.of();

    @Option(
            names = "--publish.content",
            split = ",",
            paramLabel = "WHAT",
            description = "card, facts, croissant, page or site. Default: card, to a folder site.")
    private List<String> content = List.of();

    @Option(
            names = "--publish.repository",
            paramLabel = "OWNER/NAME",
            description = "The repository on the Hub, with {id} and {name}. Default: {id}.")
    private @Nullable String repository;

    @Option(names = "--publish.branch", paramLabel = "BRANCH", description = "The branch of the Hub or of git.")
    private @Nullable String branch;

    @Option(names = "--publish.pullRequest", description = "Open a pull request on the Hub.")
    private boolean pullRequest;

    @Option(
            names = "--publish.create",
            defaultValue = "no",
            description = "Create what is missing on the Hub: no, private or public.")
    private String create = "no";

    @Option(names = "--publish.git", paramLabel = "ADDRESS", description = "The address of the git repository.")
    private @Nullable String git;

    @Option(names = "--publish.directory", paramLabel = "FOLDER", description = "The folder to publish to.")
    private @Nullable Path directory;

    @Option(
            names = "--publish.path",
            paramLabel = "PATH",
            description = "Where in the git repository or the folder, with {id} and {name}.")
    private @Nullable String path;

    @Option(
            names = "--publish.server",
            paramLabel = "ID",
            description = "A server of settings.xml, which Maven alone reads.")
    private @Nullable String server;

    @Option(names = "--publish.dryRun", description = "Show what would change, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--publish.edits",
            defaultValue = "refuse",
            description = "Cards that were edited where they were published: refuse, import or replace.")
    private String edits = "refuse";

    @Option(
            names = "--publish.committed",
            arity = "1",
            defaultValue = "true",
            description = "Whether descriptors, cards and facts have to be committed. Default: ${DEFAULT-VALUE}.")
    private boolean committed = true;

    @Option(names = "--publish.message", paramLabel = "TEXT", description = "The first line of commits.")
    private @Nullable String message;

    @Option(
            names = {"--policy", "--diff.policy"},
            split = ",",
            paramLabel = "POLICY",
            description = "What changes since the last release ask for: semver, dates or pairs.")
    private List<String> diffPolicy = List.of();

    @Option(
            names = {"--tags", "--diff.tags"},
            split = ",",
            paramLabel = "PATTERN",
            description = "Tags of git that are releases.")
    private List<String> diffTags = List.of();

    @Option(
            names = "--since",
            paramLabel = "STATE",
            description = "An earlier state since which pages of a site say what changed: release, a commit.")
    private @Nullable String since;

    @Option(names = "--today", paramLabel = "DAY", description = "The day with which dates are compared: 2026-03-31.")
    private @Nullable String today;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        PublishResult result = new Publishing(
                        judging.workspace(shared.library()),
                        judging.policy(SharedOptions.day(today)),
                        request(),
                        shared.connection(),
                        out::println)
                .run();
        if (result.descriptors() == 0) {
            throw JudgingOptions.noDescriptor();
        }
        judging.ignoreOutput();
        result.report().forEach(line -> (line.severity() == Severity.INFO ? out : err).println(line.text()));
        out.println(result.summary(dryRun));
        if (result.failed() > 0) {
            return ExitCode.FAILED;
        }
        return result.refused() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private PublishRequest request() {
        return new PublishRequest(
                to.stream()
                        .map(word -> SharedOptions.choice("publish.to", word, DestinationKind.class))
                        .toList(),
                content.stream()
                        .map(word -> SharedOptions.choice("publish.content", word, PublishedKind.class))
                        .toList(),
                new PublishPlaces(
                        Setting.text(repository).orElse(""),
                        Setting.text(branch),
                        pullRequest,
                        SharedOptions.choice("publish.create", create, CreateRepository.class),
                        Setting.text(git),
                        Optional.ofNullable(directory).map(SharedOptions.base()::resolve),
                        Setting.text(path),
                        Setting.text(server)),
                dryRun,
                SharedOptions.choice("publish.edits", edits, Edits.class),
                committed,
                Setting.text(message),
                ReleaseRules.of(List.copyOf(diffPolicy), List.copyOf(diffTags)),
                EarlierState.of(Setting.text(since), List.copyOf(diffTags)),
                Datacard.Version.number());
    }
}
