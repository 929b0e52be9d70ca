package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.measure.DatabaseAddress;
import io.github.datacard.measure.DriverEngine;
import io.github.datacard.measure.SqlEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** An SQL engine that Maven fetches when it is first needed, so that who does not measure never downloads it. */
final class ResolvedEngine {
    private ResolvedEngine() {}

    static SqlEngine of(String coordinates, RepositorySystem repositories, MavenSession session) {
        return new DriverEngine(coordinates, () -> jar(coordinates, repositories, session));
    }

    /** The driver of a database with an address. */
    static SqlEngine of(
            String coordinates,
            DatabaseAddress address,
            Properties login,
            RepositorySystem repositories,
            MavenSession session) {
        return new DriverEngine(coordinates, () -> jar(coordinates, repositories, session), address, login);
    }

    private static Path jar(String coordinates, RepositorySystem repositories, MavenSession session) {
        try {
            List<RemoteRepository> remotes = session.getCurrentProject().getRemotePluginRepositories();
            return repositories
                    .resolveArtifact(
                            session.getRepositorySession(),
                            new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (IllegalArgumentException wrong) {
            throw new DatacardException(
                    AbstractDatacardMojo.PREFIX + "measure.engine has the form group:artifact:version, not \""
                            + coordinates + "\".",
                    wrong);
        } catch (ArtifactResolutionException missing) {
            throw new DatacardException(
                    "The SQL engine " + coordinates + " cannot be fetched"
                            + (session.isOffline() ? ", because Maven is offline" : "")
                            + ". Fetch it once: mvn dependency:get -Dartifact=" + coordinates,
                    missing);
        }
    }
}
