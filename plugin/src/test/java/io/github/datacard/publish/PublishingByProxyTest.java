package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.cli.Datacard;
import io.github.datacard.testing.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as a process of its own, since Java reads what it does with proxies once: it reaches a Hub by https through
 * a proxy that asks for a password.
 */
@Slow
class PublishingByProxyTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        id: anna/reviews
        name: Reviews
        license: cc-by-4.0
        language: en
        summary: English product reviews, each labeled negative, neutral or positive.
        """;

    @TempDir
    private Path temp;

    private final List<AutoCloseable> open = new ArrayList<>();
    private HubStandIn hub;
    private EncryptedWay way;
    private Tunnel tunnel;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(Files.createDirectories(temp.resolve("reviews")).resolve("datacard.yaml"), DESCRIPTOR);
        hub = HubStandIn.start();
        open.add(hub);
        hub.repo("anna/reviews");
        way = EncryptedWay.to(hub, temp);
        open.add(way);
        tunnel = Tunnel.asking("OFFICE\\anna:a@b");
        open.add(tunnel);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void aProxyThatAsksForAPasswordOpensItsTunnel() throws Exception {
        String said = publish("http://OFFICE%5Canna:a%40b@127.0.0.1:" + tunnel.port(), way.trusting());
        assertThat(said).contains("Published README.md", "Published 1, unchanged 0");
        assertThat(hub.repos.get("anna/reviews").texts()).containsKey("README.md");
        assertThat(tunnel.asked())
                .isNotEmpty()
                .allMatch(head -> head.startsWith("CONNECT " + way.address().getAuthority()))
                .noneMatch(head -> head.contains(HubStandIn.TOKEN));
    }

    @Test
    void aWrongPasswordOfAProxyIsOneLineThatDoesNotPrintIt() throws Exception {
        String said = publish("http://anna:guessed@127.0.0.1:" + tunnel.port(), way.trusting());
        assertThat(said)
                .contains("The proxy", "refuses the connection", "HTTPS_PROXY")
                .doesNotContain("guessed");
        assertThat(hub.log).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsOneLineThatNamesTheStore() throws Exception {
        String said = publish("", List.of());
        assertThat(said)
                .contains("The certificate of " + way.address() + " is not trusted")
                .contains("trustStore");
        assertThat(hub.log).isEmpty();
    }

    private String publish(String proxy, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                Classes.path(),
                Datacard.class.getName(),
                "publish",
                "--profiles=reference",
                "--publish.to=hub",
                "--outputDirectory=" + temp.resolve("out"),
                temp.resolve("reviews").toString()));
        Path said = temp.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment()
                .putAll(Map.of(
                        "HF_ENDPOINT", way.address().toString(), "HF_TOKEN", HubStandIn.TOKEN, "https_proxy", proxy));
        builder.start().waitFor();
        return Files.readString(said);
    }
}
