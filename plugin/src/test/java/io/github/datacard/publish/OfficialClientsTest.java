package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Need;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Hub's own clients and we do the same to the stand-in, so that it is as the Hub, and we are as they. */
@Slow
class OfficialClientsTest {
    private static final FaultTexts TEXTS = FaultTexts.read(
            Library.open(Optional.empty()).files(),
            Library.open(Optional.empty()).vocabulary().paths());

    private static final Path PYTHON = Path.of("target/hub/bin/python").toAbsolutePath();
    private static final Path MODULE =
            Path.of("target/npm/node_modules/@huggingface/hub/dist/index.mjs").toAbsolutePath();

    private static final String REPO = "anna/reviews";
    private static final String CARD = "---\nlicense: cc-by-4.0\n---\n\n# Reviews ü\n";

    @TempDir
    private Path temp;

    private HubStandIn standIn;

    /** A client of the Hub. */
    enum Client {
        PYTHON,
        JAVASCRIPT;

        void need() {
            if (this == PYTHON) {
                Need.met(
                        "datasets",
                        Files.isExecutable(OfficialClientsTest.PYTHON),
                        "There is no Python with huggingface_hub in plugin/target/hub.");
            } else {
                Need.met(
                        "hub-client",
                        Files.exists(MODULE) && Need.program("node").isPresent(),
                        "There is no @huggingface/hub in plugin/target/npm.");
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        standIn = HubStandIn.start();
        write("README.md", CARD.getBytes(StandardCharsets.UTF_8));
        write(".datacard/facts.json", "{}\n".getBytes(StandardCharsets.UTF_8));
        write("empty.txt", new byte[0]);
        write("small.bin", new byte[] {1, 2, 3});
        byte[] parts = new byte[HubStandIn.CHUNK * 2 + 5];
        parts[HubStandIn.CHUNK + 1] = 9;
        write("long.bin", parts);
    }

    @AfterEach
    void nothingWasAgainstTheProtocol() {
        standIn.close();
        assertThat(standIn.violations).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommitLeavesTheSameState(Client client) throws Exception {
        client.need();
        standIn.repo(REPO);
        assertThat(run(client, "commit")).matches("(?s).*[0-9a-f]{40}\\s*");
        HubStandIn.Commit theirs = standIn.repos.get(REPO).at("main").orElseThrow();
        Map<String, String> uploaded = digests(standIn.large);

        standIn.repos.clear();
        standIn.large.clear();
        standIn.repo(REPO);
        publish(false);
        HubStandIn.Commit ours = standIn.repos.get(REPO).at("main").orElseThrow();
        assertThat(state(ours)).isEqualTo(state(theirs)).hasSize(5);
        assertThat(ours.summary()).isEqualTo(theirs.summary());
        assertThat(ours.description()).isEqualTo(theirs.description());
        assertThat(ours.parent()).isEqualTo(theirs.parent());
        assertThat(digests(standIn.large)).isEqualTo(uploaded);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheyPublishedWeDoNotSendAgain(Client client) throws Exception {
        client.need();
        standIn.repo(REPO);
        run(client, "commit");
        assertThat(hub(false).look(publication()).isAlready()).isTrue();
    }

    @Test
    void whatWePublishedTheyDoNotSendAgain() throws Exception {
        Client.PYTHON.need();
        standIn.repo(REPO);
        publish(false);
        run(Client.PYTHON, "commit");
        run(Client.PYTHON, "folder");
        assertThat(standIn.repos.get(REPO).commits).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPullRequestIsTheSame(Client client) throws Exception {
        client.need();
        standIn.repo(REPO);
        assertThat(run(client, "pull-request")).endsWith("/datasets/anna/reviews/discussions/1\n");
        publish(true);
        HubStandIn.Repo repo = standIn.repos.get(REPO);
        assertThat(repo.at("main").orElseThrow().files()).isEmpty();
        assertThat(state(repo.at("refs/pr/2").orElseThrow()))
                .isEqualTo(state(repo.at("refs/pr/1").orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void aStaleParentIsRefused(Client client) throws Exception {
        client.need();
        standIn.repo(REPO);
        assertThat(run(client, "stale")).endsWith("412\n");
        assertThat(standIn.repos.get(REPO).commits).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryIsCreatedTheSameWay(Client client) throws Exception {
        client.need();
        run(client, "create");
        assertThat(standIn.repos).containsOnlyKeys(REPO);
        publish(false);
        assertThat(standIn.repos.get(REPO).commits).hasSize(2);
    }

    @Test
    void badMetadataIsRefusedWithTheSameMessages() throws Exception {
        Client.PYTHON.need();
        standIn.repo(REPO);
        write("README.md", "---\nlicense: MIT\n---\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run(Client.PYTHON, "bad")).contains("\"license\" must be one of [apache-2.0");
        assertThat(standIn.repos.get(REPO).commits).hasSize(1);
    }

    private void publish(boolean pullRequest) throws IOException {
        Hub hub = hub(pullRequest);
        RemoteFiles there = hub.look(publication());
        hub.validate(publication());
        hub.send(publication(), there);
    }

    private Hub hub(boolean pullRequest) {
        Connection connection = new Connection(
                Map.of("HF_ENDPOINT", standIn.address().toString(), "HF_TOKEN", HubStandIn.TOKEN),
                temp,
                id -> Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "datacard/test");
        HubClient client = new HubClient(connection, TEXTS, new RequestGate());
        return new Hub(
                client,
                new Tokens(connection, Optional.empty(), client, TEXTS),
                TEXTS,
                new Hub.Options("main", pullRequest, CreateRepository.NO));
    }

    private Publication publication() throws IOException {
        Path folder = temp.resolve("files");
        try (Stream<Path> files = Files.walk(folder)) {
            List<PublishedFile> all = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file ->
                            PublishedFile.in(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
            return new Publication(REPO, "Publish it", "Because.", all);
        }
    }

    private static Map<String, String> state(HubStandIn.Commit commit) {
        Map<String, String> state = new TreeMap<>();
        commit.files().forEach((path, blob) -> state.put(path, (blob.isLarge() ? "large " : "") + blob.id()));
        return state;
    }

    private static Map<String, String> digests(Map<String, byte[]> large) {
        return large.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> String.valueOf(file.getValue().length)));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = temp.resolve("files").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private String run(Client client, String way) throws Exception {
        List<String> command = new ArrayList<>(
                client == Client.PYTHON
                        ? List.of(PYTHON.toString(), resource("official.py"))
                        : List.of("node", resource("official.mjs"), MODULE.toString()));
        command.addAll(List.of(
                standIn.address().toString(),
                HubStandIn.TOKEN,
                REPO,
                temp.resolve("files").toString(),
                way));
        Path errors = temp.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors) + standIn.log).isZero();
        return said;
    }

    private static String resource(String name) throws Exception {
        return Path.of(OfficialClientsTest.class.getResource("/publish/" + name).toURI())
                .toString();
    }
}
