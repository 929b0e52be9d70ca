package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.AgentSkill;
import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.InitResult;
import io.github.datacard.engine.Initializing;
import io.github.datacard.engine.InitializingMany;
import io.github.datacard.engine.SchemaPlace;
import io.github.datacard.engine.Terminal;
import io.github.datacard.findings.ShownPaths;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first <code>datacard.yaml</code> with the questions of a profile as comments, and
 * <code>.datacard/schema.json</code>, by which editors complete and check it. What a card (<code>README.md</code>) in the
 * folder says is taken over: front matter and sections become fields, the rest is kept as it is. Touches nothing else;
 * fails if there is a <code>datacard.yaml</code> already.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardInitMojo.GOAL, threadSafe = true, requiresProject = false, aggregator = true)
public final class DatacardInitMojo extends AbstractDatacardMojo {
    static final String GOAL = "init";

    /**
     * The folder of the dataset. Default: the project's folder, or without a pom the folder that Maven was started in.
     * It is made if it is not there.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "directory")
    private @Nullable File directory;

    /**
     * The profile whose required questions the descriptor begins with. Default: the first of
     * <code>datacard.profiles</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "init.profile")
    private @Nullable String profile;

    /**
     * What each dataset has to answer; the descriptor begins with the questions of the first, and names them if they
     * are given on the command line, since other runs do not know these. Default: <code>baseline</code>. Example: <code>neurips-2026</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "profiles", defaultValue = "baseline")
    @SuppressWarnings("NullAway.Init")
    private List<String> profiles;

    /**
     * The card to take over, from the folder of the dataset. Default: <code>README.md</code>. Example:
     * <code>DATASET_CARD.md</code>. The descriptor names it as its card; one that does not exist fails the goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "card")
    private @Nullable String card;

    /**
     * Where the schema goes by which editors complete and check descriptors: <code>local</code> (beside the descriptor),
     * <code>shared</code> (once, at the top of the repository) or <code>none</code>. Default: <code>local</code>, and
     * with <code>datacard.expect</code> <code>shared</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "schema")
    private @Nullable String schema;

    /**
     * Globs of folders that each get a first descriptor, relative to the folder; those that have one are left alone.
     * Default: none, and one descriptor is written. Example: <code>datasets/*</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "expect")
    private @Nullable List<String> expect;

    /**
     * Whether to write, in place of a descriptor, what lets coding agents write one: the skill
     * <code>.agents/skills/dataset-card</code> at the top of the repository, with references to all rules and fields,
     * those of your own among them, and a section of <code>AGENTS.md</code> between two marks. All else in
     * <code>AGENTS.md</code> stays; a second run brings both up to date. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "agent", defaultValue = "false")
    private boolean agent;

    /**
     * Whether to ask the most important questions on the terminal, about ten, and to write the answers down. An empty line
     * leaves a question open, and a dash says that nobody knows. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "ask", defaultValue = "false")
    private boolean ask;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "init.skip", defaultValue = "false")
    private boolean skipInit;

    @Override
    boolean isSkipped() {
        return skipInit;
    }

    private String profile() {
        return Optional.ofNullable(profile).orElseGet(() -> InitRequest.firstOf(profiles));
    }

    @Override
    void run() {
        if (agent) {
            skill();
            return;
        }
        Path folder = Optional.ofNullable(directory).map(File::toPath).orElseGet(this::base);
        List<String> folders = expect == null ? List.of() : List.copyOf(expect);
        SchemaPlace place = schema == null
                ? folders.isEmpty() ? SchemaPlace.LOCAL : SchemaPlace.SHARED
                : choice("schema", schema, SchemaPlace.class);
        InitRequest request = new InitRequest(
                folder,
                top(),
                profile(),
                Optional.ofNullable(card),
                place,
                terminal(folders),
                InitRequest.namedBy(isOnCommandLine("profiles"), profiles));
        if (folders.isEmpty()) {
            one(request);
        } else {
            many(request, folders);
        }
        getLog().info("Answer the questions in " + (folders.isEmpty() ? "it" : "them") + ", then run: "
                + words().command(DatacardCheckMojo.GOAL) + " "
                + words().command(DatacardRenderMojo.GOAL).substring("mvn ".length()));
    }

    private Optional<Terminal> terminal(List<String> folders) {
        if (ask && !folders.isEmpty()) {
            throw new DatacardException(PREFIX + "ask is for one dataset, and " + PREFIX + "expect for many.");
        }
        return ask ? Optional.of(Terminal.own("-D" + PREFIX + "ask")) : Optional.empty();
    }

    private void skill() {
        String version = execution().getVersion();
        AgentSkill.Commands commands = new AgentSkill.Commands(
                words().commandAnywhere(GOAL, version),
                words().commandAnywhere(DatacardCheckMojo.GOAL, version),
                words().commandAnywhere(DatacardExplainMojo.GOAL, version) + " -D" + PREFIX + "name=NAME",
                words().commandAnywhere(DatacardApplyMojo.GOAL, version));
        getLog().info(new AgentSkill(library(), commands).write(top()));
    }

    private void one(InitRequest request) {
        InitResult result = new Initializing(request, library()).run();
        ShownPaths paths = new ShownPaths(viewpoint());
        getLog().info("Wrote " + paths.of(result.descriptor())
                + result.schema().map(file -> " and " + paths.of(file)).orElse("") + ".");
        result.findings()
                .forEach(finding -> getLog().warn(paths.of(finding.location().file()) + ":"
                        + finding.location().line() + ": " + finding.message() + ". " + finding.remedy()));
        result.says().forEach(getLog()::info);
    }

    private void many(InitRequest request, List<String> folders) {
        InitializingMany.Result result = new InitializingMany(request, folders, library()).run();
        ShownPaths paths = new ShownPaths(viewpoint());
        result.failed().forEach(getLog()::warn);
        result.says(paths).forEach(getLog()::info);
        if (!result.failed().isEmpty()) {
            throw new DatacardException("Cards in " + result.failed().size() + " folders could not be read.");
        }
    }
}
