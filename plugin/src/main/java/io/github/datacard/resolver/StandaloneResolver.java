package io.github.datacard.resolver;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Maven's resolver, set up as Maven itself would by {@code settings.xml}. */
record StandaloneResolver(UserSettings user, Consumer<String> says) {
    ResolvedArtifacts artifacts(Path localRepository, boolean offline) {
        RepositorySystem system = new LeanSystem().get();
        RepositoryAccess access = new RepositoryAccess(user.open(), user.maven().environment());
        RepositorySystemSession session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(localRepository)
                .setOffline(offline || user.open().settings().isOffline())
                // What was missing yesterday may have been published since.
                .setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(0))
                .setMirrorSelector(access.mirrors())
                .setProxySelector(access.proxies())
                .setAuthenticationSelector(access.logins())
                .setSystemProperties(user.maven().properties())
                .setConfigProperties(access.headers())
                .setTransferListener(new FetchedFiles(says))
                .build();
        return new ResolvedArtifacts(
                system,
                session,
                system.newResolutionRepositories(session, new SettingsRepositories(user.profiles()).all()));
    }
}
