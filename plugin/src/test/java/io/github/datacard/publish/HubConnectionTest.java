package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the Hub: through proxies, and to servers that nobody trusts. */
class HubConnectionTest {
    private static final FaultTexts TEXTS = FaultTexts.read(
            Library.open(Optional.empty()).files(),
            Library.open(Optional.empty()).vocabulary().paths());

    @TempDir
    private Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> proxied = new CopyOnWriteArrayList<>();
    private HubStandIn hub;
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        hub.repo("anna/reviews");
        environment.put("HF_ENDPOINT", hub.address().toString());
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        proxy.createContext("/", this::forward);
        proxy.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        proxy.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        String login = "Basic " + Base64.getEncoder().encodeToString("user:word".getBytes(StandardCharsets.UTF_8));
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))
                .orElse("");
        if (!given.equals(login)) {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
            exchange.sendResponseHeaders(407, -1);
            exchange.close();
            return;
        }
        proxied.add(exchange.getRequestURI().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(exchange.getRequestURI())
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        for (String name : List.of("Authorization", "Content-Type")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Test
    void aProxyThatAsksForAPasswordGetsItAndTheHubTheToken() {
        assertThat(look(proxyServer(""), Optional.of(new Login("user", "word"))).changed())
                .containsExactly("README.md");
        assertThat(proxied)
                .isNotEmpty()
                .allMatch(address -> address.startsWith(hub.address().toString()));
    }

    @Test
    void aHostThatTheProxyIsNotForIsReachedWithoutIt() {
        look(proxyServer("localhost|127.*"), Optional.empty());
        assertThat(proxied).isEmpty();
    }

    @Test
    void aProxyThatRefusesIsNamed() {
        PublishFault fault = fault(proxyServer(""), Optional.empty());
        assertThat(fault.getMessage()).contains("proxy").doesNotContain("\n");
        PublishFault wrong = fault(proxyServer(""), Optional.of(new Login("user", "other-word")));
        assertThat(wrong.getMessage()).contains("proxy").doesNotContain("other-word");
        assertThat(hub.log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway"})
    void aProxyThatOpensNoTunnelIsNamed(String status) throws IOException {
        environment.put("HF_ENDPOINT", "https://hub.example.org");
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> refuse(socket, status));
            answering.start();
            PublishFault fault =
                    fault(Optional.of(http("127.0.0.1", socket.getLocalPort(), List.of())), Optional.empty());
            assertThat(fault.id()).isEqualTo("proxy");
        }
    }

    private static void refuse(ServerSocket socket, String status) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                byte[] asked = new byte[1_000];
                assertThat(client.getInputStream().read(asked)).isPositive();
                assertThat(new String(asked, StandardCharsets.US_ASCII)).doesNotContain(HubStandIn.TOKEN);
                client.getOutputStream()
                        .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                // The test is over.
            }
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNamed() throws IOException {
        try (EncryptedWay way = EncryptedWay.to(hub, temp)) {
            environment.put("HF_ENDPOINT", way.address().toString());
            PublishFault fault = fault(Optional.empty(), Optional.empty());
            assertThat(fault.id()).isEqualTo("certificate");
            assertThat(fault).hasMessageContaining("trustStore");
        }
    }

    @Test
    void theVariableOfTheClientsKeepsTheRunOffline() {
        environment.put("HF_HUB_OFFLINE", "on");
        assertThat(fault(Optional.empty(), Optional.empty()).id()).isEqualTo("offline");
        environment.put("HF_HUB_OFFLINE", "0");
        assertThat(look(Optional.empty(), Optional.empty()).changed()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy.example:3128, proxy.example, 3128",
        "HTTPS_PROXY, proxy.example, proxy.example, 80",
        "ALL_PROXY, http://proxy.example:8080/, proxy.example, 8080"
    })
    void theProxyOfTheVariablesIsRead(String name, String value, String host, int port) {
        assertThat(ProxyServer.of(Map.of(name, value, "NO_PROXY", "localhost, .example.org")))
                .contains(http(host, port, List.of("localhost", ".example.org")));
        assertThat(ProxyServer.of(Map.of("NO_PROXY", "*"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://anna:word@proxy.example:3128, anna, word",
        "anna:word@proxy.example:3128, anna, word",
        "http://anna@proxy.example:3128, anna, ''",
        "http://OFFICE%5Canna:a%3Ab%40c%c3%bc@proxy.example:3128, OFFICE\\anna, a:b@cü",
        "http://OFFICE\\anna:s%cret [1]@home@proxy.example:3128, OFFICE\\anna, s%cret [1]@home"
    })
    void theProxyOfTheVariablesGetsItsLogin(String value, String user, String password) {
        ProxyServer server = ProxyServer.of(Map.of("https_proxy", value)).orElseThrow();
        assertThat(server.login()).contains(new Login(user, password));
        assertThat(server.host()).isEqualTo("proxy.example");
        assertThat(server.port()).isEqualTo(3128);
        assertThat(server.toString()).doesNotContain(user).contains("hidden");
    }

    @Test
    void aPasswordInAnAddressThatCannotBeReadIsNotPrinted() {
        assertThatThrownBy(() -> ProxyServer.of(Map.of("https_proxy", "http://anna:secret@no host:x")))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("https_proxy")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"socks5://proxy.example, 1080", "SOCKS5H://proxy.example:9050, 9050", "socks4://u@proxy.example:1, 1"})
    void aProxyThatJavaWouldPassOverIsNamed(String value, int port) {
        Optional<ProxyServer> server = ProxyServer.of(Map.of("all_proxy", value, "no_proxy", "10.*"));
        assertThat(server.orElseThrow().port()).isEqualTo(port);
        PublishFault fault = fault(server, Optional.empty());
        assertThat(fault.id()).isEqualTo("socks");
        assertThat(fault).hasMessageContaining("SOCKS proxy").hasMessageContaining("HTTPS_PROXY");
        assertThat(hub.log).isEmpty();
        assertThat(look(ProxyServer.of(Map.of("all_proxy", value, "no_proxy", "127.*")), Optional.empty())
                        .changed())
                .isNotEmpty();
    }

    @Test
    void aProxyForWhichTheNetworkHasNoAddressIsNamed() {
        PublishFault fault = fault(Optional.of(http("proxy.invalid", 3128, List.of())), Optional.empty());
        assertThat(fault.id()).isEqualTo("unknown-host");
        assertThat(fault).hasMessageContaining("proxy.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost, true",
        "*.example.org, hub.example.org, true",
        ".example.org, HUB.example.org, true",
        "10.*, 10.1.2.3, true",
        "*, any.where, true",
        "example.org, hub.example.org, false",
        "10.*, 110.1.2.3, false"
    })
    void hostsWithoutAProxyAreFoundByPatterns(String pattern, String host, boolean direct) {
        ProxyServer server = http("proxy", 1, ProxyServer.bypassed(pattern));
        assertThat(server.selector()
                                .select(URI.create("https://" + host + "/x"))
                                .get(0)
                                .address()
                        == null)
                .isEqualTo(direct);
    }

    private static ProxyServer http(String host, int port, List<String> bypassed) {
        return new ProxyServer(Proxy.Type.HTTP, host, port, Optional.empty(), bypassed);
    }

    private Optional<ProxyServer> proxyServer(String bypassed) {
        return Optional.of(http("127.0.0.1", proxy.getAddress().getPort(), ProxyServer.bypassed(bypassed)));
    }

    private RemoteFiles look(Optional<ProxyServer> server, Optional<Login> login) {
        Connection connection = new Connection(
                environment,
                temp,
                id -> Optional.empty(),
                server.map(ProxyServer::selector),
                login,
                false,
                "datacard/test");
        HubClient client = new HubClient(connection, TEXTS, new RequestGate());
        return new Hub(
                        client,
                        new Tokens(connection, Optional.empty(), client, TEXTS),
                        TEXTS,
                        new Hub.Options("main", false, CreateRepository.NO))
                .look(new Publication("anna/reviews", "S", "", List.of(PublishedFile.of("README.md", "x"))));
    }

    private PublishFault fault(Optional<ProxyServer> server, Optional<Login> login) {
        return catchThrowableOfType(PublishFault.class, () -> look(server, login));
    }
}
