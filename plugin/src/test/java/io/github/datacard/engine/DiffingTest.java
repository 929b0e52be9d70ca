package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diff.DatasetChanges.Status;
import io.github.datacard.diff.DiffJson;
import io.github.datacard.diff.DiffMarkdown;
import io.github.datacard.diff.Grade;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in meaning between commits, files, and what was published. */
@Slow
class DiffingTest {
    private static final String RIVERS = """
            datacard: 1
            name: River levels
            version: 1.0.0
            license: cc-by-4.0
            summary: Hourly water levels of forty gauges.
            splits: {train: train.csv, test: test.csv}
            gaps: {not_documented: [contact]}
            """;

    private static final String NEWER = RIVERS.replace("cc-by-4.0", "cc-by-nc-4.0")
            .replace("1.0.0", "1.1.0")
            .replace(", test: test.csv", "")
            .replace("gaps: {not_documented: [contact]}", "contact: data@example.org\nkeywords: [water]");

    @TempDir
    private Path temp;

    private Path root = Path.of("");
    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @SuppressWarnings("NullAway.Init")
    private Repository repository;

    @BeforeEach
    void releaseADataset() throws IOException {
        root = Files.createDirectories(temp.resolve("repository"));
        runs = Runs.on(root, root.resolve("target/datacard"));
        repository = Repository.in(root).with("rivers/datacard.yaml", RIVERS).commit();
        repository.git("tag", "v1.0.0");
    }

    @Test
    void theReportsSayWhatChangedSinceTheLastRelease() {
        repository.with("rivers/datacard.yaml", NEWER);
        DiffResult result = runs.diff("", "");
        Golden.verifyFile("diff-reports/console.txt", String.join("\n", result.lines()) + "\n");
        Golden.verifyFile("diff-reports/comment.md", DiffMarkdown.comment(result.report()));
        Golden.verifyFile("diff-reports/diff.json", DiffJson.of(result.report()));
    }

    @Test
    void thePageOnItShowsWhatIsPrinted() {
        repository
                .with("rivers/datacard.yaml", Snippets.of("docs/diff.md", "before"))
                .commit()
                .git("tag", "-f", "v1.0.0");
        repository.with("rivers/datacard.yaml", Snippets.of("docs/diff.md", "after"));
        assertThat(String.join("\n", runs.diff("", "").lines()) + "\n")
                .isEqualTo(Snippets.of("docs/diff.md", "console"));
    }

    @Test
    void pagesSayWhatChangedSinceTheLastReleaseWhereThatIsAskedFor() throws IOException {
        repository.with("rivers/datacard.yaml", NEWER);
        Path page = root.resolve("target/datacard/rivers/index.html");
        runs.render();
        assertThat(page).content().doesNotContain("id=\"since\"");
        runs.renderSince("release");
        assertThat(page)
                .content()
                .contains("<a href=\"#since\">Since v1.0.0: 2 breaking, 1 notable, 1 editorial</a>")
                .contains("<li><strong>Breaking:</strong> <bdi>Split test: removed</bdi></li>");
        repository.git("tag", "-d", "v1.0.0");
        runs.renderSince("release");
        assertThat(page).content().doesNotContain("id=\"since\"");
    }

    @Test
    void pagesStartFromTheReleasesThatATeamNames() throws IOException {
        repository.with("rivers/datacard.yaml", NEWER).commit();
        repository.git("tag", "agreed");
        repository.with("rivers/datacard.yaml", NEWER + "\n").commit();
        Path page = root.resolve("target/datacard/rivers/index.html");
        runs.renderSince("release", "agreed*");
        assertThat(page).content().doesNotContain("id=\"since\"");
        runs.renderSince("release");
        assertThat(page).content().contains("Since v1.0.0");
    }

