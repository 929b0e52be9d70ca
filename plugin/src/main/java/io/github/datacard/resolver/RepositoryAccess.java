package io.github.datacard.resolver;

import io.github.datacard.publish.ProxyServer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.jspecify.annotations.Nullable;

/** How {@code settings.xml} says that repositories are reached: mirrors, proxies, logins, headers. */
record RepositoryAccess(OpenSettings open, Map<String, String> environment) {
    private static final String HEADERS = "httpHeaders";

    /** Those stated, and as with Maven none over plain HTTP but on this machine, unless a mirror stands in. */
    MirrorSelector mirrors() {
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        for (Mirror mirror : settings().getMirrors()) {
            mirrors.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        return mirrors.add("http-blocked", "http://0.0.0.0/", "default", false, true, "external:http:*", "default");
    }

    /** Those stated, or else the one that the variables name, as most programs read them. */
    ProxySelector proxies() {
        DefaultProxySelector proxies = new DefaultProxySelector();
        List<org.apache.maven.settings.Proxy> active = settings().getProxies().stream()
                .filter(org.apache.maven.settings.Proxy::isActive)
                .map(open::decrypted)
                .toList();
        active.forEach(proxy -> proxies.add(
                new Proxy(
                        proxy.getProtocol(),
                        proxy.getHost(),
                        proxy.getPort(),
                        login(proxy.getUsername(), proxy.getPassword())),
                proxy.getNonProxyHosts()));
        return active.isEmpty()
                ? ProxyServer.of(environment).map(RepositoryAccess::selector).orElse(proxies)
                : proxies;
    }

    private static ProxySelector selector(ProxyServer server) {
        Proxy proxy = new Proxy(
                Proxy.TYPE_HTTP,
                server.host(),
                server.port(),
                server.login()
                        .map(login -> login(login.user(), login.password()))
                        .orElse(null));
        return repository ->
                server.selector().select(URI.create(repository.getUrl())).contains(java.net.Proxy.NO_PROXY)
                        ? null
                        : proxy;
    }

    AuthenticationSelector logins() {
        return repository -> open.server(repository.getId())
                .map(server -> login(server.getUsername(), server.getPassword()))
                .orElse(null);
    }

    /** Headers in which servers want a token, by the names under which the resolver looks for them. */
    Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        settings().getServers().forEach(server -> {
            Map<String, String> stated = headers(server);
            if (!stated.isEmpty()) {
                headers.put(ConfigurationProperties.HTTP_HEADERS + "." + server.getId(), stated);
            }
        });
        return headers;
    }

    private static Map<String, String> headers(Server server) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (server.getConfiguration() instanceof Xpp3Dom configuration) {
            Optional.ofNullable(configuration.getChild(HEADERS)).ifPresent(list -> {
                for (Xpp3Dom header : list.getChildren()) {
                    headers.put(text(header, "name"), text(header, "value"));
                }
            });
        }
        headers.remove("");
        return headers;
    }

    private static String text(Xpp3Dom header, String part) {
        return Optional.ofNullable(header.getChild(part)).map(Xpp3Dom::getValue).orElse("");
    }

    private static @Nullable Authentication login(@Nullable String user, @Nullable String password) {
        return user == null && password == null
                ? null
                : new AuthenticationBuilder()
                        .addUsername(user)
                        .addPassword(password)
                        .build();
    }

    private Settings settings() {
        return open.settings();
    }
}
