package io.github.datacard.measure;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** A connection that reads the files of one folder and nothing else, within limits, and without loading anything. */
final class EngineSession implements AutoCloseable {
    /** The session of data without tables. */
    static final EngineSession NONE = new EngineSession(Optional.empty(), Optional.empty(), "datacard");

    private final Optional<Connection> connection;
    private final Optional<Path> spill;
    private final String version;
    private final QueryWatch watch = new QueryWatch();

    private EngineSession(Optional<Connection> connection, Optional<Path> spill, String version) {
        this.connection = connection;
        this.spill = spill;
        this.version = version;
    }

    static EngineSession open(SqlEngine engine, MeasureSettings settings, Path folder) throws SQLException {
        Path spill = temporary();
        Connection connection = engine.connect();
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "threads = " + settings.threads(),
                    "memory_limit = " + Sql.text(settings.memory()),
                    "temp_directory = " + Sql.text(spill.toString()),
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false",
                    "allow_community_extensions = false",
                    "preserve_insertion_order = true",
                    "enable_progress_bar = true",
                    "enable_progress_bar_print = false",
                    "TimeZone = 'UTC'",
                    "allowed_directories = " + Sql.list(List.of(folder.toString(), spill.toString())),
                    "enable_external_access = false",
                    "lock_configuration = true")) {
                statement.execute("SET " + setting);
            }
            try (ResultSet row = statement.executeQuery("SELECT version()")) {
                row.next();
                EngineSession session =
                        new EngineSession(Optional.of(connection), Optional.of(spill), "duckdb " + row.getString(1));
                session.watch.start();
                return session;
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("datacard");
        } catch (IOException failed) {
            throw new DatacardException(
                    "The temporary folder " + System.getProperty("java.io.tmpdir")
                            + " cannot be written. Name another one: MAVEN_OPTS=-Djava.io.tmpdir=FOLDER",
                    failed);
        }
    }

    Connection connection() {
        return connection.orElseThrow();
    }

    /** A statement for a query that reads all rows. */
    Statement reading() throws SQLException {
        return watch.begins(connection().createStatement());
    }

    /** From now on another one hears how many of such queries are done, with the part of the one that runs. */
    void tell(DoubleConsumer listener) {
        watch.tell(listener);
    }

    String version() {
        return version;
    }

    @Override
    public void close() throws SQLException {
        watch.close();
        if (connection.isPresent()) {
            connection.get().close();
        }
        spill.ifPresent(EngineSession::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
