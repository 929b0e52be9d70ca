package io.github.datacard.maven;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.CheckSettings;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.engine.CheckResult;
import io.github.datacard.measure.Measurement;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.DataAccess;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share that read descriptors and judge them. */
abstract class AbstractJudgingMojo extends AbstractDatacardMojo {
    /** What is made does not depend on the day: rules on dates stay silent. */
    static final LocalDate NO_DAY = CheckSettings.NO_DAY;

    private static final String FOLDER = "datacard";
    private static final String FOLDER_WITHOUT_POM = ".datacard/out";

    /**
     * Folders to search for descriptors (<code>datacard.yaml</code>, <code>*.datacard.yaml</code>), or descriptors
     * themselves. Default: the project's folder, or without a pom the folder that Maven was started in. Hidden folders,
     * <code>target</code>, <code>node_modules</code>, the output folder and links are not searched. Example:
     * <code>datasets,more/one.datacard.yaml</code>. A source that does not exist fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "sources")
    private @Nullable List<File> sources;

    /**
     * Globs of files and folders that are not searched, relative to a source: <code>*</code> stays within a folder,
     * <code>**</code> does not. Default: none. Example: <code>archive/**,**&#47;drafts</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "excludes")
    private @Nullable List<String> excludes;

    /**
     * The output folder. Default: <code>datacard</code> in the project's build folder (<code>target/datacard</code>), or
     * without a pom <code>.datacard/out</code>. The build fails if it is a file or cannot be written.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * Profiles that each dataset has to satisfy, unless its descriptor names its own. Default: <code>baseline</code>.
     * The goal <code>explain</code> lists all of them. Example: <code>baseline,datasheet</code>. An unknown name fails
     * the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "profiles", defaultValue = "baseline")
    @SuppressWarnings("NullAway.Init")
    private List<String> profiles;

    /**
     * Profiles that only report: their open questions are listed and never fail a build. Default: none. Example:
     * <code>datasheet,data-card</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "reportProfiles")
    private @Nullable List<String> reportProfiles;

    /**
     * Whether a required question may stay a stated gap: <code>allow</code> or <code>forbid</code>. Default:
     * <code>allow</code>. With <code>forbid</code> such a gap is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "gaps", defaultValue = "allow")
    @SuppressWarnings("NullAway.Init")
    private String gaps;

    /**
     * The least completeness in percent (0 to 100) that each dataset needs for each of its profiles: answered questions
     * of those that apply. Default: <code>0</code>. <code>50</code> counts for all profiles, <code>baseline=80</code>
     * for one, <code>baseline/people=50</code> for its questions in one section of the descriptor. Example:
     * <code>50,baseline=80,baseline/people=60</code>. Less is an error in the dataset; an unknown name fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "minCompleteness", defaultValue = "0")
    @SuppressWarnings("NullAway.Init")
    private List<String> minCompleteness;

    /**
     * Severities of rules instead of their own: <code>error</code>, <code>warning</code> or <code>info</code>. Default:
     * none. Example: <code>review-due=error,too-long=warning</code>. The goal <code>explain</code> lists all rules; an
     * unknown one fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "severities")
    private @Nullable List<String> severities;

    /**
     * Whether the data may be looked at: <code>auto</code> compares sizes, CSV headers and Parquet footers of the files
     * that are here with what the descriptor and the facts say; <code>absent</code> takes all data to be elsewhere.
     * Default: <code>auto</code>. What is not here is named as not checked; if only a part of it is here, the rest is
     * missing, which is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "data", defaultValue = "auto")
    @SuppressWarnings("NullAway.Init")
    private String data;

    /**
     * The largest data file in bytes that is digested to find out whether it changed since it was measured. Default:
     * <code>1048576</code> (1 MiB). Of a larger file, and of one whose size changed, only the size is compared.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "digestLimit", defaultValue = "1048576")
    private long digestLimit;

    /**
     * Who will see what this build makes: <code>public</code> or <code>internal</code>. Default: <code>public</code>,
     * which leaves out everything that a descriptor lists as <code>internal</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audience", defaultValue = "public")
    @SuppressWarnings("NullAway.Init")
    private String audience;

    /**
     * The largest descriptor in bytes. Default: <code>2097152</code> (2 MiB). A larger file is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "limits.bytes", defaultValue = "2097152")
    private int limitBytes;

    /**
     * The most levels of nesting in a descriptor. Default: <code>30</code>. Deeper nesting is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "limits.depth", defaultValue = "30")
    private int limitDepth;

    /**
     * The most aliases (<code>*name</code>) of lists and mappings in a descriptor. Default: <code>50</code>. More are an
     * error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "limits.aliases", defaultValue = "50")
    private int limitAliases;

    /**
     * The longest single value of a descriptor in characters. Default: <code>200000</code>. A longer one is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "limits.scalar", defaultValue = "200000")
    private int limitScalar;

    @Override
    final void run() throws MojoFailureException {
        Optional<MavenProject> above = above();
        if (above.isPresent()) {
            getLog().info("Done already: the module " + above.get().getArtifactId()
                    + " covers the descriptors below it.");
            covered(above.get());
            return;
        }
        judge(workspace());
    }

    /** The module that does the work of this one. */
    Optional<MavenProject> above() {
        return given(sources).isEmpty()
                ? project().flatMap(own -> new Reactor(session(), execution()).coveredBy(own))
                : Optional.empty();
    }

