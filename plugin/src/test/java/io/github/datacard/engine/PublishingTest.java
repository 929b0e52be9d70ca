package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published, what stops it, and what becomes of what people wrote where it was published. */
@Slow
class PublishingTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        id: acme/shop-reviews
        version: 1.2.0
        name: Shop Reviews
        license: cc-by-4.0
        language: en
        summary: English product reviews, each labeled negative, neutral or positive.
        contact: data@acme.example
        creators: [Acme]
        splits:
          train: data/train.csv
        motivation: To compare small sentiment classifiers on short informal text.
        people: Customers wrote the reviews and agreed to publication; names were removed.
        collection: Exported from one shop in March 2024, reviews of 2021 to 2023.
        annotation: Three paid annotators for each review; the majority decides.
        uses:
          intended: Research on sentiment classification
          out_of_scope: Judging single customers or employees
        considerations: One shop, one country.
        internal: [notes]
        notes: The export script stands on the old server.
        gaps:
          not_documented: [funding, recommendations, maintenance, distribution, composition, processing, lineage]
        """;

    private static final String REPO = "acme/shop-reviews";

    @TempDir
    private Path temp;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Path folder;
    private HubStandIn hub;
    private PublishPlaces places = places("");
    private List<PublishedKind> content = List.of();
    private boolean dryRun;
    private boolean committed = true;
    private Edits edits = Edits.REFUSE;
    private Optional<ReleaseRules> release = Optional.empty();
    private Optional<String> since = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        hub.repo(REPO);
        folder = Files.createDirectories(temp.resolve("sets/shop-reviews"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/train.csv"), "text,label\nGood,positive\nBad,negative\n");
        describe(DESCRIPTOR);
    }

    @AfterEach
    void nothingWasAgainstTheProtocol() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void theCardOfTheOutputIsPublishedWithAMessageThatSaysWhatItIs() throws IOException {
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(said(result)).startsWith("Published README.md: ");
        assertThat(result.published()).isEqualTo(1);
        Runs.on(folder, temp.resolve("out")).render();
        assertThat(card()).isEqualTo(Files.readString(temp.resolve("out/acme/shop-reviews/README.md")));
        assertThat(hub.repos.get(REPO).commits).last().satisfies(commit -> {
            assertThat(commit.summary()).isEqualTo("Publish the documentation of acme/shop-reviews 1.2.0");
            assertThat(commit.description()).startsWith("Made by Datacard");
        });
        assertThat(publish(DestinationKind.HUB).unchanged()).isEqualTo(1);
        assertThat(hub.repos.get(REPO).commits).hasSize(2);
    }

    @Test
    void whatIsInternalIsNeverPublished() throws IOException {
        Runs.on(folder, temp.resolve("measured")).measure();
        content = List.of(PublishedKind.CARD, PublishedKind.FACTS, PublishedKind.CROISSANT, PublishedKind.PAGE);
        PublishResult result =
                new Published(Runs.on(folder, temp.resolve("out")).internally()).to(DestinationKind.HUB);
        assertThat(result.published()).as(said(result)).isEqualTo(1);
        Map<String, String> texts = hub.repos.get(REPO).texts();
        assertThat(texts)
                .containsOnlyKeys(
                        "README.md", ".datacard/facts.json", ".datacard/croissant.json", ".datacard/page.html");
        assertThat(texts.values()).noneMatch(text -> text.contains("export script"));
    }

    @Test
    void anErrorOfTheCheckStopsIt() throws IOException {
        describe(DESCRIPTOR.replace("license:", "licence:"));
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(said(result)).contains("unknown-key", "Not published, because check has ");
        assertThat(hub.log).isEmpty();
    }

    @Test
    void whatIsNotCommittedStopsItUnlessThatIsAllowed() throws IOException {
        Repository repository = Repository.in(folder).commit();
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        describe(DESCRIPTOR.replace("One shop", "A single shop"));
        Files.writeString(folder.resolve("other.txt"), "is no matter");
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(said(result)).contains("datacard.yaml: this is not committed", "-Ddatacard.publish.committed=false");
        committed = false;
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        committed = true;
        repository.commit();
        assertThat(publish(DestinationKind.HUB).unchanged()).isEqualTo(1);
        Files.writeString(folder.resolve("shared.datacard-base.yaml"), "publishers: [Acme]\n");
        assertThat(said(publish(DestinationKind.HUB))).contains("shared.datacard-base.yaml: this is not committed");
    }

    @Test
    void aFolderWithoutGitIsPublishedAndThatIsSaid() throws IOException {
        release = ReleaseRules.of(List.of("semver"), List.of());
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.published()).isEqualTo(1);
        assertThat(said(result)).contains("There is no git repository here, so -Ddatacard.diff.policy has nothing");
        assertThat(heard).singleElement().asString().contains("no git repository here: no history will show");
        heard.clear();
        Repository.in(folder).commit();
        assertThat(said(publish(DestinationKind.HUB))).contains("No release is tagged yet");
        assertThat(heard).isEmpty();
    }

    @Test
    void aBreakingChangeWithoutItsVersionStepIsNotPublished() throws IOException {
        Repository repository = Repository.in(folder).commit();
        repository.git("tag", "v1.2.0");
        release = ReleaseRules.of(List.of("semver"), List.of());
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        describe(DESCRIPTOR
                .replace("license: cc-by-4.0", "license: cc-by-nc-4.0")
                .replace("1.2.0", "1.2.1"));
        repository.commit();
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.refused()).as(said(result)).isEqualTo(1);
        assertThat(said(result)).contains("Since the release v1.2.0: 1 breaking", "Not published, because check has");
        assertThat(hub.repos.get(REPO).commits).hasSize(2);
        describe(DESCRIPTOR.replace("license: cc-by-4.0", "license: mit").replace("1.2.0", "2.0.0"));
        repository.commit();
        PublishResult again = publish(DestinationKind.HUB);
        assertThat(again.published()).as(said(again)).isEqualTo(1);
    }

    @Test
    void aDryRunShowsTheDifferenceAndChangesNothing() throws IOException {
        publish(DestinationKind.HUB);
        String before = card();
        describe(DESCRIPTOR.replace("One shop, one country.", "Two shops, one country."));
        dryRun = true;
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(said(result)).contains("Would publish to", "\n-One shop, one country.\n+Two shops, one country.\n");
        assertThat(result.published()).isEqualTo(1);
        assertThat(card()).isEqualTo(before);
        assertThat(hub.count("/commit/")).isEqualTo(1);
        assertThat(hub.count("/api/validate-yaml")).isEqualTo(2);
    }

    @Test
    void theDifferencesOfSeveralDatasetsStandOneAfterTheOther() throws IOException {
        for (int at = 0; at < 8; at++) {
            Path other = Files.createDirectories(folder.resolve("set" + at + "/data"));
            Files.writeString(other.resolve("train.csv"), "text,label\nGood,positive\n");
            Files.writeString(
                    other.resolveSibling("datacard.yaml"),
                    DESCRIPTOR.replace("acme/shop-reviews", "acme/set" + at).replace("Shop Reviews", "Set " + at));
            hub.repo("acme/set" + at);
        }
        committed = false;
        dryRun = true;
        List<String> parts = List.of(said(publish(DestinationKind.HUB)).split("Would publish to ", -1));
        assertThat(parts).hasSize(10);
        for (String part : parts.subList(1, parts.size())) {
            String id = part.lines().findFirst().orElse("").replaceFirst(".*/datasets/(.*):", "$1");
            assertThat(part).contains("\n+# ").containsOnlyOnce("+++ ").contains(id);
        }
    }

    @Test
    void whatGitDoesNotSayIsNotTakenForCommitted() throws IOException {
        Repository.in(folder).commit();
        Files.writeString(folder.resolve(".git/index"), "damaged");
        assertThatThrownBy(() -> publish(DestinationKind.HUB))
                .hasMessageContaining("git cannot say which files are committed")
                .hasMessageContaining("-Ddatacard.publish.committed=false");
        assertThat(hub.count("/commit/")).isZero();
    }

    @Test
    void anEditOnTheOtherSideIsShownAndStays() throws IOException {
        publish(DestinationKind.HUB);
        hub.repos.get(REPO).edit("README.md", card().replace("One shop, one country.", "One shop in Spain."));
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(said(result))
                .contains(
                        "was edited since it was published",
                        "-One shop in Spain.",
                        "+One shop, one country.",
                        "edits=import");
        assertThat(card()).contains("One shop in Spain.");
    }

    @Test
    void anEditThatIsImportedIsPublishedLater() throws IOException {
        Repository repository = Repository.in(folder).commit();
        publish(DestinationKind.HUB);
        String theirs = card().replace("One shop, one country.", "One shop in Spain.") + "\n## Thanks\n\nTo Ada.\n";
        hub.repos.get(REPO).edit("README.md", theirs);
        edits = Edits.IMPORT;
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(said(result)).contains("Wrote the edit of");
        assertThat(card()).isEqualTo(theirs);
        assertThat(Files.readString(folder.resolve("README.md"))).contains("One shop in Spain.", "To Ada.");
        repository.commit();
        edits = Edits.REFUSE;
        PublishResult again = publish(DestinationKind.HUB);
        assertThat(again.refused()).as(said(again)).isZero();
        assertThat(card()).contains("One shop in Spain.", "To Ada.");
    }

    @Test
    void anImportNeverReplacesWhatIsNotCommitted() throws IOException {
        publish(DestinationKind.HUB);
        hub.repos.get(REPO).edit("README.md", card() + "\nTheirs.\n");
        Runs.on(folder, temp.resolve("out")).apply(MergeOptions.NONE);
        Files.writeString(folder.resolve("README.md"), Files.readString(folder.resolve("README.md")) + "\nMine.\n");
        edits = Edits.IMPORT;
        assertThat(said(publish(DestinationKind.HUB))).contains("has changes that would be lost");
        assertThat(folder.resolve("README.md")).content().contains("Mine.").doesNotContain("Theirs.");
    }

    @Test
    void anEditIsReplacedWhereThatIsWanted() {
        publish(DestinationKind.HUB);
        hub.repos.get(REPO).edit("README.md", "# Somebody else's\n");
        assertThat(publish(DestinationKind.HUB).refused()).isEqualTo(1);
        edits = Edits.REPLACE;
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        assertThat(card()).contains("Shop Reviews").doesNotContain("Somebody");
    }

    @Test
    void anEarlierCardOfOursIsNoEdit() throws IOException {
        publish(DestinationKind.HUB);
        for (String change : List.of("license: mit", "license: cc0-1.0")) {
            describe(DESCRIPTOR
                    .replace("license: cc-by-4.0", change)
                    .replace("One shop, one country.", "Now " + change.substring(9))
                    .replace("annotation: Three paid", "annotation: Five paid"));
            PublishResult result = publish(DestinationKind.HUB);
            assertThat(result.published()).as(said(result)).isEqualTo(1);
        }
        describe(DESCRIPTOR.replaceAll("(?m)^language: en\n", "").replace("[funding", "[language, funding"));
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.published()).as(said(result)).isEqualTo(1);
    }

    @Test
    void aCardOfTheHistoryIsNoEditEvenIfItsOwnTextChanged() throws IOException {
        describe(DESCRIPTOR + "card:\n  mode: regions\n");
        Repository repository = Repository.in(folder);
        Runs.on(folder, temp.resolve("out")).apply(MergeOptions.NONE);
        Path card = folder.resolve("README.md");
        String first = Files.readString(card) + "\nWritten by hand.\n";
        Files.writeString(card, first);
        repository.commit();
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        Files.writeString(card, first.replace("Written by hand.", "Written again."));
        repository.commit();
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.published()).as(said(result)).isEqualTo(1);
        assertThat(card()).contains("Written again.");
    }

    @Test
    void metadataThatIsRefusedIsNamedAtItsLines() throws IOException {
        hub.answer("/api/validate-yaml", 400, Map.of(), """
            {"errors":[{"message":"\\"license\\" must be one of [mit]"},
            {"message":"\\"pretty_name\\" is bad"},{"message":"\\"configs[0].config_name\\" is required"},
            {"message":"\\"odd\\" is odd"},{"message":"Invalid YAML in README.md: bad (3:2)"}],"warnings":[]}""");
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(said(result))
                .contains("datacard.yaml:5: the Hub says: \"license\" must be one of")
                .contains("datacard.yaml:4: the Hub says: \"pretty_name\"")
                .contains("datacard.yaml:11: the Hub says: \"configs[0]")
                .contains("README.md: the Hub says: \"odd\"")
                .contains("README.md:4: the Hub says: Invalid YAML");
        assertThat(result.refused()).isEqualTo(1);
        assertThat(hub.count("/commit/")).isZero();
    }

    @Test
    void oneDatasetThatFailsStopsNoOther() throws IOException {
        second();
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.published()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(said(result)).contains("acme/letters does not exist");
        hub.repo("acme/letters");
        assertThat(publish(DestinationKind.HUB).unchanged()).isEqualTo(1);
        assertThat(hub.repos.get("acme/letters").texts()).containsKey("README.md");
    }

    @Test
    void theReportKeepsTheOrderOfTheDatasetsWhicheverIsFaster() throws IOException {
        second();
        hub.repo("acme/letters");
        Path letters = folder.resolve("letters/datacard.yaml");
        String second = Files.readString(letters);
        for (String slow : List.of(REPO, "acme/letters")) {
            describe(DESCRIPTOR.replace("One shop", "Slow is " + slow));
            Files.writeString(letters, second.replace("One shop", "Slow is " + slow));
            hub.trouble(slow + "/commit/", HubStandIn.Kind.SLOW);
            assertThat(said(publish(DestinationKind.HUB)).lines())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("datasets/" + REPO + "/"),
                            other -> assertThat(other).contains("datasets/acme/letters/"));
        }
    }

    @Test
    void aDatasetWhoseCardCannotBeWrittenIsCountedAndStopsNoOther() throws IOException {
        Need.posix("This system makes no links.");
        second();
        hub.repo("acme/letters");
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.md"), "# Shop Reviews\n");
        Files.createSymbolicLink(folder.resolve("README.md"), elsewhere);
        Repository.in(folder).commit();
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(2);
        hub.repos.get(REPO).edit("README.md", card() + "\nTheirs.\n");
        Path letters = folder.resolve("letters/datacard.yaml");
        Files.writeString(letters, Files.readString(letters).replace("One shop", "Two shops"));
        committed = false;
        edits = Edits.IMPORT;
        PublishResult result = publish(DestinationKind.HUB);
        assertThat(result.failed()).as(said(result)).isEqualTo(1);
        assertThat(said(result)).contains("is a link; remove it");
        assertThat(result.published()).as(said(result)).isEqualTo(1);
        assertThat(elsewhere).hasContent("# Shop Reviews");
    }

    @Test
    void twoDatasetsNeverShareARepository() throws IOException {
        second();
        places = places("acme/all");
        assertThat(said(publish(DestinationKind.HUB))).contains("would both be published to acme/all");
        assertThat(hub.log).isEmpty();
        places = places("other/{name}");
        hub.repo("other/letters");
        hub.repo("other/shop-reviews");
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(2);
    }

    @Test
    void whoeverEditsMeanwhileIsSeen() {
        hub.answer("/commit/", 412, Map.of(), "");
        hub.answer("/commit/", 409, Map.of(), "");
        assertThat(publish(DestinationKind.HUB).published()).isEqualTo(1);
        assertThat(hub.count("/commit/")).isEqualTo(3);
    }

    @Test
    void aSiteGoesToAFolderByOneRenameAndKeepsWhatOthersPutThere() throws IOException {
        Path site = temp.resolve("www/data");
        places = places("", Optional.of(site));
        PublishResult result = publish(DestinationKind.FOLDER);
        assertThat(result.published()).as(said(result)).isEqualTo(1);
        assertThat(site).isSymbolicLink();
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("acme/shop-reviews/index.html")).exists();
        assertThat(site.resolve(".nojekyll")).isEmptyFile();
        assertThat(publish(DestinationKind.FOLDER).unchanged()).isEqualTo(1);

        Files.writeString(site.resolve("CNAME"), "data.example.org\n");
        Path before = site.toRealPath();
        describe(DESCRIPTOR.replace("id: acme/shop-reviews", "id: acme/reviews"));
        assertThat(publish(DestinationKind.FOLDER).published()).isEqualTo(1);
        assertThat(site.resolve("CNAME")).hasContent("data.example.org");
        assertThat(site.resolve("acme/shop-reviews/index.html")).doesNotExist();
        assertThat(site.resolve("acme/reviews/index.html")).exists();
        assertThat(before.resolve("acme/shop-reviews/index.html"))
                .as("readers who are in it")
                .exists();
        describe(DESCRIPTOR);
        publish(DestinationKind.FOLDER);
        assertThat(before).doesNotExist();
    }

    @Test
    void aPageThatWasEditedInAFolderStays() throws IOException {
        Path site = temp.resolve("www");
        places = places("", Optional.of(site));
        publish(DestinationKind.FOLDER);
        Files.writeString(site.resolve("index.html"), "mine");
        PublishResult result = publish(DestinationKind.FOLDER);
        assertThat(said(result)).contains("index.html was edited since it was published");
        edits = Edits.REPLACE;
        assertThat(publish(DestinationKind.FOLDER).published()).isEqualTo(1);
        assertThat(site.resolve("index.html")).content().doesNotContain("mine");
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws IOException {
        Path site = Files.createDirectories(temp.resolve("home"));
        Files.writeString(site.resolve("thesis.txt"), "long");
        places = places("", Optional.of(site));
        PublishResult result = publish(DestinationKind.FOLDER);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(said(result)).contains("is a folder that publish did not make");
        assertThat(site).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void pagesOfASiteSayWhatChangedSinceTheLastReleaseWhereThatIsAskedFor() throws IOException {
        Repository repository = Repository.in(folder).commit();
        repository.git("tag", "v1.2.0");
        describe(DESCRIPTOR
                .replace("license: cc-by-4.0", "license: cc-by-nc-4.0")
                .replace("1.2.0", "2.0.0")
                .replace("export script", "import script"));
        repository.commit();
        places = places("", Optional.of(temp.resolve("public")));
        Path page = temp.resolve("public/acme/shop-reviews/index.html");
        assertThat(publish(DestinationKind.FOLDER).published()).isEqualTo(1);
        assertThat(page).content().doesNotContain("id=\"since\"");
        since = Optional.of("release");
        assertThat(publish(DestinationKind.FOLDER).published()).isEqualTo(1);
        assertThat(page)
                .content()
                .contains("<a href=\"#since\">Since v1.2.0: 1 breaking", "<li><strong>Breaking:</strong>")
                .doesNotContain("script stands");
        assertThat(publish(DestinationKind.FOLDER).unchanged()).isEqualTo(1);
        since = Optional.of("v9");
        assertThatThrownBy(() -> publish(DestinationKind.FOLDER)).hasMessageContaining("v9");
    }

    @Test
    void placesThatAreMissingAreAskedFor() {
        assertThatThrownBy(() -> publish()).hasMessageContaining("-Ddatacard.publish.to");
        assertThat(said(publish(DestinationKind.GIT))).contains("-Ddatacard.publish.git=");
        assertThat(said(publish(DestinationKind.FOLDER))).contains("-Ddatacard.publish.directory=");
        content = List.of(PublishedKind.SITE);
        assertThatThrownBy(() -> publish(DestinationKind.HUB)).hasMessageContaining("The Hub shows no sites");
        content = List.of();
        places = new PublishPlaces(
                "",
                Optional.empty(),
                false,
                CreateRepository.NO,
                Optional.empty(),
                Optional.of(temp.resolve("w")),
                Optional.of("../up"),
                Optional.empty());
        assertThat(said(publish(DestinationKind.FOLDER))).contains("is no path within the destination");
    }

    private void second() throws IOException {
        Path other = Files.createDirectories(folder.resolve("letters"));
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/train.csv"), "text,label\nGood,positive\n");
        Files.writeString(
                other.resolve("datacard.yaml"),
                DESCRIPTOR.replace("acme/shop-reviews", "acme/letters").replace("Shop Reviews", "Letters"));
    }

    private void describe(String text) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), text);
    }

    private String card() {
        return hub.repos.get(REPO).texts().getOrDefault("README.md", "");
    }

    private static String said(PublishResult result) {
        return result.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
    }

    private PublishResult publish(DestinationKind... to) {
        return new Published(Runs.on(folder, temp.resolve("out"))).to(to);
    }

    /** Publishing by some runs. */
    private final class Published {
        private final Runs runs;

        Published(Runs runs) {
            this.runs = runs;
        }

        PublishResult to(DestinationKind... to) {
            return runs.publish(
                    new PublishRequest(
                            List.of(to),
                            content,
                            places,
                            dryRun,
                            edits,
                            committed,
                            Optional.empty(),
                            release,
                            EarlierState.of(since, List.of()),
                            "0.1.0-test"),
                    new Connection(
                            Map.of("HF_ENDPOINT", hub.address().toString(), "HF_TOKEN", HubStandIn.TOKEN),
                            temp,
                            id -> Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            "datacard/test"),
                    heard::add);
        }
    }

    private static PublishPlaces places(String repository) {
        return places(repository, Optional.empty());
    }

    private static PublishPlaces places(String repository, Optional<Path> directory) {
        return new PublishPlaces(
                repository,
                Optional.empty(),
                false,
                CreateRepository.NO,
                Optional.empty(),
                directory,
                Optional.empty(),
                Optional.empty());
    }
}
