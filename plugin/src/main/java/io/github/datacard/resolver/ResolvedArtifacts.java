package io.github.datacard.resolver;

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

/** Artifacts by Maven's resolver: from repositories, and offline what is cached. */
public final class ResolvedArtifacts implements Artifacts {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /** Artifacts of these repositories, after their mirrors, proxies and logins have been told. */
    public ResolvedArtifacts(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    @Override
    public Path file(String coordinates, String extension) throws Missing {
        Artifact artifact = Coordinates.of(coordinates)
                .map(known -> new DefaultArtifact(known.orExtension(extension).toString()))
                .orElseThrow(Missing::noCoordinates);
        try {
            ArtifactRequest request = new ArtifactRequest(artifact, repositories, null);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException missing) {
            throw new Missing(Unresolved.of(missing, session.isOffline()).why(coordinates));
        }
    }
}
