package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team with many old datasets reads. */
class ManyDatasetsTest {
    private static final int DATASETS = 60;

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private CheckResult result;

    @BeforeEach
    void checkMany() throws IOException {
        for (int i = 0; i < DATASETS; i++) {
            Path folder = Files.createDirectories(temp.resolve("set" + i));
            String wrong = i == DATASETS - 1 ? "licence: mit\nqqq: 1\n" : "";
            Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Set\n" + wrong);
        }
        result = Runs.on(temp, temp.resolve("out"))
                .on(new GithubActions(Optional.empty(), Optional.empty()))
                .check();
    }

    @Test
    void eachDatasetTakesAFewLinesOfTheConsole() {
        assertThat(lines()).hasSizeLessThan(DATASETS * 8);
        assertThat(lines())
                .filteredOn(line -> line.startsWith("set0/datacard.yaml:1:1: error: "))
                .singleElement()
                .asString()
                .matches(".*: \\d+ questions have no answer: .*contact.* \\[missing-answer]");
        assertThat(lines())
                .contains(
                        "        Answer them, or list what nobody knows below gaps. What each of them asks: -Ddatacard.show=open -Ddatacard.sources=set0/datacard.yaml");
    }

    @Test
    void theTableShowsThoseThatNeedMostWorkAndCountsTheRest() {
        int head = lines().stream()
                .filter(line -> line.startsWith("Dataset "))
                .map(lines()::indexOf)
                .findFirst()
                .orElseThrow();
        assertThat(lines().get(head + 1)).startsWith("set59 ");
        assertThat(lines()).contains("10 more rows, of datasets with fewer errors, are in findings.json.");
    }

    @Test
    void faultsComeBeforeQuestionsWhereThereIsNoRoom() {
        assertThat(result.annotations()).hasSize(11).first().asString().contains("title=Datacard%3A unknown-key::");
        assertThat(result.annotations()).last().asString().startsWith("::notice title=Datacard::");
        List<String> items = result.stepSummary()
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
        assertThat(items).hasSize(50).first().asString().contains("`unknown-key`");
        assertThat(result.stepSummary()).contains(" more are in the log and in findings.json.");
    }

    @Test
    void findingsForMachinesAreComplete() {
        assertThat(Runs.file(result, "findings.json")
                        .lines()
                        .filter(line -> line.contains("\"rule\": \"missing-answer\"")))
                .hasSizeGreaterThan(DATASETS * 12);
    }

    private List<String> lines() {
        return result.report().stream().map(CheckResult.Line::text).toList();
    }
}
