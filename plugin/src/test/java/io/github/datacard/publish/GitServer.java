package io.github.datacard.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.datacard.testing.Need;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves repositories of git by its own {@code git http-backend}, with a user and a password. */
public final class GitServer implements AutoCloseable {
    public static final String USER = "anna";
    public static final String PASSWORD = "secret-of-anna";

    /** May read, but not write. */
    public static final String READER = "ben";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private GitServer(Path root) throws IOException {
        this.root = root;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Serves the repositories below a folder. */
    public static GitServer of(Path root) throws IOException {
        Need.met("git", Need.program("git").isPresent(), "There is no program git.");
        return new GitServer(root);
    }

    public String address(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        boolean reader = given.equals(basic(READER));
        if (!reader && !given.equals(basic(USER))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (reader && String.valueOf(exchange.getRequestURI()).contains("git-receive-pack")) {
            exchange.sendResponseHeaders(403, -1);
        } else if (!Files.exists(
                root.resolve(exchange.getRequestURI().getPath().substring(1).replaceFirst("\\.git/.*", ".git")))) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            backend(exchange, body);
        }
        exchange.close();
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private void backend(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
        builder.environment()
                .putAll(Map.of(
                        "GIT_PROJECT_ROOT", root.toString(),
                        "GIT_HTTP_EXPORT_ALL", "1",
                        "REMOTE_USER", USER,
                        "REQUEST_METHOD", exchange.getRequestMethod(),
                        "PATH_INFO", exchange.getRequestURI().getPath(),
                        "QUERY_STRING",
                                Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                        .orElse(""),
                        "CONTENT_LENGTH", String.valueOf(body.length)));
        set(builder, exchange, "Content-Type", "CONTENT_TYPE");
        set(builder, exchange, "Content-Encoding", "HTTP_CONTENT_ENCODING");
        set(builder, exchange, "Git-Protocol", "HTTP_GIT_PROTOCOL");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        threads.execute(() -> feed(process, body));
        byte[] answer = process.getInputStream().readAllBytes();
        int end = end(answer);
        int status = 200;
        for (String line : new String(answer, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
        }
        byte[] content = Arrays.copyOfRange(answer, Math.min(answer.length, end + 4), answer.length);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    private static void feed(Process process, byte[] body) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(body);
        } catch (IOException ended) {
            // It does not read all that it gets.
        }
    }

    private static void set(ProcessBuilder builder, HttpExchange exchange, String header, String variable) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .ifPresent(value -> builder.environment().put(variable, value));
    }

    private static int end(byte[] answer) {
        for (int at = 0; at + 3 < answer.length; at++) {
            if (answer[at] == '\r' && answer[at + 1] == '\n' && answer[at + 2] == '\r' && answer[at + 3] == '\n') {
                return at;
            }
        }
        return answer.length;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
