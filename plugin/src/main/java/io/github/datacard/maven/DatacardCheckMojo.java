package io.github.datacard.maven;

import io.github.datacard.engine.CheckResult;
import io.github.datacard.engine.Checking;
import io.github.datacard.engine.FailOn;
import io.github.datacard.engine.Gate;
import io.github.datacard.engine.GithubActions;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.engine.ReleaseRules;
import io.github.datacard.engine.ShowOption;
import io.github.datacard.findings.Summary;
import io.github.datacard.measure.Measurement;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Workspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges all descriptors: their form, what they say, and which questions of the profiles they answer. Prints errors
 * and warnings with place and remedy, then a table, and counts the open recommendations. Writes
 * <code>findings.json</code>, <code>findings.sarif</code>, <code>TEST-datacard.xml</code> (JUnit) and
 * <code>gl-code-quality-report.json</code> (GitLab) into the output folder, in GitHub Actions also annotations and the
 * summary of the step, and fails once, at the end.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardCheckMojo.GOAL, defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class DatacardCheckMojo extends AbstractMeasuringMojo {
    static final String GOAL = "check";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "check.skip", defaultValue = "false")
    private boolean skipCheck;

    /**
     * Whether to measure the data again, in memory, and to say in which figures it differs from the facts. Default:
     * <code>false</code>. The facts stay as they are; the goal <code>measure</code> writes them.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure", defaultValue = "false")
    private boolean measure;

    /**
     * From which severity on findings fail the build: <code>error</code>, <code>warning</code> or <code>never</code>.
     * Default: <code>error</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "failOn", defaultValue = "error")
    @SuppressWarnings("NullAway.Init")
    private String failOn;

    /**
     * What becomes of findings that the repository knows of: <code>use</code> leaves them out, <code>ignore</code>
     * reports them like all others, <code>update</code> makes today's errors and warnings the known ones. Default:
     * <code>use</code>. They are kept beside each descriptor in <code>.datacard/known.json</code>, by fingerprints that
     * survive moved lines: with <code>update</code>, a repository of many old datasets can fail on new findings alone.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "known", defaultValue = "use")
    @SuppressWarnings("NullAway.Init")
    private String known;

    /**
     * A branch, tag or commit of git: findings that it has too do not fail the build and are left out on the console.
     * Default: none. Example: <code>origin/main</code>. The descriptors of that commit are judged by the rules of today,
     * from what git holds; nothing is checked out. Files above <code>datacard.limits.bytes</code> are not read there, so what
     * is found in large data files counts as new. An unknown name fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "against")
    private @Nullable String against;

    /**
     * Globs of folders that must hold a descriptor, relative to each source. Default: none. Example:
     * <code>datasets/*</code>. A folder without one is an error, <code>missing-descriptor</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "expect")
    private @Nullable List<String> expect;

    /**
     * What changes since the last release ask for: <code>semver</code>, <code>dates</code>, or pairs such as
     * <code>breaking=major,notable=minor,approval=breaking</code>; both may be joined. Default: none. Grades of changes
     * are <code>breaking</code>, <code>notable</code> and <code>editorial</code>; steps of the version are
     * <code>major</code>, <code>minor</code>, <code>patch</code>, <code>any</code>, <code>date</code> and
     * <code>none</code>. The goal <code>diff</code> shows the changes. Without a release tag nothing is asked.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.policy")
    private @Nullable List<String> diffPolicy;

    /**
     * Patterns of git tags that are releases, as <code>git describe --match</code> takes them. Default: tags that are or
     * end with a version or date, but for candidates. Example: <code>shop-v*</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.tags")
    private @Nullable List<String> diffTags;

    /**
     * What is listed on the console besides errors and warnings: <code>open</code> for the open questions of the
     * profiles, <code>notes</code> for findings of severity info, separated by commas. Default: none, they are counted.
     * With <code>notes</code>, <code>findings.sarif</code> and GitLab's report have them, too;
     * <code>findings.json</code> always has all.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "show")
    private @Nullable List<String> show;

    /**
     * What becomes of cards and Croissant files without a descriptor: <code>judge</code> judges each by itself and by the
     * data beside it, <code>ignore</code> passes over them. Default: <code>judge</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "cards", defaultValue = "judge")
    @SuppressWarnings("NullAway.Init")
    private String cards;

    /**
     * Names of files that are cards. Default: <code>README.md</code>. Example: <code>README.md,DATASET.md</code>. A single
     * card may also stand in <code>datacard.sources</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "cardNames")
    private @Nullable List<String> cardNames;

    /**
     * Whether to apply the exact edits that findings carry, and to judge what is left. Default: <code>false</code>. A
     * descriptor is changed only where it reads better afterwards; comments and order stay.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "fix", defaultValue = "false")
    private boolean fix;

    /**
     * The day with which dates are compared, as <code>2026-03-31</code>. Default: today. Set it to judge the same
     * commit in the same way tomorrow.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "today")
    private @Nullable String today;

    @Override
    boolean isSkipped() {
        return skipCheck;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        Checking checking = new Checking(
                workspace,
                policy(day(today)),
                new Gate(
                        choice("failOn", failOn, FailOn.class),
                        choice("known", known, KnownMode.class),
                        Optional.ofNullable(against).map(String::strip),
                        given(expect),
                        ReleaseRules.of(given(diffPolicy), given(diffTags))),
                given(show).stream()
                        .map(what -> choice("show", what, ShowOption.class))
                        .collect(Collectors.toSet()),
                GithubActions.in(System.getenv()),
                new ConsoleColors(session()).ink(),
                execution().getVersion());
        if (fix) {
            checking.fix().forEach(getLog()::info);
        }
        CheckResult result = checking.run();
        if (result.files().isEmpty()) {
            noDescriptor();
            return;
        }
        result.report().forEach(this::print);
        List<String> refused = checking.write(result);
        if (refused.isEmpty()) {
            ignoreOutput(workspace);
        }
        refused.forEach(text -> getLog().warn("The verdict stands, but not all was written. " + text));
        command(result.annotations());
        if (result.lone() > 0) {
            getLog().info(CheckResult.onLone(
                    result.lone(), words().commandAnywhere("init", execution().getVersion())));
        }
        String counts = Summary.heading(result.findings(), result.descriptors());
        if (!result.failing().isEmpty()) {
            throw new MojoFailureException(counts + ". What a rule means: "
                    + words().command("explain") + " -Ddatacard.name="
                    + result.failing().get(0).rule());
        }
        getLog().info(counts);
    }

    /** A build server reads commands from the start of a line, where a log has its own words, and Maven 4 all that is printed. */
    private static void command(List<String> lines) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    @Override
    Optional<Measurement> measurement(Path outputFolder) {
        return measure ? Optional.of(newMeasurement(outputFolder)) : Optional.empty();
    }

    @Override
    LoneCards cards() {
        return LoneCards.of(choice("cards", cards, LoneCards.Mode.class), given(cardNames));
    }
}