    @Test
    void gradesOfATeamGoBeforeOurs() throws IOException {
        Path own = temp.resolve("templates/grades/ours.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, Snippets.of("docs/diff.md", "grades"));
        repository
                .with(
                        "rivers/datacard.yaml",
                        RIVERS.replace("[contact]", "[funding]") + "contact: data@example.org\nkeywords: [a]\n")
                .commit()
                .git("tag", "v1.0.1");
        repository.with("rivers/datacard.yaml", RIVERS.replace("[contact]", "[funding]"));
        assertThat(runs.with(temp.resolve("templates")).diff("", "").report().datasets())
                .flatExtracting(dataset -> dataset.changes())
                .extracting(change -> change.path() + " " + change.grade())
                .containsExactly("contact BREAKING");
    }

    @Test
    void theJsonFollowsItsSchema() throws IOException {
        repository.with("rivers/datacard.yaml", NEWER).with("lakes/datacard.yaml", RIVERS.replace("River", "Lake"));
        String schema = Files.readString(Path.of("../templates/datacard").resolve(DiffJson.SCHEMA));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(DiffJson.of(runs.diff("", "").report()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void nothingChangedWhereTheWorkingCopyIsTheRelease() {
        assertThat(runs.diff("v1.0.0", "").lines()).containsExactly("Since v1.0.0: no change in meaning");
    }

    @Test
    void twoCommitsAreCompared() {
        repository.with("rivers/datacard.yaml", NEWER).commit().git("tag", "v1.1.0");
        repository.with("rivers/datacard.yaml", "datacard: 1\nname: Something else\n");
        assertThat(runs.diff("v1.0.0", "v1.1.0").report().summary())
                .isEqualTo("2 breaking, 1 notable, 1 editorial in 1 dataset");
        assertThat(runs.diff("v1.1.0", "v1.0.0").lines()).anyMatch(line -> line.contains("Split test: new"));
    }

    @Test
    void aReleaseThatIsBeingMadeIsComparedWithTheOneBefore() {
        repository.with("rivers/datacard.yaml", NEWER).commit().git("tag", "v1.1.0");
        assertThat(runs.diff("", "").report().from()).isEqualTo("v1.0.0");
        repository.with("rivers/datacard.yaml", NEWER + "doi: 10.1234/rivers\n");
        assertThat(runs.diff("", "").report().from()).isEqualTo("v1.1.0");
    }

    @Test
    void candidatesForAReleaseAreNone() {
        repository.with("rivers/datacard.yaml", NEWER).commit().git("tag", "v1.1.0-rc1");
        repository.with("more.txt", "more").commit();
        assertThat(runs.diff("", "").report().from()).isEqualTo("v1.0.0");
    }

    @Test
    void ofABranchTheForkCounts() {
        repository.git("checkout", "-q", "-b", "work");
        repository.with("rivers/datacard.yaml", NEWER).commit();
        repository.git("checkout", "-q", "main");
        repository
                .with("rivers/datacard.yaml", RIVERS + "doi: 10.1234/rivers\n")
                .commit();
        repository.git("checkout", "-q", "work");
        assertThat(runs.diff("main", "").lines()).noneMatch(line -> line.contains("DOI"));
    }

    @Test
    void twoDescriptorsAreComparedWhateverTheirNames() throws IOException {
        Path old = Files.writeString(temp.resolve("old.datacard.yaml"), RIVERS);
        Path now = Files.writeString(temp.resolve("new.datacard.yaml"), NEWER);
        assertThat(runs.diff(old.toString(), now.toString()).report().summary())
                .isEqualTo("2 breaking, 1 notable, 1 editorial in 1 dataset");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anArchiveWithNothingToCompareIsClosed() throws IOException {
        Path archive = temp.resolve("empty.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("notes.txt"));
        }
        assertThatThrownBy(() -> runs.diff(archive.toString(), "")).hasMessageContaining("nothing to compare with");
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.map(DiffingTest::target)).doesNotContain(archive.toString());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void whatWasPublishedIsComparedAsFolderArchiveAndCard() throws IOException {
        Path published = temp.resolve("published");
        Runs.on(root, published).render();
        repository.with("rivers/datacard.yaml", NEWER);
        String changed = "2 breaking, 1 notable, 1 editorial in 1 dataset";
        assertThat(runs.diff(published.toString(), "").report().summary()).isEqualTo(changed);
        Path archive = temp.resolve("published.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("rivers/datacard.json"));
            zip.write(Files.readAllBytes(published.resolve("rivers/datacard.json")));
        }
        assertThat(runs.diff(archive.toString(), "").report().summary()).isEqualTo(changed);
        assertThat(runs.diff(published.resolve("rivers/README.md").toString(), "")
                        .lines())
                .anyMatch(line -> line.contains("Split test: removed"))
                .anyMatch(line -> line.contains("says less than a descriptor"));
    }

    @Test
    void factsThatAreCommittedCountToo() {
        String facts = """
                {"format": 1, "engine": "duckdb v1.5.6", "files": [],
                 "configs": [{"name": "default", "splits": [
                   {"name": "train", "files": ["train.csv"], "bytes": 9, "rows": ROWS, "columns": []},
                   {"name": "test", "files": ["test.csv"], "bytes": 9, "rows": 5, "columns": []}], "columns": []}]}
                """;
        repository
                .with("rivers/.datacard/facts.json", facts.replace("ROWS", "80"))
                .commit()
                .git("tag", "v1.0.1");
        repository.with("rivers/.datacard/facts.json", facts.replace("ROWS", "70"));
        assertThat(runs.diff("", "").lines())
                .anyMatch(line -> line.contains("Split train, Count: 70, was: 80 (-12.5%)"));
    }

    @Test
    void sharedFilesCountWhereTheyAreUsed() {
        repository
                .with("team.datacard-base.yaml", "license: cc-by-4.0\n")
                .with(
                        "rivers/datacard.yaml",
                        RIVERS.replace("license: cc-by-4.0", "extends: ../team.datacard-base.yaml"))
                .commit()
                .git("tag", "v1.0.1");
        assertThat(runs.diff("v1.0.0", "").report().summary()).isEqualTo("no change in meaning");
        repository.with("team.datacard-base.yaml", "license: cc-by-nd-4.0\n");
        assertThat(runs.diff("", "").lines()).anyMatch(line -> line.contains("NoDerivatives"));
    }

    @Test
    void aMovedDatasetIsTheSame() {
        repository.git("mv", "rivers", "waters");
        assertThat(runs.diff("v1.0.0", "").report().summary()).isEqualTo("no change in meaning");
    }

    @Test
    void newAndRemovedDatasetsAreNamed() {
        repository.with("lakes/datacard.yaml", "datacard: 1\nname: Lake levels\n");
        repository.git("rm", "-q", "-r", "rivers");
        assertThat(runs.diff("v1.0.0", "").report().datasets())
                .extracting(dataset -> dataset.id() + " " + dataset.status())
                .containsExactly("lakes ADDED", "rivers REMOVED");
    }

    @Test
    void whatIsInternalIsNotTold() {
        repository.with(
                "rivers/datacard.yaml",
                RIVERS + "motivation: {funding: Secret fund}\ninternal: [motivation.funding]\n");
        assertThat(runs.diff("v1.0.0", "").lines()).noneMatch(line -> line.contains("Funding"));
        assertThat(runs.internally().diff("v1.0.0", "").lines()).anyMatch(line -> line.contains("Funding added"));
    }

    @Test
    void ofManyDatasetsTheReportIsShort() {
        for (int at = 0; at < 40; at++) {
            repository.with("d" + at + "/datacard.yaml", RIVERS.replace("River", "Set " + at));
        }
        repository.commit().git("tag", "v1.0.1");
        for (int at = 0; at < 40; at++) {
            repository.with(
                    "d" + at + "/datacard.yaml",
                    RIVERS.replace("River", "Set " + at).replace("cc-by-4.0", "mit") + "keywords: [k" + at + "]\n");
        }
        assertThat(runs.diff("", "").lines())
                .hasSizeLessThanOrEqualTo(12)
                .anyMatch(line -> line.contains("40 datasets, such as") && line.contains("MIT License"));
    }

    @Test
    void aBrokenDescriptorIsNamedAndTheOthersAreCompared() {
        repository
                .with("lakes/datacard.yaml", "datacard: 1\nname: Lakes\n")
                .commit()
                .git("tag", "v1.0.1");
        repository
                .with("rivers/datacard.yaml", "datacard: [")
                .with("lakes/datacard.yaml", "datacard: 1\nname: Lakes\nlicense: mit\n");
        DiffResult result = runs.diff("", "");
        assertThat(result.report().summary()).isEqualTo("1 notable in 1 of 2 datasets, 1 dataset not compared");
        assertThat(result.lines()).anyMatch(line -> line.contains("Newer state, rivers/datacard.yaml: line 1"));
        assertThat(result.report().datasets())
                .extracting(dataset -> dataset.status())
                .contains(Status.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v9.9.9            | git knows no commit, branch or tag "v9.9.9" here
            --output=x        | is no name of a commit, branch or tag. Correct -Ddatacard.diff.from
            rivers/other.txt  | There is nothing to compare with
            empty             | There is nothing to compare with
            broken.zip        | cannot be read as a ZIP archive
            """)
    void whatCannotBeFoundIsSaidInOneLine(String from, String message) throws IOException {
        Files.createDirectories(root.resolve("empty"));
        Files.writeString(root.resolve("broken.zip"), "no archive");
        Files.writeString(root.resolve("rivers/other.txt"), "text");
        assertThatThrownBy(() -> runs.diff(from, ""))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(message);
    }

    @Test
    void withoutGitAnOlderStateIsAskedFor() throws IOException {
        Path bare = Files.createDirectories(temp.resolve("bare"));
        Files.writeString(bare.resolve("datacard.yaml"), RIVERS);
        assertThatThrownBy(() -> Runs.on(bare, bare.resolve("out")).diff("", ""))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("There is no git repository at");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.1, semver, 2.0.0 or later",
        "1.1.0, semver, 2.0.0 or later",
        "2.0.0, semver, ''",
        "3.1.0, semver, ''",
        "2024-05-01, dates, ''",
        "1.1.0, dates, a later date",
        "1.0.0, breaking=any, a later one",
        "1.0.1, breaking=any, ''",
        "1.0.1, breaking=minor, 1.1.0 or later",
        "1.1.0, breaking=minor, ''",
        "1.0.0, breaking=none, ''",
    })
    void aBreakingChangeNeedsTheStepOfThePolicy(String version, String policy, String wanted) {
        repository.with(
                "rivers/datacard.yaml", RIVERS.replace("cc-by-4.0", "mit").replace("1.0.0", version));
        assertThat(runs.releasing(policy).check().failing())
                .filteredOn(finding -> finding.rule().equals("version-step"))
                .extracting(Finding::message)
                .allMatch(message -> message.contains("has to be " + wanted))
                .hasSize(wanted.isEmpty() ? 0 : 1);
    }

    @Test
    void belowOneTheSecondNumberIsEnough() {
        String zero = RIVERS.replace("1.0.0", "0.3.0");
        repository.with("rivers/datacard.yaml", zero).commit().git("tag", "v0.3.0");
        repository.with("rivers/datacard.yaml", zero.replace("cc-by-4.0", "mit").replace("0.3.0", "0.4.0"));
        assertThat(runs.releasing("semver").check().findings())
                .extracting(Finding::rule)
                .doesNotContain("version-step");
    }

    @Test
    void editorialChangesNeedNothing() {
        repository.with("rivers/datacard.yaml", RIVERS + "keywords: [water]\n");
        assertThat(runs.releasing("semver", "approval=breaking").check().findings())
                .extracting(Finding::rule)
                .doesNotContain("version-step", "unapproved-change");
    }

    @Test
    void withoutAReleaseThePolicySaysOneLine() {
        repository.git("tag", "-d", "v1.0.0");
        assertThat(runs.releasing("semver").report()).containsOnlyOnce("No release is tagged yet");
        assertThat(runs.report()).doesNotContain("release");
    }

    @Test
    void anUnknownPolicyIsNamed() {
        assertThatThrownBy(() -> runs.releasing("semvr").diff("v1.0.0", ""))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("Did you mean \"semver\"?");
    }

    @Test
    void theChangelogIsWrittenOnceAndKeepsWhatPeopleWrote() throws IOException {
        Path file = Files.writeString(root.resolve("CHANGES.md"), "# Changes\n\nBy hand.\n\n## 1.0.0\n\nFirst.\n");
        repository.with("rivers/datacard.yaml", NEWER);
        assertThat(runs.changelog("", "CHANGES.md")).contains("wrote a new entry");
        String written = Files.readString(file);
        Golden.verifyFile("diff-reports/changelog.md", written);
        assertThat(runs.changelog("", "CHANGES.md")).contains("has this entry already");
        assertThat(file).hasContent(written);
        repository.with("rivers/datacard.yaml", NEWER + "doi: 10.1234/rivers\n");
        assertThat(runs.changelog("", "CHANGES.md")).contains("updated the entry");
        assertThat(Files.readString(file)).contains("DOI").contains("By hand.").endsWith("## 1.0.0\n\nFirst.\n");
        String edited = Files.readString(file).replace("### Breaking", "### Beware");
        Files.writeString(file, edited);
        repository.with("rivers/datacard.yaml", NEWER);
        assertThat(runs.changelog("", "CHANGES.md")).contains("was edited by hand and is kept");
        assertThat(file).hasContent(edited);
    }

    @Test
    void whereNothingChangedThereIsNoChangelog() {
        assertThat(runs.changelog("v1.0.0", "CHANGELOG.md")).contains("nothing to say");
        assertThat(root.resolve("CHANGELOG.md")).doesNotExist();
    }

    @Test
    void gradesFailWhereThatIsAskedFor() {
        repository.with("rivers/datacard.yaml", RIVERS + "keywords: [water]\n");
        assertThat(runs.diff("", "").reaches(Grade.EDITORIAL)).isTrue();
        assertThat(runs.diff("", "").reaches(Grade.NOTABLE)).isFalse();
    }
}
