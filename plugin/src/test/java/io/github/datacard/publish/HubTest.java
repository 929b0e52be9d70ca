package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.datacard.publish.HubStandIn.Kind;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commit API of the Hub, spoken to a stand-in that takes nothing that the Hub would not take. */
@Slow
class HubTest {
    private static final FaultTexts TEXTS = FaultTexts.read(
            Library.open(Optional.empty()).files(),
            Library.open(Optional.empty()).vocabulary().paths());
    private static final String REPO = "anna/reviews";
    private static final String CARD = "---\nlicense: cc-by-4.0\n---\n\n# Reviews\n";

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Login> servers = new HashMap<>();
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private Hub.Options options = new Hub.Options("main", false, CreateRepository.NO);
    private Optional<String> server = Optional.empty();
    private HubStandIn standIn;

    @BeforeEach
    void start() throws IOException {
        standIn = HubStandIn.start();
        environment.put("HF_ENDPOINT", standIn.address() + "/");
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        standIn.repo(REPO);
    }

    @AfterEach
    void nothingWasAgainstTheProtocol() {
        standIn.close();
        assertThat(standIn.violations).isEmpty();
    }

    @Test
    void oneCommitHoldsAllFilesAndSaysWhatItIs() {
        Receipt receipt = publish(card(CARD), file(".datacard/facts.json", "{}\n"));
        assertThat(standIn.repos.get(REPO).texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("README.md", CARD, ".datacard/facts.json", "{}\n"));
        assertThat(commits()).hasSize(2).last().satisfies(commit -> {
            assertThat(commit.summary()).isEqualTo("Publish it");
            assertThat(commit.description()).isEqualTo("Because.");
        });
        assertThat(receipt.where()).startsWith(standIn.address() + "/datasets/anna/reviews/commit/");
        assertThat(receipt.remarks()).isEmpty();
    }

    @Test
    void whatIsEqualCostsOneRequestAndNoCommit() {
        publish(card(CARD));
        standIn.log.clear();
        assertThat(hub().look(publication(card(CARD))).isAlready()).isTrue();
        assertThat(standIn.log).singleElement().asString().startsWith("POST /api/datasets/anna/reviews/preupload/main");
        assertThat(commits()).hasSize(2);
    }

    @Test
    void ofSeveralFilesOnlyTheChangedOnesAreSent() {
        publish(card(CARD), file("a.txt", "a"));
        RemoteFiles there = hub().look(publication(card(CARD), file("a.txt", "b")));
        assertThat(there.changed()).containsExactly("a.txt");
        assertThat(there.present()).containsOnlyKeys("a.txt");
        assertThat(standIn.count("/resolve/")).as("files that were read").isZero();
        assertThat(there.text("a.txt")).contains("a");
    }

    @Test
    void aPullRequestIsOpenedOnceForTheSameContent() {
        options = new Hub.Options("main", true, CreateRepository.NO);
        assertThat(publish(card(CARD)).where()).endsWith("/discussions/1");
        RemoteFiles again = hub().look(publication(card(CARD)));
        assertThat(again.isAlready()).isTrue();
        assertThat(again.note()).endsWith("/discussions/1");
        publish(card(CARD + "More.\n"));
        assertThat(standIn.repos.get(REPO).requests).hasSize(2);
        assertThat(standIn.repos.get(REPO).texts()).isEmpty();
    }

    @Test
    void aPullRequestThatIsThereTakesAnotherCommit() {
        options = new Hub.Options("main", true, CreateRepository.NO);
        publish(card(CARD));
        options = new Hub.Options("refs/pr/1", false, CreateRepository.NO);
        publish(card(CARD + "More.\n"));
        assertThat(standIn.count("POST /api/datasets/anna/reviews/commit/refs%2Fpr%2F1"))
                .isEqualTo(1);
        assertThat(standIn.repos.get(REPO).requests).hasSize(1);
    }

