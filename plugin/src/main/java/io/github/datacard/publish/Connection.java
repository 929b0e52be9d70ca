package io.github.datacard.publish;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the run reaches other places.
 *
 * @param environment the variables of the process
 * @param home the home folder of the user
 * @param servers logins by the ids of servers in {@code settings.xml}
 * @param proxy the proxy, if there is one
 * @param proxyLogin what it asks for
 * @param offline whether the network may not be used
 * @param agent name and version of the program
 */
public record Connection(
        Map<String, String> environment,
        Path home,
        Function<String, Optional<Login>> servers,
        Optional<ProxySelector> proxy,
        Optional<Login> proxyLogin,
        boolean offline,
        String agent) {
    /** The value of a variable, unless it is blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether the network may not be used, as Maven or the variable of the Hub's own clients says. */
    boolean isOffline() {
        return offline
                || variable("HF_HUB_OFFLINE")
                        .filter(word -> Set.of("1", "ON", "YES", "TRUE").contains(word.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    /** Variables are not printed: tokens are among them. */
    @Override
    public String toString() {
        return "Connection[" + agent + "]";
    }
}
