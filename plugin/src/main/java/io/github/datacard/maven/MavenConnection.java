package io.github.datacard.maven;

import io.github.datacard.publish.Connection;
import io.github.datacard.publish.Login;
import io.github.datacard.publish.ProxyServer;
import io.github.datacard.resolver.OpenSettings;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The connection that {@code settings.xml} describes. */
final class MavenConnection {
    private static final List<String> PROTOCOLS = List.of("https", "http");

    private final MavenSession session;
    private final OpenSettings settings;
    private final String agent;

    MavenConnection(MavenSession session, SettingsDecrypter decrypter, String agent) {
        this.session = session;
        this.settings = new OpenSettings(session.getSettings(), decrypter);
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
        List<Proxy> active = settings.settings().getProxies().stream()
                .filter(Proxy::isActive)
                .toList();
        return PROTOCOLS.stream()
                .flatMap(protocol -> active.stream().filter(proxy -> protocol.equalsIgnoreCase(proxy.getProtocol())))
                .findFirst()
                .or(() -> active.stream().findFirst())
                .map(settings::decrypted)
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
        return settings.server(id)
                .filter(server -> server.getPassword() != null)
                .map(server ->
                        new Login(Optional.ofNullable(server.getUsername()).orElse(""), server.getPassword()));
    }
}
