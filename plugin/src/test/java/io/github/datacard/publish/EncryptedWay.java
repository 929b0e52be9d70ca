package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The way to a stand-in by https. Its certificate is trusted by those alone who are told to. */
public final class EncryptedWay implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final Path store;
    private final ServerSocket socket;
    private final Tunnel tunnel;

    private EncryptedWay(Path store, ServerSocket socket, Tunnel tunnel) {
        this.store = store;
        this.socket = socket;
        this.tunnel = tunnel;
    }

    /** A way whose keys are written into a folder. */
    public static EncryptedWay to(HubStandIn hub, Path folder) throws IOException {
        Path store = folder.resolve("keys.p12");
        writeKeys(store);
        ServerSocket socket =
                context(store).getServerSocketFactory().createServerSocket(0, 20, InetAddress.getLoopbackAddress());
        return new EncryptedWay(store, socket, Tunnel.to(socket, hub.address().getPort()));
    }

    /** Where it begins. */
    public URI address() {
        return URI.create("https://localhost:" + socket.getLocalPort());
    }

    /** Options of a Java that trusts it. */
    public List<String> trusting() {
        return List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static void writeKeys(Path store) throws IOException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "x",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Files.exists(store)).as(said).isTrue();
    }

    private static SSLContext context(Path store) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() throws IOException {
        tunnel.close();
    }
}
