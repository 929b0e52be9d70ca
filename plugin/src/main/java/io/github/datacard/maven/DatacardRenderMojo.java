package io.github.datacard.maven;

import io.github.datacard.engine.Attaching;
import io.github.datacard.engine.EarlierState;
import io.github.datacard.engine.PageOptions;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.Summary;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Writes for each dataset a card (<code>&lt;id&gt;/README.md</code>), a page (<code>&lt;id&gt;/index.html</code>) and the
 * long form of its descriptor (<code>&lt;id&gt;/datacard.json</code>) into the output folder, and the catalog
 * <code>index.html</code>. Findings are shown beside the fields that they are about; they never fail this goal.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardRenderMojo.GOAL, defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public final class DatacardRenderMojo extends AbstractJudgingMojo {
    static final String GOAL = "render";

    /** The formats that are written where none are chosen. */
    static final String FORMATS = "long-form";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "render.skip", defaultValue = "false")
    private boolean skipRender;

    /**
     * Profiles by which the page of each dataset can be read besides those that it has to satisfy and
     * <code>datacard.reportProfiles</code>; they ask nothing of it. Default: none. Example:
     * <code>datasheet,data-statement-v3</code>. An unknown name fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "pageProfiles")
    private @Nullable List<String> pageProfiles;

    /**
     * Whether to write for each dataset one more page, <code>&lt;id&gt;/archive.html</code>, that needs no other file and
     * is fit to be archived as evidence: card, all profiles with their versions, findings, facts, the long form of the
     * descriptor, the commit, and digests of the files that were read. Values: <code>true</code>, <code>false</code>.
     * Default: <code>false</code>. Since the file names the commit, it changes with each one.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "singleFile", defaultValue = "false")
    private boolean singleFile;

    /**
     * Formats in which each dataset is written into its folder beside its card and its pages: <code>long-form</code>
     * (<code>datacard.json</code>, the descriptor with every value written out), <code>schema-org</code>
     * (<code>schema-org.json</code>, JSON-LD for search engines, which the page embeds in any case), <code>croissant</code>
     * (<code>croissant.json</code>, version 1.1 with responsible AI and provenance), <code>croissant-1.0</code> (the same in
     * version 1.0), <code>cyclonedx</code>, <code>spdx</code>, <code>datacite</code>, <code>datapackage</code>,
     * <code>citation-cff</code>, <code>kaggle</code>, <code>zenodo</code>, <code>ro-crate</code>, <code>oasis-provenance</code>, and those of
     * your own templates. Default: <code>long-form</code>. Example: <code>long-form,schema-org</code>. An unknown name fails the build. What a format cannot hold is reported.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "formats", defaultValue = FORMATS)
    private @Nullable List<String> formats;

    /**
     * The language of the interface of pages and of the catalog; what descriptors say stays as it is, and so do cards.
     * Values: <code>en</code>, <code>de</code>, and those of your own templates
     * (<code>page/messages.&lt;language&gt;.yaml</code>). Default: <code>en</code>. Example: <code>de</code>. An unknown
     * language fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "language", defaultValue = "en")
    private String language = "en";

    /**
     * An earlier state since which pages say what changed: <code>release</code> for the last release tag, or what
     * <code>datacard.diff.from</code> takes. Default: none. Where no release is tagged, pages say nothing of it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "since")
    private @Nullable String since;

    /**
     * Patterns of git tags that are releases, for <code>datacard.since</code>; as for the goal <code>check</code>. Default:
     * tags that are or end with a version or date, but for candidates. Example: <code>shop-v*</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "diff.tags")
    private @Nullable List<String> diffTags;

    /**
     * Whether to attach what was rendered to the project, so that <code>install</code> and <code>deploy</code> publish it by
     * the coordinates of the module: the card (classifier <code>card</code>, type <code>md</code>), the page in one file
     * (<code>page</code>, <code>html</code>), the long form (<code>datacard</code>, <code>json</code>), which a descriptor
     * elsewhere can name below <code>extends</code>, Croissant (<code>croissant</code>, <code>json</code>) and the bill of
     * materials (<code>cyclonedx</code>, <code>json</code>). Where a module has several datasets, classifiers begin with the
     * id, as in <code>shop-reviews-card</code>. These formats are then written in any case. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "attach", defaultValue = "false")
    private boolean attach;

    @Component
    @SuppressWarnings("NullAway.Init")
    private MavenProjectHelper projects;

    @Override
    boolean isSkipped() {
        return skipRender;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        RenderResult result = new Rendering(
                        workspace,
                        policy(NO_DAY),
                        new PageOptions(
                                given(pageProfiles),
                                attach ? withAttached(given(formats)) : given(formats),
                                singleFile || attach,
                                execution().getVersion(),
                                language,
                                EarlierState.of(Setting.text(since), given(diffTags))))
                .run();
        if (result.descriptors() == 0) {
            noDescriptor();
            return;
        }
        ignoreOutput(workspace);
        result.skipped().forEach(line -> getLog().warn("Left out: " + line));
        if (result.errors() > 0) {
            getLog().warn(result.errors() + (result.errors() == 1 ? " error" : " errors")
                    + " in the descriptors; to see them: " + words().command(DatacardCheckMojo.GOAL));
        }
        fail(result);
        attach(workspace, workspace.output());
        if (result.cards().isEmpty()) {
            return;
        }
        result.losses().forEach(getLog()::info);
        result.places(new ShownPaths(viewpoint())).forEach(getLog()::info);
    }

    @Override
    void covered(MavenProject above) {
        attach(workspace(), outputOf(Optional.of(above)));
    }

    private static List<String> withAttached(List<String> chosen) {
        return Stream.concat(chosen.stream(), Attaching.FORMATS.stream())
                .distinct()
                .toList();
    }

    /** What a module attached already, by another execution, stays. */
    private void attach(Workspace workspace, Path rendered) {
        Optional<MavenProject> own = project();
        if (!attach || own.isEmpty()) {
            return;
        }
        MavenProject module = own.get();
        List<Attaching.Attachment> attachments =
                new Attaching(workspace, rendered, modulesInside(module)).attachments();
        attachments.stream()
                .filter(attachment -> module.getAttachedArtifacts().stream()
                        .noneMatch(other -> attachment.classifier().equals(other.getClassifier())
                                && attachment.type().equals(other.getType())))
                .forEach(attachment -> projects.attachArtifact(
                        module,
                        attachment.type(),
                        attachment.classifier(),
                        attachment.file().toFile()));
        if (!attachments.isEmpty()) {
            getLog().info("Attached: "
                    + attachments.stream().map(Attaching.Attachment::classifier).collect(Collectors.joining(", ")));
        }
    }

    private List<Path> modulesInside(MavenProject module) {
        Path folder = Reactor.folder(module).orElseThrow();
        return session().getProjects().stream()
                .flatMap(other -> Reactor.folder(other).stream())
                .filter(other -> !other.equals(folder) && other.startsWith(folder))
                .toList();
    }

    /** All else is written before. */
    private void fail(RenderResult result) throws MojoFailureException {
        ShownPaths paths = new ShownPaths(viewpoint());
        result.failures()
                .forEach(failure -> getLog().error(paths.of(failure.location().file()) + ": " + failure.text() + " ["
                        + failure.rule() + "]"));
        if (!result.failures().isEmpty()) {
            throw new MojoFailureException(Summary.counts(result.failures()) + "; all else was rendered.");
        }
    }
}
