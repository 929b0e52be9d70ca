package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card states of the data never keeps it from loading. */
@Slow
class LoadableCardTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: bool              | a~yes~no       | unloadable-type",
                "a: date32            | a~13/04/2020   | unloadable-type",
                "a: 'time32[s]'       | a~10:00        | unloadable-type",
                "a: {list: string}    | a~x            | unloadable-type",
                "a: int64             | a~00123        | unloadable-type",
                "a: int64             | a~9223372036854775808 | unloadable-type",
                "a: class_label       | a~x            | class-names",
            })
    void aTypeThatTheDataDoesNotHaveIsNamedAndNotStated(String feature, String rows, String rule) throws IOException {
        write("train.csv", rows.replace('~', '\n') + "\n");
        descriptor("train.csv", feature);
        assertThat(runs().check().findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty();
        assertThat(matter()).doesNotContain("features");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: bool              | a~true~False~  | dtype: bool",
                "a: date32            | a~2020-04-13   | dtype: date32",
                "a: string            | a~00123        | dtype: string",
                "a: {classes: [x, y]} | a~0~1          | class_label",
                "a: {classes: [x, y]} | a~x~y          | dtype: string",
                "a: float64           | a~1.5~NA       | dtype: float64",
            })
    void aTypeThatTheDataHasIsStated(String feature, String rows, String stated) throws IOException {
        write("train.csv", rows.replace('~', '\n') + "\n");
        descriptor("train.csv", feature);
        assertThat(runs().check().findings())
                .noneMatch(finding -> finding.rule().equals("unloadable-type"));
        assertThat(matter()).contains(stated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train.csv   | a,b~1,x~                         | column-undeclared",
                "train.jsonl | {'a': 1, 'b': 'x'}~              | column-undeclared",
                "train.jsonl | {'a': 1}~{'a': 2, 'b': 'late'}~  | column-undeclared",
                "train.csv   | a~1~2.5~                         | unloadable-type",
                "train.jsonl | {'a': 1}~{'a': 'x'}~             | unloadable-type",
            })
    void typesOfSomeColumnsOrOfTheFirstRowsOnlyAreNotStated(String file, String rows, String rule) throws IOException {
        write(file, rows.replace('~', '\n').replace('\'', '"'));
        descriptor(file, "a: int64");
        assertThat(runs().check().findings()).anyMatch(finding -> finding.rule().equals(rule));
        assertThat(matter()).doesNotContain("features");
    }

    @Test
    void aFieldThatComesLateIsNotMissing() throws IOException {
        write("train.jsonl", "{\"a\": 1}\n".repeat(5000) + "{\"a\": 1, \"b\": true}\n");
        descriptor("train.jsonl", "a: int64, b: bool");
        assertThat(runs().check().findings())
                .noneMatch(finding ->
                        finding.rule().startsWith("column-") || finding.rule().startsWith("unloadable"));
        assertThat(matter()).contains("dtype: bool");
    }

    @Test
    void aCountThatTheFilesContradictIsNotStated() throws IOException {
        write("train.csv", "a\n1\n2\n");
        write("datacard.yaml", "datacard: 1\nname: Parcels\nsplits: {train: {files: train.csv, count: 99}}\n");
        assertThat(matter()).doesNotContain("num_examples");
        write("datacard.yaml", "datacard: 1\nname: Parcels\nsplits: {train: {files: train.csv, count: 2}}\n");
        assertThat(matter()).contains("num_examples: 2");
    }

    @ParameterizedTest
    @CsvSource({"x, 'y'", "xx, '1'"})
    void shortNamesOfConfigurationsAreNoPlaceholders(String one, String other) throws IOException {
        write("a.csv", "a\n1\n");
        write(
                "datacard.yaml",
                "datacard: 1\nname: Parcels\nconfigs:\n- {name: '" + one + "', splits: {train: a.csv}}\n- {name: '"
                        + other + "', splits: {train: a.csv}}\n");
        assertThat(matter()).contains("config_name: ").doesNotContain("config_name: default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train.csv   | a~0~2",
                "train.csv   | a~-2~0",
                "train.jsonl | {'a': 0}~{'a': 2}",
            })
    void numbersOfClassesWithoutNamesAreLoadedAndNamed(String file, String rows) throws IOException {
        write(file, rows.replace('~', '\n').replace('\'', '"') + "\n");
        descriptor(file, "a: {classes: [x, y]}");
        assertThat(runs().check().findings())
                .filteredOn(finding -> finding.rule().equals("unloadable-type"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(Severity.WARNING);
                    assertThat(found.message()).contains("no class has the number");
                });
        assertThat(matter()).contains("class_label");
    }

    @Test
    void wordsAreClassesInJsonLines() throws IOException {
        write("train.jsonl", "{\"a\": \"x\"}\n{\"a\": \"y\"}\n");
        descriptor("train.jsonl", "a: {classes: [x, y]}");
        assertThat(matter()).contains("class_label");
    }

    @ParameterizedTest
    @CsvSource({"train-clean, train.csv", "all, train.csv", "train, '**.csv'", "train, '{train,test}.csv'"})
    void nothingIsStatedWithANameThatIsRefused(String split, String path) throws IOException {
        write("train.csv", "a\n1\n");
        write("datacard.yaml", "datacard: 1\nname: Parcels\nsplits: {" + split + ": '" + path + "'}\n");
        assertThat(runs().check().findings())
                .filteredOn(finding -> finding.rule().equals("unloadable-name"))
                .hasSize(1);
        assertThat(matter()).doesNotContain("configs");
    }

    @Test
    void figuresOfOtherFilesThanThoseOfTheCardAreNotAdded() throws IOException {
        write("a.csv", "a\n1\n");
        write("b.csv", "a\n1\n");
        write(
                "README.md",
                "---\nconfigs:\n- config_name: x\n  data_files: a.csv\n- config_name: x\n  data_files: b.csv\n---\n# Parcels\n");
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        runs().measure();
        assertThat(matter()).doesNotContain("dataset_info");
    }

    @Test
    void filesOfOtherToolsAreNotTakenForData() throws IOException {
        write("parcels.csv", "a\n1\n");
        write("datapackage.json", "{\"name\": \"parcels\"}\n");
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("train: parcels.csv");
        assertThat(matter()).contains("path: parcels.csv");
    }

    private void descriptor(String file, String feature) throws IOException {
        write(
                "datacard.yaml",
                "datacard: 1\nname: Parcels\nconfigs:\n- splits: {train: " + file + "}\n  features: {" + feature
                        + "}\n");
    }

    private Runs runs() {
        return Runs.on(folder, folder.resolve(".datacard/out"));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }

    private String matter() throws IOException {
        runs().apply(MergeOptions.NONE);
        String card = Files.readString(folder.resolve("README.md"));
        return card.startsWith("---") ? card.substring(0, card.indexOf("\n---\n", 4)) : "";
    }
}
