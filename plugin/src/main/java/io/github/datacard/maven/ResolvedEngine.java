package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.measure.SqlEngine;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** An SQL engine that Maven fetches when it is first needed, so that who does not measure never downloads it. */
final class ResolvedEngine implements SqlEngine {
    private static final String ADDRESS = "jdbc:duckdb:";

    private final String coordinates;
    private final RepositorySystem repositories;
    private final MavenSession session;
    private @Nullable Driver driver;

    ResolvedEngine(String coordinates, RepositorySystem repositories, MavenSession session) {
        this.coordinates = coordinates;
        this.repositories = repositories;
        this.session = session;
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            return connected();
        } catch (ServiceConfigurationError | LinkageError unloaded) {
            throw unloaded(unloaded);
        }
    }

    /** The driver unpacks its library into the temporary folder when it is loaded. */
    private DatacardException unloaded(Error error) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return Files.isDirectory(temporary) && Files.isWritable(temporary)
                ? new DatacardException(coordinates + " cannot be loaded: " + rootOf(error), error)
                : new DatacardException("The temporary folder " + temporary
                        + " cannot be written. Name another one with -Djava.io.tmpdir.");
    }

    private static Throwable rootOf(Throwable error) {
        return error.getCause() == null ? error : rootOf(error.getCause());
    }

    private synchronized Connection connected() throws SQLException {
        Driver known = driver == null ? load() : driver;
        driver = known;
        Connection connection = Optional.ofNullable(known.connect(ADDRESS, new Properties()))
                .orElseThrow(() -> new DatacardException(coordinates + " is no SQL engine for measuring."));
        UnpackedLibrary.remove();
        return connection;
    }

    /** The loader stays open as long as the driver, which loads classes as it needs them. */
    private Driver load() {
        try {
            URL jar = jar();
            URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
            return ServiceLoader.load(Driver.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(found -> found.getClass().getClassLoader() == loader)
                    .findFirst()
                    .orElseThrow(() -> new DatacardException(coordinates + " has no JDBC driver."));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("Every path has a URL.", impossible);
        }
    }

    private URL jar() throws MalformedURLException {
        try {
            List<RemoteRepository> remotes = session.getCurrentProject().getRemotePluginRepositories();
            return repositories
                    .resolveArtifact(
                            session.getRepositorySession(),
                            new ArtifactRequest(new DefaultArtifact(coordinates), remotes, null))
                    .getArtifact()
                    .getFile()
                    .toURI()
                    .toURL();
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
