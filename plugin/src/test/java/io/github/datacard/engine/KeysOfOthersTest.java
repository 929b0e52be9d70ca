package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of {@code configs} and {@code dataset_info} Datacard states some members; all others stay, even where it owns the keys. */
class KeysOfOthersTest {
    private static final MergeOptions OWN = new MergeOptions(Set.of("configs", "dataset_info"), Set.of(), Set.of());

    @TempDir
    private Path folder;

    @Test
    void ownedKeysKeepWhatDatacardHasNoFieldFor() throws IOException {
        init("""
            configs:
            - config_name: first
              default: true
              sep: ;
              encoding: latin-1
              data_files:
              - split: train
                path: data/train.csv
            - config_name: second
              data_files: data/test.csv
            dataset_info:
            - config_name: first
              version: 1.0.0
              homepage: https://example.org
              dataset_size: 12.5
              features:
              - name: text
                dtype: string
              splits:
              - name: train
                num_bytes: 40
                num_examples: 1
            """);
        replace("datacard.yaml", "files: data/train.csv", "files: [data/train.csv, data/more.csv]");
        replace("datacard.yaml", "count: 1", "count: 2");
        String card = apply(OWN);
        assertThat(card)
                .contains("default: true", "sep: ';'", "encoding: latin-1", "data/more.csv")
                .contains("version: '1.0.0'", "homepage: https://example.org", "dataset_size: 12.5", "num_bytes: 40");
        replace("datacard.yaml", "data/more.csv", "data/other.csv");
        assertThat(apply(MergeOptions.NONE))
                .contains("default: true", "data/other.csv", "num_bytes: 40")
                .doesNotContain("data/more.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configs:\n- first\n- second\n", "configs: first, second\n"})
    void anOwnedKeyStaysWhereThereIsNothingToWrite(String matter) throws IOException {
        takeOver(matter);
        assertThat(apply(OWN)).contains(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_files: data/train.csv",
                "data_files:\n  - data/train.csv",
                "data_files:\n  - split: train\n    path:\n    - data/train.csv",
                "data_dir: data\n  data_files: train.csv",
            })
    void allFormsOfTheSameFilesAreEqual(String files) throws IOException {
        init("configs:\n- config_name: default\n  " + files + "\n");
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("files: data/train.csv");
        assertThat(apply(MergeOptions.NONE)).contains(files);
        assertThat(findings()).doesNotContain("card-key-differs", "card-outdated");
    }

    @Test
    void whatAPushToTheHubAddsIsNoDifference() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/train.csv"), "text\na\n");
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Letters\nsplits: {train: {files: data/train.csv, count: 1, bytes: 7}}\n");
        apply(MergeOptions.NONE);
        replace("README.md", "    num_examples: 1\n", "    num_bytes: 40\n    num_examples: 1\n");
        replace("README.md", "  download_size: 7\n", "  download_size: 7\n  dataset_size: 80\n");
        assertThat(findings()).doesNotContain("card-key-differs", "card-outdated");
        Files.writeString(folder.resolve("data/train.csv"), "text\na\nb\n");
        replace("datacard.yaml", "count: 1, bytes: 7", "count: 2, bytes: 9");
        assertThat(findings()).contains("card-outdated");
        assertThat(apply(MergeOptions.NONE)).contains("num_bytes: 40", "num_examples: 2", "dataset_size: 80");
    }

    @Test
    void whatOthersAreSilentAboutIsNoDifference() throws IOException {
        init("""
            configs:
            - config_name: default
              data_files: data/train.csv
            dataset_info:
              splits:
              - name: train
                num_examples: 1
            """);
        replace("datacard.yaml", "count: 1", "count: 1\n      bytes: 7");
        apply(MergeOptions.NONE);
        assertThat(findings()).doesNotContain("card-key-differs");
        Files.writeString(folder.resolve("data/train.csv"), "text\na\nb\n");
        replace("datacard.yaml", "count: 1\n      bytes: 7", "count: 2\n      bytes: 9");
        assertThat(findings()).contains("card-key-differs");
    }

    @Test
    void aStatedGapInAGeneratedCardIsNoFiller() throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Letters\nlanguage: zxx\ngaps: {not_documented: [uses.out_of_scope]}\n");
        assertThat(apply(MergeOptions.NONE)).contains("*Not documented.*").doesNotContain("multilinguality");
        assertThat(findings()).doesNotContain("card-says-nothing");
        replace("README.md", "*Not documented.*", "Not documented.");
        assertThat(findings()).contains("card-says-nothing");
    }

    @Test
    void noFileOfASplitThatIsToldTwiceIsLost() throws IOException {
        init("""
            configs:
            - config_name: default
              data_files:
              - split: train
                path: data/train.csv
              - split: train
                path: data/test.csv
            """);
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("data/train.csv", "data/test.csv");
    }

    private void init(String matter) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String name : new String[] {"train", "test", "more", "other"}) {
            Files.writeString(folder.resolve("data/" + name + ".csv"), "text\na\n");
        }
        takeOver(matter);
    }

    private void takeOver(String matter) throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\n" + matter + "---\n# Letters\n\nText.\n");
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        apply(MergeOptions.NONE);
    }

    private void replace(String file, String old, String other) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, other));
    }

    private String apply(MergeOptions wishes) throws IOException {
        runs().apply(wishes);
        return Files.readString(folder.resolve("README.md"));
    }

    private String findings() {
        return runs().report();
    }

    private Runs runs() {
        return Runs.on(folder, folder.resolve(".datacard/out"));
    }
}
