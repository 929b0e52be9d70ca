package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was measured answers questions and stands in cards and pages, unless the descriptor keeps it back. */
class FactsInOutputsTest {
    private static final String FACTS = """
        {"format": 1, "engine": "warehouse",
         "files": [{"path": "train.csv", "bytes": 2400, "sha256": "%s", "format": "csv", "rows": 12380}],
         "configs": [{"name": "default",
           "splits": [{"name": "train", "files": ["train.csv"], "bytes": 2400, "rows": 12380}],
           "columns": [
             {"name": "year", "type": "int64", "nulls": 7, "range": {"min": 1901, "max": 1949}},
             {"name": "mood", "type": {"class_label": {"names": ["glad", "sad"]}}, "nulls": 0,
              "classes": {"counts": [{"name": "glad", "count": 12000}, {"name": "sad", "count": 380}],
                          "undeclared": 0, "hidden": 0}}]}]}
        """.formatted("0".repeat(64));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFacts() throws IOException {
        Files.createDirectories(folder.resolve("letters/.datacard"));
        Files.writeString(folder.resolve("letters/.datacard/facts.json"), FACTS);
    }

    @Test
    void factsAnswerQuestionsAndStandInCardAndPage() throws IOException {
        write("");
        assertThat(Runs.on(folder, folder.resolve("out")).asking("carbon").report())
                .doesNotContain("composition.size.bytes", "composition.instances.count");
        String card = card();
        assertThat(card)
                .contains(
                        "num_examples: 12380",
                        "### Statistics",
                        "**Classes of mood**",
                        "| glad | 12,000 |",
                        "| glad | 96.9% |")
                .contains("| Name | Measured type |", "| `year` | `int64` | 1901 to 1949, 7 missing |")
                .as("the Hub reads what is stated, not what was measured")
                .doesNotContain("- name: mood");
        assertThat(Files.readString(folder.resolve("out/letters/index.html"))).contains("12,380", "1949");
        assertThat(Files.readString(folder.resolve("out/letters/datacard.json")))
                .as("the long form is what people wrote")
                .doesNotContain("12380");
        assertThat(folder.resolve("out/assets/facts.schema.json")).exists();
    }

    @Test
    void typesThatTheFilesStateStandInTheFrontMatter() throws IOException {
        Files.writeString(
                folder.resolve("letters/.datacard/facts.json"),
                FACTS.replace("\"nulls\"", "\"stated\": true, \"nulls\""));
        write("");
        assertThat(card())
                .contains("- name: mood", "- name: year\n    dtype: int64")
                .doesNotContain("(measured)");
    }

    @Test
    void oneMeasuredTypeKeepsAllOutOfTheFrontMatter() throws IOException {
        write("configs: [{features: {mood: string}}]\n");
        assertThat(card()).doesNotContain("features:\n");
    }

    @ParameterizedTest
    @CsvSource({
        "train.csv, true",
        "data/train.jsonl.gz, true",
        "data/train-*, true",
        "train/*.webp, false",
        "train/**, false",
        "a.tar, false"
    })
    void rowsStandInTheFrontMatterWhereTheHubCountsThemAlike(String files, boolean counted) throws IOException {
        write("splits: {train: {files: \"" + files + "\", count: 12400}}\n");
        assertThat(card().contains("num_examples: 12400")).isEqualTo(counted);
    }

    @Test
    void whatPeopleWroteStays() throws IOException {
        write("splits: {train: {files: train.csv, count: 12400}}\n");
        assertThat(card()).contains("num_examples: 12400").doesNotContain("num_examples: 12380");
    }

    @Test
    void whatIsInternalOrWithheldIsNotShown() throws IOException {
        write("internal: [configs.splits.count, configs.features]\n");
        assertThat(card()).doesNotContain("12380", "12,380", "mood", "1949");
        write("gaps:\n  withheld:\n    configs.splits: We do not say it.\n    composition.labels: Nor this.\n");
        assertThat(card()).doesNotContain("12380", "12,380", "380", "2400");
        assertThat(Files.readString(folder.resolve("out/letters/index.html"))).doesNotContain("12380", "12,380");
    }

    private void write(String more) throws IOException {
        Files.writeString(folder.resolve("letters/datacard.yaml"), "datacard: 1\nname: Letters\n" + more);
    }

    private String card() throws IOException {
        Runs.on(folder, folder.resolve("out")).render();
        return Examples.unmarked(Files.readString(folder.resolve("out/letters/README.md")));
    }
}
