package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.Setting;
import io.github.datacard.library.Artifacts;
import io.github.datacard.resolver.ResolvedArtifacts;
import io.github.datacard.text.TerminalText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: where they run, how they are skipped, and how failures reach Maven. */
abstract class AbstractDatacardMojo extends AbstractMojo {
    static final String PREFIX = "datacard.";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MojoExecution execution;

    /**
     * Skips all goals of Datacard. Default: <code>false</code>. Each goal has a switch of its own too, such as
     * <code>datacard.check.skip</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "skip", defaultValue = "false")
    private boolean skip;

    /**
     * A folder with templates, vocabulary, profiles and value lists of your own. A file in it replaces the file of the
     * same name in the <code>datacard-templates</code> artifact; a file with another name is added. Default: none.
     * Example: <code>docs/datacard</code>. A broken file in it fails the build and says where.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "templates")
    private @Nullable File templates;

    /**
     * Libraries of templates, vocabulary, profiles and value lists that a team has published: jars with a folder
     * <code>datacard</code> like that of <code>datacard-templates</code>. Given as <code>group:artifact:version</code>,
     * several separated by commas; what an earlier one has goes before, and <code>datacard.templates</code> before all.
     * Default: none. Example: <code>org.example:our-datacard:1.2</code>. Maven gets them from the repositories of the
     * build, and offline from its cache; one that cannot be resolved fails the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "library")
    private @Nullable List<String> library;

    @Component
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        requireKnownProperties();
        if (skip || isSkipped()) {
            getLog().info("Skipped, because " + PREFIX + (skip ? "" : execution.getGoal() + ".") + "skip is set.");
            return;
        }
        try {
            run();
        } catch (DatacardException failed) {
            throw new MojoExecutionException(TerminalText.lines(String.valueOf(failed.getMessage())), failed);
        }
    }

    /** What is logged may hold names of others. */
    @Override
    public final Log getLog() {
        return new PlainLog(super.getLog());
    }

    /** Where lines go that are fit for a console already, and may have colors. */
    final Log console() {
        return super.getLog();
    }

    private void requireKnownProperties() throws MojoExecutionException {
        Properties given = session.getUserProperties();
        Properties ofProject = project == null ? new Properties() : project.getProperties();
        if (!KnownProperties.isConcernedBy(given) && !KnownProperties.isConcernedBy(ofProject)) {
            return;
        }
        KnownProperties known = KnownProperties.ofThePlugin();
        try {
            known.require(given, ofProject);
        } catch (DatacardException unknown) {
            throw new MojoExecutionException(String.valueOf(unknown.getMessage()), unknown);
        }
        for (String doubt : known.doubts(ofProject)) {
            getLog().warn(doubt);
        }
    }

    /** Whether a property was given with {@code -D}, so that the next run does not know it by itself. */
    final boolean isOnCommandLine(String name) {
        return session.getUserProperties().containsKey(PREFIX + name);
    }

    abstract boolean isSkipped();

    /** Whether all goals are skipped. */
    final boolean skipsAll() {
        return skip;
    }

    abstract void run() throws MojoFailureException;

    final MavenSession session() {
        return session;
    }

    final MojoExecution execution() {
        return execution;
    }

    /** The project, if there is a pom. */
    final Optional<MavenProject> project() {
        return Optional.ofNullable(project).filter(known -> known.getFile() != null);
    }

    /** The library; goals of one project that run after another share it, since reading it takes time. */
    final Library library() {
        Optional<Path> own = Optional.ofNullable(templates).map(File::toPath);
        @SuppressWarnings("unchecked")
        Map<String, Object> shared = getPluginContext();
        List<String> published = library == null ? List.of() : List.copyOf(library);
        String key = Library.class.getName() + own.map(Path::toString).orElse("") + published;
        return (Library) shared.computeIfAbsent(key, missing -> Library.open(own, published, artifacts()));
    }

    private Artifacts artifacts() {
        return new ResolvedArtifacts(
                repositorySystem,
                session.getRepositorySession(),
                project == null ? List.of() : project.getRemoteProjectRepositories());
    }

    /** The project's folder, or without a pom the folder that Maven was started in. */
    final Path base() {
        return project()
                .flatMap(Reactor::folder)
                .orElseGet(() -> Path.of(session.getRequest().getBaseDirectory())
                        .toAbsolutePath()
                        .normalize());
    }

    /** The folder from which the user looks; with {@code mvn -f} it is not that of the pom. */
    final Path viewpoint() {
        String folder = session.getSystemProperties().getProperty("user.dir");
        return Path.of(folder == null ? session.getRequest().getBaseDirectory() : folder)
                .toAbsolutePath()
                .normalize();
    }

    final GoalWord words() {
        return new GoalWord(List.copyOf(session.getGoals()));
    }

    /** The highest folder that belongs to the user's repository: that of git, or else the top of the build. */
    final Path top() {
        Path base = base();
        Optional<Path> repository = Workspace.repositoryAround(base);
        if (repository.isPresent()) {
            return repository.get();
        }
        Path root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        return base.startsWith(root) ? root : base;
    }

    /** Maven's own message on a wrong value of an enumeration is no help to people. */
    static <E extends Enum<E>> E choice(String name, String given, Class<E> values) {
        return new Setting(PREFIX + name).choice(given, values);
    }

    /** The day that <code>datacard.today</code> names. */
    static LocalDate day(@Nullable String today) {
        return new Setting(PREFIX + "today").day(today);
    }
}
