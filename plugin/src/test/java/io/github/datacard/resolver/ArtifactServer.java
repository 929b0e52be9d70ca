package io.github.datacard.resolver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A repository of Maven on this machine, over HTTP. */
public final class ArtifactServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Predicate<HttpExchange> allowed = request -> true;
    private volatile int refusal = 401;

    public ArtifactServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/repo";
    }

    /** A file, with its checksum. */
    public ArtifactServer with(String path, byte[] content) {
        files.put("/repo/" + path, content);
        files.put("/repo/" + path + ".sha1", bytes(sha1(content)));
        return this;
    }

    ArtifactServer with(String path, String content) {
        return with(path, bytes(content));
    }

    ArtifactServer withChecksum(String path, String content, String checksum) {
        with(path, content);
        files.put("/repo/" + path + ".sha1", bytes(checksum));
        return this;
    }

    public ArtifactServer forUser(String user, String password) {
        String login = Base64.getEncoder().encodeToString(bytes(user + ":" + password));
        return onlyWith("Authorization", "Basic " + login);
    }

    ArtifactServer onlyWith(String header, String value) {
        allowed = request -> value.equals(request.getRequestHeaders().getFirst(header));
        return this;
    }

    ArtifactServer refusing(int status) {
        allowed = request -> false;
        refusal = status;
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange request) throws IOException {
        String path = request.getRequestURI().getPath();
        asked.add(path);
        byte[] content = files.get(path);
        if (!allowed.test(request)) {
            request.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"repo\"");
            request.sendResponseHeaders(refusal, -1);
        } else if (content == null) {
            request.sendResponseHeaders(404, -1);
        } else {
            boolean head = request.getRequestMethod().equals("HEAD");
            request.sendResponseHeaders(200, head ? -1 : content.length);
            if (!head) {
                request.getResponseBody().write(content);
            }
        }
        request.close();
    }

    static String sha1(String content) {
        return sha1(bytes(content));
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
