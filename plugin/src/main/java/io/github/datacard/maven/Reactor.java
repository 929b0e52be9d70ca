package io.github.datacard.maven;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Finds out which module of a build does the work of a goal: the topmost one that runs it covers all below. */
final class Reactor {
    private static final String PLUGIN = "io.github.datacard:datacard-maven-plugin";

    private final MavenSession session;
    private final MojoExecution execution;

    Reactor(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** The topmost module that covers this one, if it is another. */
    Optional<MavenProject> coveredBy(MavenProject project) {
        return folder(project)
                .flatMap(own -> session.getProjects().stream()
                        .filter(other -> folder(other)
                                .filter(folder -> !folder.equals(own) && own.startsWith(folder))
                                .isPresent())
                        .filter(this::runsGoal)
                        .min(Comparator.comparingInt(
                                other -> folder(other).orElseThrow().getNameCount())));
    }

    private boolean runsGoal(MavenProject project) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return true;
        }
        List<Plugin> plugins = project.getBuildPlugins();
        return plugins.stream()
                .filter(plugin -> plugin.getKey().equals(PLUGIN))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(other -> other.getGoals().contains(execution.getGoal()));
    }

    static Optional<Path> folder(MavenProject project) {
        return Optional.ofNullable(project.getBasedir())
                .map(folder -> folder.toPath().toAbsolutePath().normalize());
    }
}
