package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The inference knows what the Hub's documents and tests say of it. */
final class HubInferenceTest {
    @Test
    void shardsComeFirst() {
        assertThat(infer("data/extra-00000-of-00002.parquet", "data/extra-00001-of-00002.parquet", "test.csv"))
                .isEqualTo(new HubInference(
                        Optional.of("parquet"),
                        Map.of(
                                "extra",
                                List.of("data/extra-00000-of-00002.parquet", "data/extra-00001-of-00002.parquet")),
                        Optional.empty()));
    }

    @Test
    void foldersComeBeforeFiles() {
        assertThat(infer("train/0.txt", "my-test set/1.txt", "validation.txt").splits())
                .isEqualTo(Map.of("train", List.of("train/0.txt"), "test", List.of("my-test set/1.txt")));
    }

    @Test
    void aKeywordStandsAlone() {
        assertThat(infer("my.train.csv", "testament.csv", "latest-1.csv", "a/dev0.csv")
                        .splits())
                .isEqualTo(Map.of("train", List.of("my.train.csv"), "validation", List.of("a/dev0.csv")));
    }

    @Test
    void withoutKeywordsAllIsForTraining() {
        assertThat(infer("reviews.csv", "more.csv.gz", "notes.yaml", "README.md", ".hidden/x.csv", "__pycache__/y.csv"))
                .isEqualTo(new HubInference(
                        Optional.of("csv"), Map.of("train", List.of("reviews.csv", "more.csv.gz")), Optional.empty()));
    }

    @Test
    void aJsonFileBesideACsvTakesItsPlace() {
        assertThat(infer("reviews.csv", "facts.json"))
                .isEqualTo(new HubInference(
                        Optional.of("json"), Map.of("train", List.of("facts.json")), Optional.empty()));
    }

    @Test
    void folderMetadataDoesNotCount() {
        assertThat(infer("a.png", "metadata.jsonl").reader()).contains("imagefolder");
    }

    private static HubInference infer(String... names) {
        return HubInference.of(List.of(names));
    }
}
