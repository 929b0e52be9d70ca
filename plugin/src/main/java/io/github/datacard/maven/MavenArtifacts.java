package io.github.datacard.maven;

import io.github.datacard.library.Artifacts;
import io.github.datacard.library.Coordinates;
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
        Artifact artifact = Coordinates.of(coordinates)
                .map(known -> new DefaultArtifact(known.orExtension(extension).toString()))
                .orElseThrow(() -> new Missing("these are no coordinates"));
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException missing) {
            throw new Missing((session.isOffline() ? "Maven is offline and has no copy of " : "no repository has ")
                    + coordinates);
        }
    }
}
