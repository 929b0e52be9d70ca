package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.MeasuringJar;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Jars that Maven fetches when they are first needed, so that who does not measure never downloads them. */
record ResolvedJars(RepositorySystem repositories, MavenSession session) implements MeasuringJar.Finder {
    @Override
    public Path find(MeasuringJar jar, String coordinates) {
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
                    AbstractDatacardMojo.PREFIX + jar.setting() + " has the form group:artifact:version, not \""
                            + coordinates + "\".",
                    wrong);
        } catch (ArtifactResolutionException missing) {
            throw new DatacardException(
                    "The " + jar.title() + " " + coordinates + " cannot be fetched"
                            + (session.isOffline() ? ", because Maven is offline" : "")
                            + ". Fetch it once: mvn dependency:get -Dartifact=" + coordinates,
                    missing);
        }
    }
}
