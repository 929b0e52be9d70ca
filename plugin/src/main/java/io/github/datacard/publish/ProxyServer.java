package io.github.datacard.publish;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proxy.
 *
 * @param login what it asks for, where that is known
 * @param bypassed hosts that are reached without it; {@code *} stands for any characters
 */
public record ProxyServer(Proxy.Type type, String host, int port, Optional<Login> login, List<String> bypassed) {
    private static final Pattern ADDRESS = Pattern.compile("(?s)(?:([A-Za-z][\\w+.-]*)://)?(?:(.*)@)?(.*)");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1080;

    /** The kind of proxy that a protocol names: {@code http}, {@code socks5} and so on. */
    public static Proxy.Type type(@Nullable String protocol) {
        boolean socks = protocol != null && protocol.toLowerCase(Locale.ROOT).startsWith("socks");
        return socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
    }

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
        List<String> bypassed = bypassed(environment.getOrDefault("no_proxy", environment.get("NO_PROXY")));
        return Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .flatMap(name -> read(name, environment.getOrDefault(name, "").strip(), bypassed));
    }

    /** What stands before the server may be a password with any characters, which nobody shall read in a message. */
    private static Optional<ProxyServer> read(String name, String value, List<String> bypassed) {
        Matcher parts = ADDRESS.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Proxy.Type type = type(parts.group(1));
        URI server = server(name, parts.group(3));
        int port = type == Proxy.Type.SOCKS ? SOCKS_PORT : HTTP_PORT;
        return Optional.ofNullable(server.getHost())
                .map(host -> new ProxyServer(
                        type,
                        host,
                        server.getPort() < 0 ? port : server.getPort(),
                        Optional.ofNullable(parts.group(2)).map(ProxyServer::login),
                        bypassed));
    }

    private static URI server(String name, String text) {
        try {
            return URI.create("http://" + text);
        } catch (IllegalArgumentException saysThePassword) {
            throw new DatacardException("The variable " + name
                    + " is no address of a proxy. Correct it, such as http://proxy.example.org:3128, or remove it.");
        }
    }

    private static Login login(String text) {
        int colon = text.indexOf(':');
        return new Login(
                decoded(colon < 0 ? text : text.substring(0, colon)),
                decoded(colon < 0 ? "" : text.substring(colon + 1)));
    }

    /** A percent sign that encodes nothing is one of the password. */
    private static String decoded(String text) {
        return ENCODED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    }

    /** Which way to a place. */
    public ProxySelector selector() {
        Proxy proxy = new Proxy(type, InetSocketAddress.createUnresolved(host, port));
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
