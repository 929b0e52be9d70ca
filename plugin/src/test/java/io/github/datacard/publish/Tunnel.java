package io.github.datacard.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes bytes on to a port of this machine: to one that is given, or as a proxy to the one for which it is asked. */
public final class Tunnel implements AutoCloseable {
    private final ServerSocket socket;
    private final Optional<Integer> target;
    private final String login;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Tunnel(ServerSocket socket, Optional<Integer> target, String login) {
        this.socket = socket;
        this.target = target;
        this.login = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        threads.execute(this::accept);
    }

    /** One that leads to a port. */
    static Tunnel to(ServerSocket socket, int port) {
        return new Tunnel(socket, Optional.of(port), "");
    }

    /** A proxy that asks for a user and a password. */
    public static Tunnel asking(String login) throws IOException {
        return new Tunnel(new ServerSocket(0, 20, InetAddress.getLoopbackAddress()), Optional.empty(), login);
    }

    /** The port at which it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The heads of the requests for a tunnel. */
    public List<String> asked() {
        return asked;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> connect(client));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client) {
            Optional<Integer> port = target.isPresent() ? target : opened(client);
            if (port.isPresent()) {
                try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port.get())) {
                    threads.execute(() -> pass(client, server));
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            }
        } catch (IOException ended) {
            // One of both hung up.
        }
    }

    private Optional<Integer> opened(Socket client) throws IOException {
        String head = head(client.getInputStream());
        asked.add(head);
        boolean known = head.contains("Proxy-Authorization: Basic " + login + "\r\n");
        String answer = known ? "200 OK" : "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"";
        client.getOutputStream()
                .write(("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return known
                ? Optional.of(Integer.parseInt(head.replaceFirst("(?s)^CONNECT [^:]+:(\\d+) .*", "$1")))
                : Optional.empty();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no head");
            }
            head.write(read);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One of both hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
