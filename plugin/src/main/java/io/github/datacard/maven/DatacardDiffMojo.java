package io.github.datacard.maven;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diff.Grade;
import io.github.datacard.engine.DiffRequest;
import io.github.datacard.engine.DiffResult;
import io.github.datacard.engine.Diffing;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Reports what changed in meaning between two states of the datasets, each change as breaking, notable or editorial: on
 * the console, as <code>diff.md</code> for the comment on a pull request, and as <code>diff.json</code> in the output
 * folder. Without further settings the working copy is compared with the last release.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardDiffMojo.GOAL, threadSafe = true, requiresProject = false)
public final class DatacardDiffMojo extends AbstractJudgingMojo {
    static final String GOAL = "diff";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.skip", defaultValue = "false")
    private boolean skipDiff;

    /**
     * The older state: a commit, branch or tag of git, a descriptor, a folder or ZIP archive of descriptors or of what the
     * goals <code>render</code> and <code>publish</code> wrote, a card, or the page of a dataset on the Hub. Default: the last release tag, or else the last commit. Of a branch the
     * commit counts at which the present one left it. Example: <code>v1.0.0</code>. What does not exist fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.from")
    private @Nullable String from;

    /**
     * The newer state, given alike. Default: the working copy. Example: <code>v2.0.0</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.to")
    private @Nullable String to;

    /**
     * A changelog in Markdown for an entry on the changes, from the folder in which Maven was started. Default: none.
     * Example: <code>CHANGELOG.md</code>. The entry is brought up to date until somebody edits it; all else in the file
     * stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.changelog")
    private @Nullable String changelog;

    /**
     * What changes ask of a release, as for the goal <code>check</code>. Default: none. What is missing fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.policy")
    private @Nullable List<String> diffPolicy;

    /**
     * Patterns of git tags that are releases, as for the goal <code>check</code>. Default: tags that are or end with a
     * version or date.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.tags")
    private @Nullable List<String> diffTags;

    /**
     * The grade from which on changes fail the build: <code>breaking</code>, <code>notable</code> or
     * <code>editorial</code>. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.failOn")
    private @Nullable String diffFailOn;

    @Component
    @SuppressWarnings("NullAway.Init")
    private SettingsDecrypter decrypter;

    @Override
    boolean isSkipped() {
        return skipDiff;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        Optional<Grade> limit = Optional.ofNullable(diffFailOn).map(grade -> choice("diff.failOn", grade, Grade.class));
        Diffing diffing = new Diffing(
                workspace,
                audience(),
                new DiffRequest(
                        Setting.text(from),
                        Setting.text(to),
                        given(diffTags),
                        given(diffPolicy),
                        Setting.text(changelog)),
                new MavenConnection(
                                session(), decrypter, "datacard/" + execution().getVersion())
                        .connection());
        DiffResult result = diffing.run();
        if (result.report().datasets().isEmpty()) {
            noDescriptor();
            return;
        }
        result.lines().forEach(console()::info);
        diffing.write(result).forEach(getLog()::info);
        ignoreOutput(workspace);
        ShownPaths paths = new ShownPaths(viewpoint());
        for (Finding finding : result.findings()) {
            getLog().error(paths.of(finding.location().file()) + ":"
                    + finding.location().line() + ": " + finding.text() + " [" + finding.rule() + "]");
        }
        getLog().info("As Markdown: " + paths.of(workspace.output().resolve("diff.md")));
        if (!result.findings().isEmpty()) {
            throw new MojoFailureException("The changes ask for more than this release has; see above.");
        }
        if (limit.isPresent() && result.reaches(limit.get())) {
            throw new MojoFailureException(
                    "There are changes that are " + limit.get().word() + " or worse; see above.");
        }
    }
}
