package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.Login;
import io.github.datacard.publish.ProxyServer;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** The connection that {@code settings.xml} describes; encrypted passwords are decrypted when they are asked for. */
final class MavenConnection {
    private static final List<String> PROTOCOLS = List.of("https", "http");

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final String agent;

    MavenConnection(MavenSession session, SettingsDecrypter decrypter, String agent) {
        this.session = session;
        this.decrypter = decrypter;
        this.agent = agent;
    }

    Connection connection() {
        Optional<ProxyServer> proxy = proxy();
        return new Connection(
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                this::login,
                proxy.map(ProxyServer::selector).or(() -> Optional.ofNullable(ProxySelector.getDefault())),
                proxy.flatMap(ProxyServer::login),
                session.isOffline(),
                agent);
    }

    /** The active proxy for https, as Maven itself chooses it. */
    private Optional<ProxyServer> proxy() {
        List<Proxy> active = session.getSettings().getProxies().stream()
                .filter(Proxy::isActive)
                .toList();
        return PROTOCOLS.stream()
                .flatMap(protocol -> active.stream().filter(proxy -> protocol.equalsIgnoreCase(proxy.getProtocol())))
                .findFirst()
                .or(() -> active.stream().findFirst())
                .map(this::decrypted)
                .map(MavenConnection::server);
    }

    private static ProxyServer server(Proxy proxy) {
        boolean open = proxy.getUsername() == null || proxy.getPassword() == null;
        return new ProxyServer(
                ProxyServer.type(proxy.getProtocol()),
                proxy.getHost(),
                proxy.getPort(),
                open ? Optional.empty() : Optional.of(new Login(proxy.getUsername(), proxy.getPassword())),
                ProxyServer.bypassed(proxy.getNonProxyHosts()));
    }

    private Optional<Login> login(String id) {
        return Optional.ofNullable(session.getSettings().getServer(id))
                .map(this::decrypted)
                .filter(server -> server.getPassword() != null)
                .map(server ->
                        new Login(Optional.ofNullable(server.getUsername()).orElse(""), server.getPassword()));
    }

    private Server decrypted(Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        Server found = Optional.ofNullable(result.getServer()).orElse(server);
        requireDecrypted(found.getPassword(), "server " + server.getId());
        return found;
    }

    private Proxy decrypted(Proxy proxy) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
        Proxy found = Optional.ofNullable(result.getProxy()).orElse(proxy);
        requireDecrypted(found.getPassword(), "proxy " + proxy.getId());
        return found;
    }

    /** What cannot be decrypted is left as it is, and would be sent as a password. */
    private static void requireDecrypted(@Nullable String password, String owner) {
        if (password != null && password.strip().matches("(?s).*\\{.{8,}}.*")) {
            throw new DatacardException("The password of the " + owner
                    + " in settings.xml cannot be decrypted. Check settings-security.xml.");
        }
    }
}
