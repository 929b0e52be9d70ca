package io.github.datacard.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Sends requests to the Hub: within its rate limit, again where that can do no harm, and never a token to anybody else.
 */
final class HubClient {
    private static final String SHIPPED = "https://huggingface.co";
    private static final String TUNNELING = "jdk.http.auth.tunneling.disabledSchemes";
    private static final int TRIES = 5;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration ANSWERING = Duration.ofSeconds(90);

    /** The Hub counts requests within windows of five minutes. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Set<Integer> PASSING = Set.of(408, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern LIMIT = Pattern.compile("r=(\\d+)\\s*;\\s*t=(\\d{1,6})(?!\\d)");

    private final URI endpoint;
    private final HttpClient client;
    private final Connection connection;
    private final FaultTexts texts;
    private final RequestGate gate;
    private final Duration answering;
    private final AtomicInteger sent = new AtomicInteger();

    HubClient(Connection connection, FaultTexts texts, RequestGate gate) {
        this(connection, texts, gate, ANSWERING);
    }

    /** The same with another time in which the Hub has to answer. */
    HubClient(Connection connection, FaultTexts texts, RequestGate gate, Duration answering) {
        this.connection = connection;
        this.texts = texts;
        this.gate = gate;
        this.answering = answering;
        this.endpoint = endpoint(connection, texts);
        this.client = client(connection);
    }

    private static URI endpoint(Connection connection, FaultTexts texts) {
        String given = connection.variable("HF_ENDPOINT").orElse(SHIPPED).replaceFirst("/+$", "");
        try {
            URI address = URI.create(given);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (!web || address.getHost() == null || address.getUserInfo() != null) {
                throw texts.fault("bad-endpoint", address.getUserInfo() == null ? given : "it holds a password");
            }
            return address;
        } catch (IllegalArgumentException noAddress) {
            throw texts.fault(noAddress, "bad-endpoint", given);
        }
    }

