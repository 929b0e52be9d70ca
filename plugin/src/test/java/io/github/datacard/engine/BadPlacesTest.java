package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.GitServer;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.Login;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever publishes with the wrong token, to the wrong place or without a network gets one line that names the way out,
 * for one dataset or for two, and nothing is sent.
 */
@Slow
class BadPlacesTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        id: acme/%1$s
        name: The %1$s
        license: cc-by-4.0
        language: en
        summary: Daily levels of twelve rivers, measured by the stations of one water board.
        """;

    @TempDir
    private Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Login> servers = new HashMap<>();
    private HubStandIn hub;
    private Path sets;
    private Path bare;
    private Repository work;

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        hub.repo("acme/rivers");
        hub.repo("acme/lakes");
        environment.put("HF_ENDPOINT", hub.address().toString());
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        sets = Files.createDirectories(temp.resolve("sets"));
        for (String name : List.of("rivers", "lakes")) {
            Path folder = Files.createDirectories(sets.resolve(name));
            Files.writeString(folder.resolve("datacard.yaml"), DESCRIPTOR.formatted(name));
        }
        work = Repository.in(Files.createDirectories(temp.resolve("work")));
        bare = temp.resolve("served/cards.git");
        work.git("init", "-q", "--bare", "-b", "main", bare.toString());
        work.git("--git-dir=" + bare, "config", "http.receivepack", "true");
    }

    @AfterEach
    void nothingWasSent() {
        hub.close();
        assertThat(hub.repos.values())
                .allSatisfy(repo -> assertThat(repo.commits).hasSize(1));
        assertThat(work.git("--git-dir=" + bare, "for-each-ref")).isEmpty();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void noToken() {
        environment.remove("HF_TOKEN");
        assertThat(line(onTheHub()))
                .startsWith("There is no token for " + hub.address())
                .contains("HF_TOKEN", "hf auth login", "settings.xml");
    }

    @Test
    void aTokenThatIsNone() {
        environment.put("HF_TOKEN", "hf_with blank");
        assertThat(line(onTheHub()))
                .isEqualTo("What the variable HF_TOKEN holds is no token: it has characters that no"
                        + " token has. Set it again.");
    }

    @Test
    void aWrongToken() {
        environment.put("HF_TOKEN", "hf_expired");
        assertThat(line(onTheHub()))
                .startsWith(hub.address() + " does not accept the token from the variable HF_TOKEN.")
                .doesNotContain("hf_expired");
    }

    @Test
    void aServerThatTheSettingsDoNotHave() {
        assertThat(line(publish(DestinationKind.HUB, Optional.of("hub"), "")))
                .isEqualTo("settings.xml has no server with the id hub. Add it, or correct -Ddatacard.publish.server.");
    }

    @Test
    void noRightToWrite() {
        environment.put("HF_TOKEN", HubStandIn.READER);
        assertThat(errors(onTheHub()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("lets the token from the variable HF_TOKEN read but not write")
                        .contains("-Ddatacard.publish.pullRequest"));
    }

    @Test
    void aRepositoryThatIsMissing() {
        hub.repos.clear();
        assertThat(errors(onTheHub()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(" does not exist, or the token from the variable HF_TOKEN may not see it.")
                        .contains("-Ddatacard.publish.create=private or =public"));
    }

    @Test
    void metadataThatTheHubRefusesAtTheLineThatSaysIt() {
        hub.unknownLicenses.add("cc-by-4.0");
        List<String> errors = errors(onTheHub());
        assertThat(errors).hasSize(4);
        assertThat(errors.get(0)).startsWith(hub.address() + "/datasets/acme/lakes refuses the card: \"license\"");
        assertThat(errors.get(1)).contains("lakes/datacard.yaml:4: the Hub says: \"license\" must be one of");
        assertThat(errors.get(3)).contains("rivers/datacard.yaml:4: the Hub says: \"license\" must be one of");
    }

    @Test
    void aHubThatDoesNotRun() throws IOException {
        try (ServerSocket none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("HF_ENDPOINT", "http://127.0.0.1:" + none.getLocalPort());
        }
        assertThat(line(onTheHub()))
                .startsWith(environment.get("HF_ENDPOINT") + " cannot be reached")
                .endsWith("Check the connection and the proxy in settings.xml.");
    }

    @Test
    void aNetworkWithoutNames() {
        environment.put("HF_ENDPOINT", "https://hub.invalid");
        assertThat(line(onTheHub())).startsWith("The network has no address for hub.invalid. Check the connection");
    }

    @Test
    void aServerOfGitThatAsksForALogin() throws IOException {
        try (GitServer server = GitServer.of(bare.getParent())) {
            String address = server.address("cards.git");
            assertThat(line(publish(DestinationKind.GIT, Optional.empty(), address)))
                    .startsWith(address + " asks for a user and a password, or does not accept them.")
                    .contains("-Ddatacard.publish.server");
            servers.put("git", new Login(GitServer.USER, "guessed-word"));
            assertThat(line(publish(DestinationKind.GIT, Optional.of("git"), address)))
                    .startsWith(address + " asks for a user and a password, or does not accept them.")
                    .doesNotContain("guessed-word");
        }
    }

    @Test
    void aServerOfGitThatLetsOneReadButNotWrite() throws IOException {
        servers.put("git", new Login(GitServer.READER, GitServer.PASSWORD));
        try (GitServer server = GitServer.of(bare.getParent())) {
            String address = server.address("cards.git");
            assertThat(line(publish(DestinationKind.GIT, Optional.of("git"), address)))
                    .isEqualTo(address + " lets you read but not write. Ask for the right to push.");
        }
    }

    @Test
    void aRepositoryOfGitThatIsMissing() throws IOException {
        servers.put("git", new Login(GitServer.USER, GitServer.PASSWORD));
        try (GitServer server = GitServer.of(bare.getParent())) {
            String address = server.address("other.git");
            assertThat(line(publish(DestinationKind.GIT, Optional.of("git"), address)))
                    .isEqualTo(address + " does not exist, or you may not see it. Create it first, or correct"
                            + " -Ddatacard.publish.git.");
        }
    }

    @Test
    void aBranchThatIsProtected() throws IOException {
        Need.posix("This system sets no hooks of git executable.");
        Path hook = bare.resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, """
            #!/bin/sh
            echo 'error: GH006: Protected branch update failed for refs/heads/main.' >&2
            echo 'error: Changes must be made through a pull request.' >&2
            exit 1
            """);
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        servers.put("git", new Login(GitServer.USER, GitServer.PASSWORD));
        try (GitServer server = GitServer.of(bare.getParent())) {
            assertThat(line(publish(DestinationKind.GIT, Optional.of("git"), server.address("cards.git"))))
                    .startsWith("The branch main of " + server.address("cards.git") + " is protected")
                    .contains("-Ddatacard.publish.branch", "open a pull request from it");
        }
    }

    @Test
    void aServerOfGitThatDoesNotRun() throws IOException {
        String address;
        try (GitServer server = GitServer.of(bare.getParent())) {
            address = server.address("cards.git");
        }
        assertThat(line(publish(DestinationKind.GIT, Optional.empty(), address)))
                .startsWith(address + " cannot be reached")
                .endsWith("Check the connection and the address.");
    }

    private PublishResult onTheHub() {
        return publish(DestinationKind.HUB, Optional.empty(), "");
    }

    private PublishResult publish(DestinationKind to, Optional<String> server, String git) {
        PublishPlaces places = new PublishPlaces(
                "",
                Optional.empty(),
                false,
                CreateRepository.NO,
                Optional.of(git).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                server);
        return Runs.on(sets, temp.resolve("out"))
                .asking("reference")
                .publish(
                        new PublishRequest(
                                List.of(to),
                                List.of(),
                                places,
                                false,
                                Edits.REFUSE,
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "0.1.0-test"),
                        new Connection(
                                environment,
                                temp,
                                id -> Optional.ofNullable(servers.get(id)),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                "datacard/test"));
    }

    private static String line(PublishResult result) {
        List<String> errors = errors(result);
        assertThat(errors).hasSize(1);
        assertThat(result.published()).isZero();
        assertThat(errors.get(0)).doesNotContain("\n", "{0}", "{1}", "Exception");
        return errors.get(0);
    }

    private static List<String> errors(PublishResult result) {
        assertThat(result.published()).isZero();
        return result.report().stream()
                .filter(line -> line.severity() == Severity.ERROR)
                .map(CheckResult.Line::text)
                .toList();
    }
}
