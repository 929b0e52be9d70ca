package io.github.datacard.measure;

import io.github.datacard.diagnostic.DatacardException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An SQL engine in a jar with a JDBC driver, which is found and loaded when it is first needed. */
public final class DriverEngine implements SqlEngine {
    /** The engine that is used if nobody names another one. */
    public static final String DEFAULT = "org.duckdb:duckdb_jdbc:1.5.6.0";

    private static final DatabaseAddress ADDRESS = new DatabaseAddress("jdbc:duckdb:");

    private final String name;
    private final Supplier<Path> jar;
    private final DatabaseAddress address;
    private final Properties login;
    private @Nullable Driver driver;

    /**
     * An engine.
     *
     * @param name what messages call it
     * @param jar finds its jar, or throws a {@link DatacardException}
     */
    public DriverEngine(String name, Supplier<Path> jar) {
        this(name, jar, ADDRESS, new Properties());
    }

    /**
     * A database.
     *
     * @param name what messages call its driver
     * @param jar finds the jar of the driver, or throws a {@link DatacardException}
     * @param address where it is
     * @param login what it asks for, such as user and password
     */
    public DriverEngine(String name, Supplier<Path> jar, DatabaseAddress address, Properties login) {
        this.address = address;
        this.login = login;
        this.name = name;
        this.jar = jar;
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
                ? new DatacardException(name + " cannot be loaded: " + rootOf(error), error)
                : new DatacardException("The temporary folder " + temporary
                        + " cannot be written. Name another one with -Djava.io.tmpdir.");
    }

    private static Throwable rootOf(Throwable error) {
        return error.getCause() == null ? error : rootOf(error.getCause());
    }

    private synchronized Connection connected() throws SQLException {
        Driver known = driver == null ? load() : driver;
        driver = known;
        Optional<Connection> connection = Optional.ofNullable(known.connect(address.text(), login));
        if (known.getClass().getClassLoader() instanceof EngineLoader loader) {
            loader.forget();
        }
        return connection.orElseThrow(() -> new DatacardException(name + " does not know " + address.shown() + "."));
    }

    /** The loader stays open as long as the driver, which loads classes as it needs them. */
    private Driver load() {
        try {
            URL place = jar.get().toUri().toURL();
            EngineLoader loader = new EngineLoader(place, Path.of(System.getProperty("java.io.tmpdir")));
            return ServiceLoader.load(Driver.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(found -> found.getClass().getClassLoader() == loader)
                    .findFirst()
                    .orElseThrow(() -> new DatacardException(name + " has no JDBC driver."));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("Every path has a URL.", impossible);
        }
    }
}
