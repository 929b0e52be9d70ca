package io.github.datacard.publish;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proxy.
 *
 * @param bypassed hosts that are reached without it; {@code *} stands for any characters
 */
public record ProxyServer(String host, int port, List<String> bypassed) {
    /** Hosts in a list, as {@code settings.xml} and {@code NO_PROXY} write them. */
    public static List<String> bypassed(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split("[|,\\s]+", -1))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    /** The proxy that the variables of a process name, as most programs read them. */
    public static Optional<ProxyServer> of(Map<String, String> environment) {
        return Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> address(name, environment.getOrDefault(name, "")))
                .filter(address -> address.getHost() != null)
                .map(address -> new ProxyServer(
                        address.getHost(),
                        address.getPort() < 0 ? 80 : address.getPort(),
                        bypassed(environment.getOrDefault("no_proxy", environment.get("NO_PROXY")))));
    }

    /** The server alone: what stands before it may be a password with any characters, which nobody shall read in a message. */
    private static URI address(String name, String value) {
        String server = value.strip().replaceFirst("^[A-Za-z][\\w+.-]*://", "").replaceFirst("^.*@", "");
        try {
            return URI.create("http://" + server);
        } catch (IllegalArgumentException saysThePassword) {
            throw new DatacardException("The variable " + name
                    + " is no address of a proxy. Correct it, such as http://proxy.example.org:3128, or remove it.");
        }
    }

    /** Which way to a place. */
    public ProxySelector selector() {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(isBypassed(String.valueOf(address.getHost())) ? Proxy.NO_PROXY : proxy);
            }

            @Override
            public void connectFailed(URI address, SocketAddress to, IOException failed) {
                // The request fails, and says so.
            }
        };
    }

    private boolean isBypassed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return bypassed.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> {
                    String glob = pattern.startsWith(".") ? "*" + pattern : pattern;
                    return matches(glob, lower);
                });
    }

    private static boolean matches(String glob, String name) {
        if (glob.startsWith("*")) {
            return name.endsWith(glob.substring(1));
        }
        return glob.endsWith("*") ? name.startsWith(glob.substring(0, glob.length() - 1)) : name.equals(glob);
    }
}
