package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.ExampleFiles;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.RuleGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a commit, only what is new fails. */
@Slow
class ComparingTest {
    private static final String OLD = "datacard: 1\nname: Old\nlicense: mine\n";

    @TempDir
    private Path temp;

    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @SuppressWarnings("NullAway.Init")
    private Repository repository;

    @BeforeEach
    void commitAnOldDescriptor() throws IOException {
        Path root = Files.createDirectories(temp.resolve("repository"));
        runs = Runs.on(root, root.resolve("target/datacard"));
        repository = Repository.in(root).with("old/datacard.yaml", OLD).commit();
    }

    @Test
    void whatIsOldDoesNotFail() {
        assertThat(runs.check().failing()).isNotEmpty();
        assertThat(runs.against("HEAD").check().failing()).isEmpty();
        assertThat(runs.against("main").report()).contains("also at main and left out here");
    }

    @Test
    void whatIsNewFails() {
        repository.with("old/datacard.yaml", "# A line above\n" + OLD + "funding: nobody\n");
        repository.with("new/datacard.yaml", OLD.replace("Old", "New"));
        assertThat(runs.against("HEAD").check().failing())
                .extracting(Finding::rule)
                .contains("unknown-key", "wrong-type", "missing-answer");
        assertThat(runs.against("HEAD").check().failing())
                .filteredOn(finding -> finding.location().file().endsWith("old/datacard.yaml"))
                .extracting(Finding::rule)
                .containsExactly("unknown-key");
    }

    @Test
    void basesCountAsTheyWereThen() {
        repository
                .with("team.datacard-base.yaml", "license: mit\n")
                .with("old/datacard.yaml", "datacard: 1\nname: Old\nextends: ../team.datacard-base.yaml\n")
                .commit()
                .with("team.datacard-base.yaml", "license: none at all\n");
        assertThat(runs.against("HEAD").check().failing())
                .extracting(Finding::rule)
                .containsExactly("wrong-type");
    }

    @Test
    void aMovedFolderKeepsItsFindings() {
        repository.git("mv", "old", "new");
        assertThat(runs.against("HEAD").check().failing()).isEmpty();
        repository.with("new/datacard.yaml", OLD + "funding: nobody\n");
        repository.git("add", "-A");
        assertThat(runs.against("HEAD").check().failing())
                .extracting(Finding::rule)
                .containsExactly("unknown-key");
    }

    @Test
    void aRenamedFileDeeperDownKeepsItsFindings() {
        repository.git("mv", "old/datacard.yaml", "old/other.datacard.yaml");
        assertThat(runs.against("HEAD").check().failing()).isEmpty();
    }

    @Test
    void aCopyIsNew() {
        repository.with("copy/datacard.yaml", OLD);
        repository.git("add", "-A");
        assertThat(runs.against("HEAD").check().failing())
                .isNotEmpty()
                .allMatch(finding -> finding.location().file().endsWith("copy/datacard.yaml"));
    }

    @Test
    void foldersWithoutDescriptorMayBeOldToo() {
        repository.with("bare/data.csv", "a,b\n").commit().with("barer/data.csv", "a,b\n");
        assertThat(runs.expecting("*").against("HEAD").check().failing())
                .extracting(finding -> finding.location().file().getFileName().toString())
                .containsExactly("barer");
    }

    @Test
    void aDescriptorInTheTopFolderKeepsItsName() {
        repository.with("datacard.yaml", "datacard: 1\nname: Top\n").commit();
        assertThat(runs.against("HEAD").check().failing()).isEmpty();
    }

    @Test
    void reportsForMachinesTellOldFromNew() {
        repository.with("old/datacard.yaml", OLD + "funding: nobody\n");
        CheckResult result = runs.against("HEAD").check();
        assertThat(Runs.file(result, "findings.sarif"))
                .contains("\"baselineState\": \"unchanged\"")
                .containsOnlyOnce("\"baselineState\": \"new\"");
        assertThat(Runs.file(result, "findings.json")).containsOnlyOnce("\"state\": \"new\"");
        assertThat(Runs.file(result, "TEST-datacard.xml"))
                .contains("unknown-key")
                .doesNotContain("wrong-type");
    }

    /** Whatever a rule looks at, it finds it in the commit too; but links, of which a commit keeps the target alone. */
    @Test
    void allThatAnyRuleFindsMayBeOld() throws IOException {
        Path root = temp.resolve("repository");
        for (RuleGuide guide :
                Library.open(Optional.empty()).vocabulary().rules().values()) {
            Path folder = root.resolve("rules").resolve(guide.rule());
            if (ExampleFiles.are(guide.bad())) {
                ExampleFiles.write(folder, guide.bad());
            } else {
                repository.with("rules/" + guide.rule() + "/datacard.yaml", guide.bad());
            }
        }
        repository.with(".gitignore", "target/\n").commit();
        CheckResult alone = runs.expecting("rules/*/*/*").check();
        assertThat(alone.failing()).extracting(Finding::rule).contains("missing-descriptor", "unknown-key");
        assertThat(runs.expecting("rules/*/*/*").against("HEAD").check().findings())
                .extracting(Finding::rule)
                .containsExactly("link-passed-over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "--output=/tmp/escaped", "", "a\nb"})
    void anOptionIsNoName(String ref) {
        assertThatThrownBy(() -> runs.against(ref).check())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is no name of a commit, branch or tag");
    }

    @Test
    void anUnknownNameIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> runs.against("origin/main").check())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("git knows no commit, branch or tag \"origin/main\" here")
                .hasMessageContaining("fetch-depth: 0");
    }

    @Test
    void withoutGitThereIsAnotherWay() {
        assertThatThrownBy(
                        () -> Runs.on(temp, temp.resolve("out")).against("main").check())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("There is no git repository")
                .hasMessageContaining("-Ddatacard.known=update");
    }

    @Test
    void theRepositoryStaysAsItIs() {
        String before = repository.git("status", "--porcelain", "--ignored");
        runs.against("HEAD").check();
        assertThat(repository.git("status", "--porcelain", "--ignored")).isEqualTo(before);
        assertThat(repository.git("stash", "list")).isEmpty();
    }
}
