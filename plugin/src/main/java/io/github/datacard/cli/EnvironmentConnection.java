package io.github.datacard.cli;

import io.github.datacard.publish.Connection;
import io.github.datacard.publish.ProxyServer;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The connection of a run without Maven: there is no settings.xml. */
final class EnvironmentConnection {
    private EnvironmentConnection() {}

    /** The proxy is that of the variables or of Java's own settings. */
    static Connection connection(boolean offline) {
        Map<String, String> environment = System.getenv();
        Optional<ProxyServer> proxy = ProxyServer.of(environment);
        return new Connection(
                environment,
                Path.of(System.getProperty("user.home")),
                id -> Optional.empty(),
                proxy.map(ProxyServer::selector).or(() -> Optional.ofNullable(ProxySelector.getDefault())),
                proxy.flatMap(ProxyServer::login),
                offline,
                "datacard/" + Datacard.Version.number());
    }
}
