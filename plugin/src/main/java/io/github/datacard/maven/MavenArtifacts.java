package io.github.datacard.maven;

import io.github.datacard.library.Artifacts;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Artifacts by Maven's own resolver: from the repositories of the build, and offline what is cached. */
final class MavenArtifacts implements Artifacts {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    MavenArtifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    @Override
    public Path file(String coordinates, String extension) throws Missing {
        try {
            ArtifactRequest request = new ArtifactRequest(artifact(coordinates, extension), repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException missing) {
            throw new Missing((session.isOffline() ? "Maven is offline and has no copy of " : "no repository has ")
                    + coordinates);
        } catch (IllegalArgumentException wrong) {
            throw new Missing("these are no coordinates");
        }
    }

    private static Artifact artifact(String coordinates, String extension) {
        Artifact artifact = new DefaultArtifact(coordinates);
        boolean given =
                coordinates.chars().filter(character -> character == ':').count() > 2;
        return given
                ? artifact
                : new DefaultArtifact(
                        artifact.getGroupId(), artifact.getArtifactId(), extension, artifact.getVersion());
    }
}
