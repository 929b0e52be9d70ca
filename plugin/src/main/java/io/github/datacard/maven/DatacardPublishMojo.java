package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
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
import io.github.datacard.workspace.Workspace;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Sends the card of each dataset, and what else is chosen, to the Hugging Face Hub, to a git repository or to a folder.
 * Nothing is sent while <code>check</code> has errors, what is there already is not sent again, and what people edited
 * there is not replaced unseen. What a descriptor calls internal is always left out.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardPublishMojo.GOAL, defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true, requiresProject = false)
public final class DatacardPublishMojo extends AbstractJudgingMojo {
    static final String GOAL = "publish";

    /**
     * Where to publish: <code>hub</code> (the Hugging Face Hub, or the server of the variable <code>HF_ENDPOINT</code>),
     * <code>git</code>, <code>folder</code>, several separated by commas. Default: none, and that fails the build.
     * Example: <code>hub,folder</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.to")
    private @Nullable List<String> to;

    /**
     * What to publish: <code>card</code> (<code>README.md</code>), <code>facts</code>, <code>croissant</code>,
     * <code>page</code> (one page that needs no other file; these three below <code>.datacard/</code>), and
     * <code>site</code> (the catalog with all pages; not on the Hub). Default: <code>card</code>, to a folder
     * <code>site</code>. Example: <code>card,croissant</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.content")
    private @Nullable List<String> content;

    /**
     * The repository on the Hub, <code>owner/name</code>; <code>{name}</code> is the id of the dataset without its owner,
     * <code>{id}</code> with it. Default: <code>{id}</code>. Example: <code>acme/{name}</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.repository")
    private @Nullable String repository;

    /**
     * The branch of the Hub or of git; on the Hub also a pull request that is open, such as <code>refs/pr/3</code>.
     * Default: <code>main</code> on the Hub, in git the branch that is checked out by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.branch")
    private @Nullable String branch;

    /**
     * Whether to open a pull request on the Hub instead of committing to the branch. The same content opens no second one.
     * Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.pullRequest", defaultValue = "false")
    private boolean pullRequest;

    /**
     * Whether to create a repository that is missing on the Hub: <code>no</code>, <code>private</code> or
     * <code>public</code>. Default: <code>no</code>, and a missing repository fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.create", defaultValue = "no")
    private String create = "no";

    /**
     * The address of the git repository. It holds no password: see <code>datacard.publish.server</code>. Default: none.
     * Example: <code>https://git.example.org/team/data.git</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.git")
    private @Nullable String git;

    /**
     * The folder to publish to. Default: none. It becomes a link to the state that was published last. A folder with files
     * that <code>publish</code> did not make fails the build. Example: <code>/var/www/data</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.directory")
    private @Nullable File directory;

    /**
     * Where in the git repository or the folder, with <code>{id}</code> and <code>{name}</code> of the dataset. Default:
     * its top for a single dataset or a site, <code>{id}</code> for several. Example: <code>cards/{name}</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.path")
    private @Nullable String path;

    /**
     * The id of the server in <code>settings.xml</code> whose password is the token of the Hub, or whose user and password
     * the git server asks for; it may be encrypted. Default: for the Hub the variable <code>HF_TOKEN</code>, a server
     * <code>huggingface.co</code>, the token file or the identity of the CI; for git its own means. A server that is not
     * there fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.server")
    private @Nullable String server;

    /**
     * Whether to show what would change, line by line, and change nothing. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * What becomes of a card that somebody edited where it was published: <code>refuse</code> shows both,
     * <code>import</code> writes it beside the data, <code>replace</code> replaces it. Default: <code>refuse</code>. With
     * the first two nothing is published and the build fails.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.edits", defaultValue = "refuse")
    private String edits = "refuse";

    /**
     * Whether descriptors, cards and facts have to be committed, where there is a git repository. Default:
     * <code>true</code>, and what is not committed fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.committed", defaultValue = "true")
    private boolean committed = true;

    /**
     * The first line of commits. Default: a line with the id and the version of the dataset.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.message")
    private @Nullable String message;

    /**
     * What changes since the last release ask for, as for the goal <code>check</code>. Default: none. What is missing is
     * not published.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.policy")
    private @Nullable List<String> diffPolicy;

    /**
     * Patterns of git tags that are releases, as for the goal <code>check</code>: for <code>datacard.diff.policy</code> and
     * for <code>datacard.since</code>. Default: tags that are or end with a version.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.tags")
    private @Nullable List<String> diffTags;

    /**
     * An earlier state since which pages of a site say what changed, as for the goal <code>render</code>: <code>release</code> for
     * the last release tag, or what <code>datacard.diff.from</code> takes. Default: none. Where no release is tagged, pages
     * say nothing of it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "since")
    private @Nullable String since;

    /**
     * The day with which dates are compared, such as <code>2026-03-31</code>. Default: today.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "today")
    private @Nullable String today;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "publish.skip", defaultValue = "false")
    private boolean skipPublish;

    @Component
    @SuppressWarnings("NullAway.Init")
    private SettingsDecrypter decrypter;

    @Override
    boolean isSkipped() {
        return skipPublish;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        PublishResult result = new Publishing(
                        workspace,
                        policy(day(today)),
                        request(),
                        new MavenConnection(
                                        session(),
                                        decrypter,
                                        "datacard/" + execution().getVersion())
                                .connection(),
                        getLog()::info)
                .run();
        if (result.descriptors() == 0) {
            noDescriptor();
            return;
        }
        ignoreOutput(workspace);
        result.report().forEach(this::print);
        if (result.refused() > 0 || result.failed() > 0) {
            String line = result.summary(dryRun);
            if (result.failed() > 0) {
                throw new DatacardException(line);
            }
            throw new MojoFailureException(line);
        }
        getLog().info(result.summary(dryRun));
    }

    private PublishRequest request() {
        return new PublishRequest(
                given(to).stream()
                        .map(word -> choice("publish.to", word, DestinationKind.class))
                        .toList(),
                given(content).stream()
                        .map(word -> choice("publish.content", word, PublishedKind.class))
                        .toList(),
                new PublishPlaces(
                        Setting.text(repository).orElse(""),
                        Setting.text(branch),
                        pullRequest,
                        choice("publish.create", create, CreateRepository.class),
                        Setting.text(git),
                        Optional.ofNullable(directory).map(File::toPath),
                        Setting.text(path),
                        Setting.text(server)),
                dryRun,
                choice("publish.edits", edits, Edits.class),
                committed,
                Setting.text(message),
                ReleaseRules.of(given(diffPolicy), given(diffTags)),
                EarlierState.of(Setting.text(since), given(diffTags)),
                execution().getVersion());
    }
}
