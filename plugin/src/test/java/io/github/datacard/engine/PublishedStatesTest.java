package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two published states are compared with each other and with the working copy, wherever they were published to. */
@Slow
class PublishedStatesTest {
    private static final String OLD = """
        datacard: 1
        id: acme/rivers
        version: 1.0.0
        name: River Levels
        license: cc-by-4.0
        language: en
        summary: Daily levels of twelve rivers, measured by the stations of one water board.
        contact: data@acme.example
        splits: {train: train.csv, test: test.csv}
        uses: {intended: Forecasts of floods, out_of_scope: Insurance of single houses}
        """;

    /** Without the test split, for other uses, by another license. */
    private static final String NEW = OLD.replace("1.0.0", "2.0.0")
            .replace("cc-by-4.0", "cc-by-nc-4.0")
            .replace(", test: test.csv", "")
            .replace("Insurance of single houses", "Insurance");

    private static final List<String> EXPECTED =
            List.of("Licenses: Creative Commons Attribution-NonCommercial 4.0, was:", "Split test: removed");

    @TempDir
    private Path temp;

    private boolean pullRequest;
    private Path folder;
    private HubStandIn hub;
    private Runs runs;

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        hub.repo("acme/rivers");
        folder = Files.createDirectories(temp.resolve("rivers"));
        runs = Runs.on(folder, temp.resolve("out")).asking("reference");
        Files.writeString(folder.resolve("train.csv"), "day,level\n1,2.5\n");
        Files.writeString(folder.resolve("test.csv"), "day,level\n2,2.5\n");
    }

    @AfterEach
    void stop() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void ofAFolder() throws IOException {
        Path site = temp.resolve("www");
        publish(OLD, DestinationKind.FOLDER);
        Path old = site.toRealPath();
        publish(NEW, DestinationKind.FOLDER);
        isTold(runs.diff(old.toString(), site.toString()));
        describe(NEW.replace("Forecasts of floods", "Forecasts"));
        assertThat(lines(runs.diff(site.toString(), "")))
                .contains("Forecasts of floods")
                .doesNotContain("Split test");
    }

    @Test
    void ofABranchOfGit() throws IOException {
        Repository work = Repository.in(folder);
        describe(OLD);
        work.commit();
        Path bare = temp.resolve("pages.git");
        work.git("init", "-q", "--bare", "-b", "main", bare.toString());
        for (List<PublishedKind> content : List.of(List.of(PublishedKind.SITE), List.of(PublishedKind.CARD))) {
            String branch = content.get(0).name();
            publish(OLD, content, DestinationKind.GIT);
            publish(NEW, content, DestinationKind.GIT);
            work.git("fetch", "-q", bare.toString(), "+" + branch + ":refs/remotes/pages/" + branch);
            isTold(runs.diff("pages/" + branch + "~1", "pages/" + branch));
            describe(OLD);
            isTold(runs.diff("", "pages/" + branch));
        }
    }

    @Test
    void ofTheHubByBranchTagCommitAndPullRequest() throws IOException {
        publish(OLD, DestinationKind.HUB);
        String before = hub.repos.get("acme/rivers").commits.get(1).id();
        publish(NEW, DestinationKind.HUB);
        String page = hub.address() + "/datasets/acme/rivers";
        isTold(diff(page + "/commit/" + before, page));
        isTold(diff(page + "/tree/" + before, page + "/tree/main"));
        describe(NEW);
        isTold(diff(page + "/tree/" + before, ""));
        DiffResult same = diff(page, "");
        assertThat(same.report().counts()).as(lines(same)).isEqualTo("no change in meaning");
        pullRequest = true;
        publish(OLD, DestinationKind.HUB);
        isTold(diff(page + "/discussions/1", page));
    }

    @Test
    void ofEachDatasetThatIsHereWithItsOwnRepository() throws IOException {
        publish(OLD, DestinationKind.HUB);
        describe(NEW);
        Path other = Files.createDirectories(folder.resolve("lakes"));
        Files.writeString(
                other.resolve("datacard.yaml"),
                OLD.replace("acme/rivers", "acme/lakes").replace("River", "Lake"));
        DiffResult result = diff(hub.address() + "/datasets/{id}", "");
        isTold(result);
        assertThat(lines(result)).contains("acme/lakes");
        assertThat(result.report().datasets())
                .extracting(dataset -> dataset.id() + " " + dataset.status())
                .containsExactly("acme/lakes ADDED", "acme/rivers CHANGED");
    }

    @Test
    void factsThatWerePublishedCountToo() throws IOException {
        describe(OLD);
        runs.measure();
        publish(OLD, List.of(PublishedKind.CARD, PublishedKind.FACTS), DestinationKind.HUB);
        String before = hub.repos.get("acme/rivers").commits.get(1).id();
        Files.writeString(folder.resolve("train.csv"), "day,level\n1,2.5\n2,2.5\n3,2.5\n");
        runs.measure();
        publish(OLD, List.of(PublishedKind.CARD, PublishedKind.FACTS), DestinationKind.HUB);
        String page = hub.address() + "/datasets/acme/rivers";
        assertThat(lines(diff(page + "/tree/" + before, page))).contains("Split train, Count: 3, was: 1");
    }

    @Test
    void whatIsNoPageOrHoldsNothingIsOneLine() throws IOException {
        describe(OLD);
        for (String address : List.of(
                hub.address() + "/acme/rivers",
                hub.address() + "/datasets/acme",
                "https://elsewhere.example/datasets/acme/rivers")) {
            assertThatThrownBy(() -> diff(address, ""))
                    .isInstanceOf(DatacardException.class)
                    .hasMessageContaining("is no page of a dataset on " + hub.address())
                    .hasMessageContaining("-Ddatacard.diff.from");
        }
        for (String address :
                List.of("/datasets/acme/oceans", "/datasets/acme/rivers/tree/v9", "/datasets/acme/rivers")) {
            assertThatThrownBy(() -> diff(hub.address() + address, ""))
                    .isInstanceOf(DatacardException.class)
                    .hasMessageContaining("There is no card at " + hub.address() + address);
        }
        assertThatThrownBy(() -> runs.diff(hub.address() + "/datasets/acme/rivers", ""))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is on the network");
    }

    private static void isTold(DiffResult result) {
        assertThat(lines(result)).contains(EXPECTED);
    }

    private static String lines(DiffResult result) {
        return String.join("\n", result.lines());
    }

    private DiffResult diff(String from, String to) {
        return runs.diff(
                from, to, connection(Map.of("HF_ENDPOINT", hub.address().toString())));
    }

    private void describe(String text) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), text);
    }

    private void publish(String text, DestinationKind to) throws IOException {
        publish(text, List.of(), to);
    }

    private void publish(String text, List<PublishedKind> content, DestinationKind to) throws IOException {
        describe(text);
        PublishPlaces places = new PublishPlaces(
                "",
                to == DestinationKind.GIT ? Optional.of(content.get(0).name()) : Optional.empty(),
                pullRequest,
                CreateRepository.NO,
                Optional.of(temp.resolve("pages.git").toString()),
                Optional.of(temp.resolve("www")),
                Optional.empty(),
                Optional.empty());
        PublishResult result = runs.publish(
                new PublishRequest(
                        List.of(to),
                        content,
                        places,
                        false,
                        Edits.REFUSE,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "0.1.0-test"),
                connection(Map.of("HF_ENDPOINT", hub.address().toString(), "HF_TOKEN", HubStandIn.TOKEN)));
        assertThat(result.published()).as(result.report().toString()).isEqualTo(1);
    }

    private Connection connection(Map<String, String> environment) {
        return new Connection(
                environment, temp, id -> Optional.empty(), Optional.empty(), Optional.empty(), false, "datacard/test");
    }
}