    @Test
    void whoeverCommitsMeanwhileIsNotOverwritten() {
        Hub hub = hub();
        Publication publication = publication(card(CARD));
        RemoteFiles there = hub.look(publication);
        standIn.repos.get(REPO).edit("README.md", "theirs");
        assertThatThrownBy(() -> hub.send(publication, there)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(standIn.repos.get(REPO).texts()).containsEntry("README.md", "theirs");
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNotMadeTwice() {
        Hub hub = hub();
        Publication publication = publication(card(CARD));
        RemoteFiles there = hub.look(publication);
        standIn.trouble("/commit/", Kind.DROP_AFTER);
        assertThatThrownBy(() -> hub.send(publication, there)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(hub.look(publication).isAlready()).isTrue();
        assertThat(commits()).hasSize(2);
    }

    @Test
    void aPullRequestWhoseAnswerIsLostIsFoundAgain() {
        options = new Hub.Options("main", true, CreateRepository.NO);
        standIn.trouble("/commit/", Kind.DROP_AFTER);
        assertThat(publish(card(CARD)).where()).endsWith("/discussions/1");
        assertThat(standIn.repos.get(REPO).requests).hasSize(1);
    }

    @Test
    void aPullRequestThatNeverArrivedIsReportedAndNotTriedAgain() {
        options = new Hub.Options("main", true, CreateRepository.NO);
        standIn.trouble("/commit/", Kind.DROP_BEFORE);
        assertThat(fault(card(CARD)).id()).isEqualTo("no-answer-pull-request");
        assertThat(standIn.count("/commit/")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preupload/", "/revision/", "/commit/", "/api/validate-yaml"})
    void aConnectionThatDropsIsTriedAgain(String about) {
        standIn.trouble(about, Kind.DROP_BEFORE);
        publish(card(CARD));
        assertThat(commits()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aServerThatIsTiredIsAskedAgain(int status) {
        standIn.answer("/preupload/", status, Map.of(), "");
        publish(card(CARD));
        assertThat(commits()).hasSize(2);
        assertThat(slept).contains(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"Retry-After, 7", "RateLimit, '\"api\";r=0;t=7'"})
    void theRateLimitIsHonoredForEverythingEvenACommit(String header, String value) {
        standIn.answer("/preupload/", 429, Map.of(header, value), "");
        standIn.answer("/commit/", 429, Map.of(header, value), "");
        publish(card(CARD));
        assertThat(slept.stream().filter(time -> time.toMillis() > 6_500)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(commits()).hasSize(2);
    }

    @Test
    void aLimitForHoursIsReported() {
        standIn.answer("/preupload/", 429, Map.of("Retry-After", "7200"), "");
        assertThat(fault(card(CARD))).hasMessageContaining("7200 seconds");
    }

    @Test
    void aPauseOfHoursHoldsUpNobody() {
        Hub hub = hub();
        standIn.answer("/preupload/", 429, Map.of("Retry-After", "7200"), "");
        standIn.answer("/preupload/", 503, Map.of("Retry-After", "86400"), "");
        assertThat(catchThrowableOfType(PublishFault.class, () -> hub.look(publication(card(CARD))))
                        .id())
                .isEqualTo("rate");
        assertThat(catchThrowableOfType(PublishFault.class, () -> hub.look(publication(card(CARD))))
                        .id())
                .isEqualTo("status");
        assertThat(hub.look(publication(card(CARD))).changed()).isNotEmpty();
        assertThat(slept).allMatch(time -> time.toMinutes() < 10);
    }

    @Test
    void anotherCommitInProgressIsWaitedFor() {
        Hub hub = hub();
        Publication publication = publication(card(CARD));
        RemoteFiles there = hub.look(publication);
        standIn.answer("/commit/", 409, Map.of(), "{\"error\":\"another commit is in progress\"}");
        assertThatThrownBy(() -> hub.send(publication, there)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void anAnswerThatTakesLongIsAsGood() {
        standIn.trouble("/preupload/", Kind.SLOW);
        publish(card(CARD));
        assertThat(commits()).hasSize(2);
    }

    @Test
    void anAnswerThatNeverComesIsReported() {
        for (int tries = 0; tries < 5; tries++) {
            standIn.trouble("/preupload/", Kind.SLOW);
        }
        HubClient hasty = new HubClient(connection(), TEXTS, pace(), Duration.ofMillis(200));
        Hub hub = new Hub(hasty, new Tokens(connection(), server, hasty, TEXTS), TEXTS, options);
        assertThat(catchThrowableOfType(PublishFault.class, () -> hub.look(publication(card(CARD))))
                        .id())
                .isEqualTo("no-answer");
    }

    @Test
    void aRepositoryThatMovedIsFollowedWithTheSameBody() {
        standIn.repo("anna/new");
        standIn.repos.get(REPO).movedTo = "anna/new";
        publish(card(CARD));
        assertThat(standIn.repos.get("anna/new").texts()).containsKey("README.md");
    }

    @Test
    void aTokenIsNotSentToAnotherServer() throws IOException {
        try (HubStandIn other = HubStandIn.start()) {
            standIn.answer("/preupload/", 307, Map.of("Location", other.address() + "/api/x"), "");
            assertThat(fault(card(CARD)).id()).isEqualTo("redirected");
            assertThat(other.log).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "https:///x", "a b"})
    void aRedirectToWhatIsNoAddressIsReported(String target) {
        standIn.answer("/preupload/", 307, Map.of("Location", target), "");
        assertThat(fault(card(CARD)).id()).isEqualTo("redirected");
    }

    @Test
    void aFileOfAnotherServerIsReadWithoutTheToken() throws IOException {
        standIn.repos.get(REPO).edit("README.md", "theirs");
        try (HubStandIn other = HubStandIn.start()) {
            other.repo("x/y").edit("z", "the text");
            standIn.answer("/resolve/", 302, Map.of("Location", other.address() + "/datasets/x/y/resolve/main/z"), "");
            assertThat(hub().look(publication(card(CARD))).text("README.md")).contains("the text");
        }
    }

    @Test
    void aPartOfALargeFileWithoutAnETagIsReported() {
        standIn.answer("PUT /lfs/", 200, Map.of(), "");
        PublishFault fault = fault(card(CARD), PublishedFile.of("data.bin", new byte[HubStandIn.CHUNK * 2]));
        assertThat(fault.id()).isEqualTo("upload");
        assertThat(fault).hasMessageContaining("data.bin").hasMessageContaining("no ETag of part 1");
        assertThat(commits()).hasSize(1);
    }

    @Test
    void largeFilesGoTheWayOfLargeFiles() {
        byte[] small = new byte[500];
        byte[] long1 = new byte[HubStandIn.CHUNK * 3 + 17];
        long1[2000] = 7;
        publish(card(CARD), PublishedFile.of("a.bin", small), PublishedFile.of("b.bin", long1));
        assertThat(standIn.repos.get(REPO).at("main").orElseThrow().files().get("b.bin"))
                .satisfies(blob -> assertThat(blob.isLarge()).isTrue())
                .satisfies(blob -> assertThat(blob.bytes()).isEqualTo(long1));
        standIn.log.clear();
        assertThat(hub().look(publication(
                                card(CARD), PublishedFile.of("a.bin", small), PublishedFile.of("b.bin", long1)))
                        .isAlready())
                .isTrue();
        assertThat(standIn.log).hasSize(1);
    }

    @Test
    void anEmptyFileIsNeverALargeOne() {
        publish(card(CARD), PublishedFile.of("empty.txt", new byte[0]));
        assertThat(standIn.repos.get(REPO).texts()).containsEntry("empty.txt", "");
    }

    @Test
    void moreFilesThanOneQuestionHoldsAreAskedInSeveral() {
        List<PublishedFile> files = new ArrayList<>();
        for (int at = 0; at < 300; at++) {
            files.add(file("f/" + at + ".txt", "text " + at));
        }
        publish(files.toArray(PublishedFile[]::new));
        assertThat(standIn.repos.get(REPO).texts()).hasSize(300);
        assertThat(commits()).hasSize(2);
    }

    @Test
    void aCardThatTheHubDoesNotUnderstandIsSaidSo() {
        standIn.answer(
                "GET /api/datasets/anna/reviews/revision/main?expand",
                200,
                Map.of(),
                "{\"sha\":\"" + commits().get(0).id() + "\"}");
        Hub hub = hub();
        Publication publication = publication(card(CARD));
        RemoteFiles there = hub.look(publication);
        standIn.answer("/revision/main", 200, Map.of(), "{\"cardError\":\"bad\"}");
        assertThat(hub.send(publication, there).remarks())
                .containsExactly("The Hub did not understand the card of anna/reviews (bad).");
        RemoteFiles next = hub.look(publication(file("README.md", "# No metadata\n")));
        assertThat(hub.send(publication(file("README.md", "# No metadata\n")), next)
                        .remarks())
                .containsExactly("The Hub found no metadata in the card of anna/reviews.");
    }

    @Test
    void metadataThatIsRefusedIsNeverCommitted() {
        PublishFault fault = fault(file("README.md", "---\nlicense: MIT\nlanguage:\n- EN\n---\n"));
        assertThat(fault.id()).isEqualTo("refused");
        assertThat(fault.details())
                .containsExactly(
                        "\"license\" must be one of [apache-2.0, mit, …, other, array]",
                        "\"language[0]\" must only contain lowercase characters");
        assertThat(commits()).hasSize(1);
    }

    @Test
    void whatTheCommitRefusesIsOneSentenceForEachError() {
        standIn.answer("/commit/", 400, Map.of(), "{\"error\":\"- Error: \\\"a\\\" is bad\\n- Error: b is worse\\n\"}");
        PublishFault fault = fault(card(CARD));
        assertThat(fault.details()).containsExactly("\"a\" is bad", "b is worse");
        assertThat(fault.getMessage()).doesNotContain("\n");
    }

    @Test
    void severalPublishersAtOnceLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int who = 0; who < 4; who++) {
            Publication publication = publication(file("set" + who + ".txt", "of " + who));
            running.add(threads.submit(() -> persist(publication)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        assertThat(standIn.repos.get(REPO).texts()).hasSize(4);
        assertThat(commits()).hasSize(5);
    }

    private void persist(Publication publication) {
        Hub hub = hub();
        for (RemoteFiles there = hub.look(publication); !there.isAlready(); there = hub.look(publication)) {
            try {
                hub.send(publication, there);
            } catch (ChangedMeanwhile faster) {
                Thread.yield();
            }
        }
    }

    @Test
    void aMissingRepositoryIsCreatedWhereThatIsWanted() {
        standIn.repos.clear();
        assertThat(fault(card(CARD))).hasMessageContaining("-Ddatacard.publish.create=private");
        options = new Hub.Options("main", false, CreateRepository.PRIVATE);
        publish(card(CARD));
        assertThat(standIn.repos.get(REPO).isPrivate).isTrue();
        standIn.repos.clear();
        options = new Hub.Options("main", false, CreateRepository.PUBLIC);
        publish(card(CARD));
        assertThat(standIn.repos.get(REPO).isPrivate).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"402, payment", "413, too-large", "418, status", "422, bad-path"})
    void otherRefusalsHaveOneClearLine(int status, String id) {
        standIn.answer("/preupload/", status, Map.of("X-Error-Message", "Because of you"), "");
        PublishFault fault = fault(card(CARD));
        assertThat(fault.id()).isEqualTo(id);
        assertThat(fault.getMessage()).doesNotContain("\n", "{0}", "{1}", HubStandIn.TOKEN);
    }

    @Test
    void whoMayNotWriteIsToldSo() {
        environment.put("HF_TOKEN", HubStandIn.READER);
        assertThat(fault(card(CARD)))
                .hasMessageContaining("the variable HF_TOKEN")
                .hasMessageContaining("pullRequest");
    }

    @Test
    void aWrongTokenAndAMissingRepositoryAreToldApart() {
        environment.put("HF_TOKEN", "hf_expired");
        assertThat(fault(card(CARD)).id()).isEqualTo("wrong-token");
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        standIn.repos.clear();
        assertThat(fault(card(CARD)).id()).isEqualTo("no-repository");
    }

    @Test
    void aBranchThatIsMissingIsNamed() {
        options = new Hub.Options("release", false, CreateRepository.NO);
        assertThat(fault(card(CARD))).hasMessageContaining("no branch release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "anna/", "a/b/c", "anna/x--y", "anna/x..y", "anna/.x", "../x"})
    void whatIsNoRepositoryIsNotAskedFor(String id) {
        assertThat(catchThrowableOfType(
                                PublishFault.class, () -> hub().look(new Publication(id, "s", "", List.of(card(CARD)))))
                        .id())
                .isEqualTo("no-namespace");
        assertThat(standIn.log).isEmpty();
    }

    @Test
    void aPageThatIsNoHubIsSaidSo() {
        standIn.answer("/preupload/", 200, Map.of(), "<html>Welcome</html>");
        assertThat(fault(card(CARD)).id()).isEqualTo("strange");
    }

    @Test
    void tokensAreLookedForAsTheClientsOfTheHubDo() throws IOException {
        Tokens tokens = new Tokens(connection(), server, client(), TEXTS);
        environment.put("HUGGING_FACE_HUB_TOKEN", "hf_second");
        Path file = Files.createDirectories(home.resolve(".cache/huggingface")).resolve("token");
        Files.writeString(file, "hf_of_file\n");
        servers.put("huggingface.co", new Login("", "hf_of_server"));
        servers.put("mine", new Login("", "hf_mine"));
        assertThat(tokens.of(REPO).source()).isEqualTo("the variable HF_TOKEN");
        environment.put("HF_TOKEN", "  ");
        assertThat(tokens.of(REPO).value()).isEqualTo("hf_second");
        environment.remove("HUGGING_FACE_HUB_TOKEN");
        assertThat(tokens.of(REPO).value()).isEqualTo("hf_of_server");
        servers.remove("huggingface.co");
        assertThat(tokens.of(REPO)).isEqualTo(new Token("hf_of_file", "the file " + file));
        environment.put("HF_HOME", "$HUB/here");
        environment.put("HUB", home.toString());
        Files.writeString(Files.createDirectories(home.resolve("here")).resolve("token"), "hf_of_home");
        assertThat(tokens.of(REPO).value()).isEqualTo("hf_of_home");
        environment.put("HF_TOKEN_PATH", "~/mine");
        Files.writeString(home.resolve("mine"), "hf_of_path");
        assertThat(tokens.of(REPO).value()).isEqualTo("hf_of_path");
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        assertThat(new Tokens(connection(), Optional.of("mine"), client(), TEXTS)
                        .of(REPO)
                        .value())
                .isEqualTo("hf_mine");
    }

    @Test
    void withoutATokenAllWaysToGiveOneAreNamed() {
        environment.remove("HF_TOKEN");
        assertThat(fault(card(CARD)))
                .hasMessageContaining("HF_TOKEN")
                .hasMessageContaining("settings.xml")
                .hasMessageContaining("hf auth login");
        assertThat(standIn.log).isEmpty();
    }

    @Test
    void aServerThatWasAskedForHasToBeThere() {
        server = Optional.of("mine");
        assertThat(fault(card(CARD))).hasMessageContaining("no server with the id mine");
    }

    @Test
    void aTokenWithALineFeedWritesNoHeaders() {
        environment.put("HF_TOKEN", "hf_a\nX-Other: b");
        assertThat(fault(card(CARD))).hasMessageNotContaining("X-Other").hasMessageContaining("is no token");
    }

    @Test
    void theIdentityOfABuildIsExchangedForAToken() {
        environment.remove("HF_TOKEN");
        environment.put("HF_OIDC_RESOURCE", "datasets/anna/reviews");
        assertThat(fault(card(CARD)).id()).isEqualTo("oidc-identity");
        environment.put("HF_OIDC_ID_TOKEN", "jwt-of-gitlab");
        publish(card(CARD));
        environment.remove("HF_OIDC_ID_TOKEN");
        environment.put("ACTIONS_ID_TOKEN_REQUEST_URL", standIn.address() + "/identity?a=b");
        environment.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "github-secret");
        publish(card(CARD + "More.\n"));
        standIn.answer("/identity", 200, Map.of(), "[]");
        assertThat(fault(card(CARD + "None.\n")).id()).isEqualTo("oidc");
        environment.remove("HF_OIDC_RESOURCE");
        publish(card(CARD + "Even more.\n"));
        assertThat(commits()).hasSize(4);
        environment.put("HF_OIDC_RESOURCE", "datasets/anna/reviews");
        environment.put("HF_OIDC_ID_TOKEN", "forged");
        environment.put("HF_TOKEN", HubStandIn.TOKEN);
        assertThat(fault(card(CARD + "No.\n")))
                .hasMessageContaining("unknown identity")
                .hasMessageContaining("id-token: write");
    }

    @Test
    void aTokenTravelsInTheOpenOnThisMachineAlone() {
        environment.put("HF_ENDPOINT", "http://hub.example.org");
        assertThat(fault(card(CARD)).id()).isEqualTo("plain-http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://hub", "hub.example.org", "https://", "http://a b", "https://me:secret@hub.example.org"})
    void anEndpointThatIsNoneIsSaidSo(String endpoint) {
        environment.put("HF_ENDPOINT", endpoint);
        assertThat(fault(card(CARD))).hasMessageContaining("HF_ENDPOINT").hasMessageNotContaining("secret");
    }

    @Test
    void aHubThatIsAwayIsSaidSo() {
        URI address = standIn.address();
        standIn.close();
        environment.put("HF_ENDPOINT", address.toString());
        assertThat(fault(card(CARD)).id()).isEqualTo("unreachable");
        environment.put("HF_ENDPOINT", "https://no-such-host.invalid");
        assertThat(fault(card(CARD)).id()).isEqualTo("unknown-host");
    }

    @Test
    void neitherTokensNorPasswordsArePrinted() {
        assertThat(new Token("hf_secret", "x") + "" + new Login("me", "hf_secret") + connection())
                .doesNotContain("hf_secret", HubStandIn.TOKEN);
    }

    private Receipt publish(PublishedFile... files) {
        Hub hub = hub();
        Publication publication = publication(files);
        RemoteFiles there = hub.look(publication);
        hub.validate(publication);
        return hub.send(publication, there);
    }

    private PublishFault fault(PublishedFile... files) {
        return catchThrowableOfType(PublishFault.class, () -> publish(files));
    }

    private Hub hub() {
        HubClient client = client();
        return new Hub(client, new Tokens(connection(), server, client, TEXTS), TEXTS, options);
    }

    private HubClient client() {
        return new HubClient(connection(), TEXTS, pace());
    }

    /** Waits no time, but says how long it would have. */
    private RequestGate pace() {
        return new RequestGate(
                time -> {
                    slept.add(time);
                    now.addAndGet(time.toNanos());
                },
                now::get);
    }

    private Connection connection() {
        return new Connection(
                environment,
                home,
                id -> Optional.ofNullable(servers.get(id)),
                Optional.empty(),
                Optional.empty(),
                false,
                "datacard/test");
    }

    private List<HubStandIn.Commit> commits() {
        return standIn.repos.get(REPO).commits;
    }

    private static Publication publication(PublishedFile... files) {
        return new Publication(REPO, "Publish it", "Because.", List.of(files));
    }

    private static PublishedFile card(String text) {
        return file("README.md", text);
    }

    private static PublishedFile file(String path, String text) {
        return PublishedFile.of(path, text);
    }
}
