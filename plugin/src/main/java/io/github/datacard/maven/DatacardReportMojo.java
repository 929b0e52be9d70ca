package io.github.datacard.maven;

import io.github.datacard.engine.PageOptions;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Adds the datasets to the site that <code>mvn site</code> makes: the menu of reports leads to <code>datacard.html</code>,
 * a page with the skin of the site that lists them and leads to the catalog and to their pages, which lie below
 * <code>datacard</code>. Name it in <code>&lt;reporting&gt;</code>. A module's site shows the datasets in
 * its folder; a module without a descriptor has no report. Findings are shown beside the fields that they are about; they
 * never fail this goal. Needs a project.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardReportMojo.GOAL, defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class DatacardReportMojo extends AbstractJudgingMojo implements MavenReport {
    static final String GOAL = "report";

    private static final String FOLDER = "datacard";

    /**
     * The folder of the site; the report goes into <code>datacard</code> below it. Default: <code>site</code> in the
     * project's build folder. <code>mvn site</code> gives its own folder. The parameter
     * <code>datacard.outputDirectory</code> is for other goals and has no effect here.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "siteDirectory", defaultValue = "${project.reporting.outputDirectory}")
    @SuppressWarnings("NullAway.Init")
    private File siteDirectory;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "report.skip", defaultValue = "false")
    private boolean skipReport;

    @Override
    boolean isSkipped() {
        return skipReport;
    }

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

    /** The list of datasets for the page of the site. */
    private String report = "";

    /** Each module has a site of its own. */
    @Override
    Optional<MavenProject> above() {
        return Optional.empty();
    }

    @Override
    Path output() {
        return siteDirectory.toPath().resolve(FOLDER);
    }

    @Override
    void judge(Workspace workspace) {
        RenderResult result = new Rendering(
                        workspace,
                        policy(DatacardRenderMojo.NO_DAY),
                        new PageOptions(
                                List.of(),
                                List.of(DatacardRenderMojo.FORMATS),
                                false,
                                execution().getVersion(),
                                language))
                .run();
        if (result.descriptors() == 0) {
            noDescriptor();
        }
        report = result.report().apply(FOLDER + "/");
        result.skipped().forEach(line -> getLog().warn("Left out: " + line));
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException failed) {
            throw new MavenReportException(String.valueOf(failed.getMessage()), failed);
        }
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        sink.rawText(report);
        sink.body_();
        sink.flush();
        sink.close();
    }

    @Override
    public boolean canGenerateReport() {
        return !skipsAll() && !skipReport && workspace().hasDescriptor();
    }

    /** The site puts its skin around the list. */
    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public String getOutputName() {
        return FOLDER;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return say("report.name");
    }

    private String say(String name) {
        return Messages.read(workspace().library().files(), language).say(name);
    }

    @Override
    public String getDescription(Locale locale) {
        return say("report.description");
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        this.siteDirectory = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }
}
