package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who approves a descriptor, with digests of what was read. */
class ApprovingTest {
    private static final String RIVERS = """
            # The levels of rivers
            datacard: 1
            name: River levels
            version: 1.0.0
            license: cc-by-4.0   # as agreed
            """;

    private static final String LITTLE = """
            profile: little
            version: 1
            title: Little
            summary: It asks for a license.
            sections:
              - title: Terms
                questions:
                  - {topic: License, answers: [distribution.licenses], level: required}
            """;

    @TempDir
    private Path temp;

    private Path file = Path.of("");
    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    private void describe(String text) throws IOException {
        file = Files.createDirectories(temp.resolve("rivers")).resolve("datacard.yaml");
        Files.writeString(file, text);
        Path own = temp.resolve("own/profiles/little.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, LITTLE);
        runs = Runs.on(temp, temp.resolve("target/datacard"))
                .with(temp.resolve("own"))
                .asking("little");
    }

    @Test
    void withoutANameNothingIsWritten() throws IOException {
        describe(RIVERS);
        ApproveResult result = runs.approve("");
        assertThat(result.lines())
                .containsSubsequence(
                        "  Identity: not approved yet",
                        "    Name: River levels",
                        "    Version: 1.0.0",
                        "  Distribution: not approved yet",
                        "    Licenses: cc-by-4.0");
        assertThat(result.written()).isEmpty();
        assertThat(file).hasContent(RIVERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "card:\n  version: 1.0.0\n",
                "card:\n    version: 1.0.0\n\n# The end\n",
                "card:\n  approvals:\n    - by: Bo Example\n      date: 2020-01-01\n      digests:\n        identity: sha256:0000000000000000\n  version: 1.0.0\n",
                "card:\n  approvals:\n  - by: Bo Example\n    date: 2020-01-01\n\nkeywords: [a]\n",
                "card:\n  approvals:\n    - by: Ann Example\n      role: Intern\n      date: 2020-01-01\n    - by: Bo Example\n      date: 2020-01-01\n",
                "keywords: [a]\r\ncard:\r\n  version: 1.0.0\r\n",
            })
    void anApprovalIsWrittenAndHoldsAndAllOtherLinesStay(String more) throws IOException {
        String text = RIVERS + more;
        describe(more.contains("\r\n") ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text);
        String before = Files.readString(file);
        assertThat(runs.approve("Ann Example").written()).containsExactly(file);
        String after = Files.readString(file);
        assertThat(after).containsOnlyOnce("Ann Example");
        assertThat(List.of(after.split("\n", -1)))
                .containsSubsequence(before.lines()
                        .filter(line ->
                                !line.contains("Ann") && !line.contains("Intern") && !line.contains("2020-01-01"))
                        .map(line -> before.contains("\r\n") ? line + "\r" : line)
                        .toList());
        assertThat(runs.approve("").lines()).contains("  Approval of Ann Example, 2026-11-24: holds");
        assertThat(runs.approve("Ann Example").written()).containsExactly(file);
        assertThat(file).hasContent(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card: {version: 1.0.0}\n", "card:\n  approvals: [{by: Bo Example, date: 2020-01-01}]\n"})
    void whereOtherLinesWouldChangeAPersonHasToWriteIt(String more) throws IOException {
        describe(RIVERS + more);
        ApproveResult result = runs.approve("Ann Example");
        assertThat(result.refused()).singleElement().asString().contains("without a change of other lines");
        assertThat(file).hasContent(RIVERS + more);
    }

    @Test
    void namesThatYamlWouldMisreadAreQuoted() throws IOException {
        describe(RIVERS);
        runs.approve("yes: no # 'x'");
        assertThat(runs.approve("").lines()).contains("  Approval of yes: no # 'x', 2026-11-24: holds");
    }

    @Test
    void aLaterChangeIsNamed() throws IOException {
        describe(RIVERS);
        runs.approve("Ann Example");
        Files.writeString(file, Files.readString(file).replace("cc-by-4.0", "mit"));
        assertThat(runs.approve("").lines())
                .contains(
                        "  Distribution: changed since it was approved",
                        "    Licenses: mit",
                        "  Identity: as approved by Ann Example",
                        "  Approval of Ann Example, 2026-11-24: outdated, Distribution");
        assertThat(runs.approve("").lines()).doesNotContain("    Name: River levels");
        assertThat(runs.check().findings()).extracting(Finding::rule).contains("approval-outdated");
    }

    @Test
    void whatHasErrorsIsNotApproved() throws IOException {
        describe(RIVERS + "licence: mit\n");
        assertThat(runs.approve("Ann Example").refused())
                .singleElement()
                .asString()
                .contains("check has 1 error");
        assertThat(file).hasContent(RIVERS + "licence: mit\n");
    }

    @Test
    void ofSeveralDatasetsSomeAreChosen() throws IOException {
        describe(RIVERS);
        Path other = Files.createDirectories(temp.resolve("lakes")).resolve("datacard.yaml");
        Files.writeString(other, RIVERS.replace("River", "Lake"));
        assertThatThrownBy(() -> runs.approve("Ann Example"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("There are 2 datasets here");
        assertThatThrownBy(() -> runs.approve("Ann Example", "seas"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("There is no dataset \"seas\" here");
        assertThat(runs.approve("Ann Example", "lakes").written()).containsExactly(other);
        assertThat(runs.approve("Ann Example", "*").written()).hasSize(2);
    }

    @Test
    void aBreakingChangeThatIsApprovedPasses() throws IOException {
        describe(RIVERS + "motivation: {funding: A fund}\ninternal: [motivation.funding]\n");
        Repository.in(temp).commit().git("tag", "v1.0.0");
        Files.writeString(file, Files.readString(file).replace("cc-by-4.0", "mit"));
        Runs strict = runs.releasing("approval=breaking");
        assertThat(strict.check().failing()).extracting(Finding::rule).containsExactly("unapproved-change");
        runs.approve("Ann Example");
        assertThat(strict.check().failing()).isEmpty();
    }
}