    private static HttpClient client(Connection connection) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING);
        connection.proxy().ifPresent(builder::proxy);
        // Java asks a proxy for a tunnel with a password only if this list does not name the way to say it.
        if (connection.proxyLogin().isPresent() && System.getProperty(TUNNELING) == null) {
            System.setProperty(TUNNELING, "");
        }
        return builder.build();
    }

    /** What the proxy asks for. With an authenticator, Java would send no token to the Hub. */
    private Optional<String> proxyLogin(URI address) {
        return connection
                .proxyLogin()
                .filter(login -> way(address).isPresent())
                .map(login -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The proxy on the way to an address, if there is one. */
    private Optional<Proxy> way(URI address) {
        return connection.proxy().stream()
                .flatMap(selector -> selector.select(address).stream())
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .findFirst();
    }

    URI endpoint() {
        return endpoint;
    }

    /** Whether an address is that of the Hub, which alone may see the token. */
    boolean isHub(URI address) {
        return isSame(address, endpoint);
    }

    /** How many requests were sent. */
    int sent() {
        return sent.get();
    }

    /**
     * Sends a request and waits for the answer, whatever its status is.
     *
     * @throws NoAnswer if the request may have arrived, no answer did, and it may not be sent twice
     * @throws PublishFault if the Hub cannot be reached
     */
    Reply send(HubRequest request) {
        HubRequest asked = request.at(
                request.address().isAbsolute()
                        ? request.address()
                        : URI.create(endpoint + request.address().toString()),
                true);
        requireSafe(asked);
        try {
            return followed(asked);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw texts.fault(stopped, "no-answer", host(asked), FaultTexts.reason("interrupted"));
        }
    }

    /** A token travels by https alone, but for a server on the same machine. */
    private void requireSafe(HubRequest request) {
        if (connection.isOffline()) {
            throw texts.fault("offline", host(request));
        }
        boolean plain = "http".equals(request.address().getScheme());
        if (plain && request.token().isPresent() && !isHere(request.address().getHost())) {
            throw texts.fault("plain-http", request.address().getHost());
        }
        // Java would pass such a proxy over, and ask for the Hub directly.
        if (way(request.address())
                .filter(proxy -> proxy.type() == Proxy.Type.SOCKS)
                .isPresent()) {
            throw texts.fault("socks", host(request));
        }
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private Reply followed(HubRequest first) throws InterruptedException {
        HubRequest request = first;
        for (int redirects = 0; ; redirects++) {
            Reply reply = repeated(request);
            Optional<String> target = reply.header("Location");
            if (!REDIRECTS.contains(reply.status()) || target.isEmpty()) {
                return reply;
            }
            URI next = next(request, target.get());
            boolean same = isSame(next, request.address());
            boolean kept = request.method().equals("GET") || reply.status() >= 307;
            boolean web = "https".equals(next.getScheme()) || "http".equals(next.getScheme());
            if (redirects == MOST_REDIRECTS
                    || !kept
                    || !web
                    || (!same && !request.method().equals("GET"))) {
                throw texts.fault("redirected", host(request), next.getScheme() + "://" + next.getHost());
            }
            request = request.at(next, same);
            requireSafe(request);
        }
    }

    private URI next(HubRequest request, String target) {
        try {
            URI next = request.address().resolve(URI.create(target));
            if (next.getHost() != null) {
                return next;
            }
        } catch (IllegalArgumentException noAddress) {
            throw texts.fault(
                    noAddress,
                    "redirected",
                    host(request),
                    FaultTexts.reason(target).strip());
        }
        throw texts.fault("redirected", host(request), FaultTexts.reason(target).strip());
    }

    private static boolean isSame(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(String.valueOf(other.getScheme()))
                && String.valueOf(one.getAuthority()).equalsIgnoreCase(String.valueOf(other.getAuthority()));
    }

    private Reply repeated(HubRequest request) throws InterruptedException {
        Duration paused = Duration.ZERO;
        for (int tried = 1; ; ) {
            boolean last = tried >= TRIES;
            Reply reply;
            try {
                reply = once(request);
            } catch (IOException failed) {
                requireHope(request, failed, last);
                gate.sleep(backoff(tried++));
                continue;
            }
            if (reply.status() == 407) {
                throw texts.fault("proxy", proxy(request), FaultTexts.reason(reply.said()));
            }
            Optional<Duration> wanted = pause(reply);
            // Nobody waits for hours: whoever asks meanwhile is told the same.
            wanted.filter(time -> time.compareTo(LONGEST_PAUSE) <= 0).ifPresent(gate::pause);
            if (reply.status() == 429) {
                Duration wait = wanted.orElse(backoff(tried));
                paused = paused.plus(wait);
                if (paused.compareTo(LONGEST_PAUSE) > 0) {
                    throw texts.fault("rate", host(request), wait.toSeconds());
                }
                tried += wanted.isPresent() ? 0 : 1;
                if (wanted.isEmpty() && last) {
                    throw texts.fault("rate", host(request), wait.toSeconds());
                }
                gate.sleep(wanted.isPresent() ? Duration.ZERO : wait);
            } else if (PASSING.contains(reply.status()) && request.repeatable() && !last) {
                Duration wait = wanted.orElse(backoff(tried));
                paused = paused.plus(wait);
                if (paused.compareTo(LONGEST_PAUSE) > 0) {
                    return reply;
                }
                gate.sleep(wait);
                tried++;
            } else {
                return reply;
            }
        }
    }

    private Reply once(HubRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address())
                .timeout(answering)
                .header("User-Agent", connection.agent())
                .method(request.method(), request.body().get());
        if (!request.type().isEmpty()) {
            builder.header("Content-Type", request.type());
        }
        request.token().ifPresent(token -> builder.header("Authorization", "Bearer " + token.value()));
        proxyLogin(request.address()).ifPresent(login -> builder.header("Proxy-Authorization", login));
        gate.enter();
        try {
            sent.incrementAndGet();
            HttpResponse<byte[]> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            // Of a tunnel that a proxy refuses there is no body, whatever the handler says.
            return new Reply(
                    response.statusCode(),
                    response.headers(),
                    Optional.ofNullable(response.body()).orElseGet(() -> new byte[0]));
        } finally {
            gate.leave();
        }
    }

    private static Duration backoff(int tried) {
        return Duration.ofSeconds(1L << Math.min(3, tried - 1));
    }

    /** The time that the Hub wants to be left alone. */
    private static Optional<Duration> pause(Reply reply) {
        Optional<Duration> named = reply.header("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return named.or(() -> reply.header("RateLimit")
                .map(LIMIT::matcher)
                .filter(Matcher::find)
                .filter(found -> found.group(1).equals("0"))
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(2)))));
    }

    /** Fails unless the request may be sent again. */
    private void requireHope(HubRequest request, IOException failed, boolean last) {
        if (cause(failed, SSLException.class).isPresent()
                && !String.valueOf(failed.getMessage()).contains("closed")
                && !String.valueOf(failed.getMessage()).contains("terminated")) {
            throw texts.fault(failed, "certificate", host(request), FaultTexts.reason(said(failed)));
        }
        String message = said(failed);
        if (message.toLowerCase(Locale.ROOT).matches("(?s).*\\b(proxy|tunnel)\\b.*")) {
            throw texts.fault(failed, "proxy", proxy(request), FaultTexts.reason(message));
        }
        boolean never = failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException;
        Optional<String> unknown = unknownHost(request, failed);
        if (unknown.isPresent()) {
            throw texts.fault(failed, "unknown-host", unknown.get());
        }
        if (never && !last) {
            return;
        }
        if (never) {
            throw texts.fault(failed, "unreachable", host(request), FaultTexts.reason(message));
        }
        if (!request.repeatable()) {
            throw new LostAnswer(failed);
        }
        if (last) {
            throw texts.fault(failed, "no-answer", host(request), FaultTexts.reason(message));
        }
    }

    private String proxy(HubRequest request) {
        return way(request.address())
                .map(proxy -> String.valueOf(proxy.address()))
                .orElse("");
    }

    /** The host for which the network has no address, if that is the reason: the Hub, or the proxy on the way to it. */
    private Optional<String> unknownHost(HubRequest request, IOException failed) {
        if (cause(failed, UnresolvedAddressException.class).isEmpty()) {
            return Optional.empty();
        }
        Optional<Proxy> proxy = way(request.address());
        if (proxy.isPresent()) {
            return proxy.map(Proxy::address)
                    .filter(InetSocketAddress.class::isInstance)
                    .map(address -> ((InetSocketAddress) address).getHostString());
        }
        try {
            InetAddress.getByName(request.address().getHost());
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of(request.address().getHost());
        }
    }

    private static String said(IOException failed) {
        return Optional.ofNullable(failed.getMessage())
                .orElse(failed.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT));
    }

    private static Optional<Throwable> cause(Throwable failed, Class<? extends Throwable> type) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String host(HubRequest request) {
        return request.address().getScheme() + "://" + request.address().getAuthority();
    }
}