    /** What is left to do where a module above did the work. */
    void covered(MavenProject above) {}

    abstract void judge(Workspace workspace) throws MojoFailureException;

    final Workspace workspace() {
        List<Path> searched = given(sources).stream().map(File::toPath).toList();
        return new Workspace(
                searched.isEmpty() ? List.of(base()) : searched,
                given(excludes),
                output(),
                Workspace.topOf(searched, top()),
                viewpoint(),
                library(),
                new Limits(limitBytes, limitDepth, limitAliases, limitScalar));
    }

    /** The output folder. */
    Path output() {
        return outputOf(project());
    }

    /** The output folder of a module. */
    final Path outputOf(Optional<MavenProject> module) {
        return Optional.ofNullable(outputDirectory)
                .map(File::toPath)
                .or(() ->
                        module.map(own -> Path.of(own.getBuild().getDirectory()).resolve(FOLDER)))
                .orElseGet(() -> base().resolve(FOLDER_WITHOUT_POM));
    }

    /** Keeps the default output folder of a repository without a pom out of its history. */
    final void ignoreOutput(Workspace workspace) {
        if (workspace.output().equals(base().resolve(FOLDER_WITHOUT_POM))) {
            TextFile.write(workspace.output(), ".gitignore", "*\n");
        }
    }

    final Audience audience() {
        return choice("audience", audience, Audience.class);
    }

    final Policy policy(LocalDate today) {
        return new Policy(
                profiles,
                given(reportProfiles),
                audience(),
                new CheckSettings(choice("gaps", gaps, GapPolicy.class), minCompleteness, given(severities), today),
                new DataAccess(choice("data", data, DataMode.class), digestLimit, measurement(output())),
                cards());
    }

    /** What becomes of cards without a descriptor. */
    LoneCards cards() {
        return LoneCards.IGNORED;
    }

    /** How to measure the data again, if this goal is asked to. */
    Optional<Measurement> measurement(Path outputFolder) {
        return Optional.empty();
    }

    final void print(CheckResult.Line line) {
        switch (line.severity()) {
            case ERROR -> console().error(line.text());
            case WARNING -> console().warn(line.text());
            case INFO -> console().info(line.text());
        }
    }

    final void noDescriptor() {
        getLog().info("Skipped, because there is no datacard.yaml or *.datacard.yaml here. To write a first one: "
                + words().commandAnywhere("init", execution().getVersion()));
    }

    static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
