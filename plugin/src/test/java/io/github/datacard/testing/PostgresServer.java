package io.github.datacard.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of PostgreSQL on the loopback address, from the programs that the operating system has. */
public final class PostgresServer implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr/local/bin"), Path.of("/usr/bin"));

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Where its programs are; empty where it is not installed. */
    public static Optional<Path> programs() {
        return PLACES.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> {
                    try (Stream<Path> found = Files.find(
                            place, 3, (path, attributes) -> path.endsWith("initdb") && Files.isExecutable(path))) {
                        return found.toList().stream();
                    } catch (IOException unreadable) {
                        return Stream.empty();
                    }
                })
                .map(Path::getParent)
                .findFirst();
    }

    /** A server whose data is in a new folder below one. */
    public static PostgresServer start(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        for (Path above = data;
                above != null && above.startsWith("/tmp") && above.getNameCount() > 1;
                above = above.getParent()) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(programs().orElseThrow(), data.resolve("cluster"), port);
        server.run("initdb", "-D", server.data.toString(), "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C");
        server.run(
                "pg_ctl",
                "-D",
                server.data.toString(),
                "-w",
                "-t",
                "120",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data + " -c fsync=off",
                "start");
        return server;
    }

    /** The address for JDBC. */
    public String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tester";
    }

    /** A connection. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address());
    }

    /** It refuses to run as root. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
