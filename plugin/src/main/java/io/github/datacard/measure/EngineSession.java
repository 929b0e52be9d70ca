package io.github.datacard.measure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** A connection that reads the files of one folder and nothing else, within limits, and without loading anything. */
final class EngineSession implements AutoCloseable {
    /** The session of data without tables. */
    static final EngineSession NONE = new EngineSession(Optional.empty(), Optional.empty(), "datacard");

    private final Optional<Connection> connection;
    private final Optional<Spill> spill;
    private final Optional<Staging> staging;
    private final String version;
    private final QueryWatch watch = new QueryWatch();

    private EngineSession(Optional<Connection> connection, Optional<Spill> spill, String version) {
        this.connection = connection;
        this.spill = spill;
        this.staging = spill.map(Spill::folder).map(Staging::new);
        this.version = version;
    }

    static EngineSession open(SqlEngine engine, MeasureSettings settings, Path folder) throws SQLException {
        Spill spill = Spill.in(Path.of(System.getProperty("java.io.tmpdir")));
        Connection connection = engine.connect();
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "threads = " + settings.threads(),
                    "memory_limit = " + Sql.text(settings.memory()),
                    "temp_directory = " + Sql.text(spill.folder().toString()),
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false",
                    "allow_community_extensions = false",
                    "preserve_insertion_order = true",
                    "enable_progress_bar = true",
                    "enable_progress_bar_print = false",
                    "TimeZone = 'UTC'",
                    "allowed_directories = "
                            + Sql.list(List.of(folder.toString(), spill.folder().toString())),
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

    /** Where files are written again that the engine cannot read. */
    Staging staging() {
        return staging.orElseThrow();
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
        try {
            if (connection.isPresent()) {
                connection.get().close();
            }
        } finally {
            spill.ifPresent(Spill::close);
        }
    }
}
