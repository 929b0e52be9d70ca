package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are listed as the loader would make splits of them. */
class ConfigQuestionTest {
    private static List<String> asked(String files) {
        Map<String, List<String>> splits = new LinkedHashMap<>();
        HubInference.of(List.of(files.split(" ", -1)))
                .splits()
                .forEach((split, paths) ->
                        splits.computeIfAbsent(split, name -> new ArrayList<>()).addAll(paths));
        return ConfigQuestion.of(splits.entrySet().stream()
                .map(split -> new DataLayout.Split(
                        "default", split.getKey(), split.getValue(), List.of(), ReaderOptions.NONE))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de/train.csv en/train.csv de/test.csv en/test.csv | de, en | {train: de/train.csv, test: de/test.csv}",
                "data/train/de/a.csv data/train/en/a.csv           | de, en | {train: data/train/de/a.csv}",
                "large/a.jsonl large/b.jsonl small/a.jsonl         | large, small | {train: [large/a.jsonl, large/b.jsonl]}",
                "2019/a.parquet 2020/a.parquet                     | 2019, 2020 | {train: 2019/a.parquet}",
                "train_de.csv train_en.csv test_de.csv test_en.csv | de, en | {train: train_de.csv, test: test_de.csv}",
                "news-train.tsv web-train.tsv                      | news, web | {train: news-train.tsv}",
            })
    void foldersAndNamesThatAreNoSplitsAreAskedAbout(String files, String names, String splits) {
        assertThat(asked(files))
                .startsWith(
                        "# Are " + names + " configurations, which people load one by one? Then write for each:",
                        "#   - name: " + (names.startsWith("2") ? "'2019'" : names.replaceFirst(",.*", "")),
                        "#     splits: " + splits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train.csv test.csv",
                "data/train/a.csv data/test/a.csv",
                "data/train-00000-of-00002.parquet data/train-00001-of-00002.parquet",
                "train/part-0/a.csv train/part-1/a.csv",
                "train_1.csv train_2.csv",
                "shop_train.csv shop_test.csv",
                "a.csv b.csv",
                "cat/1.png dog/2.png",
                "de/train.csv test.csv",
            })
    void splitsPartsAndClassesAreNot(String files) {
        assertThat(asked(files)).isEmpty();
    }
}
