package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card without a descriptor is judged by itself and by the data beside it. */
@Slow
class LoneCardTest {
    @TempDir
    private Path folder;

    @Test
    void staleColumnsAreFoundWhereTheCardNamesThem() throws IOException {
        write("data/train.csv", "text,score\nx,0.5\n");
        card("dataset_info:\n  features:\n  - name: text\n    dtype: string\n  - name: label\n    dtype: int64\n"
                + "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train*");
        assertThat(said()).containsExactly("README.md:4 hub-unloadable", "README.md:6 column-missing");
    }

    @Test
    void aColumnThatTheFeaturesOfTheCardLackIsFound() throws IOException {
        write("train.csv", "a,b\n1,x\n");
        card("dataset_info:\n  features:\n  - name: a\n    dtype: int64");

        assertThat(said()).contains("README.md:4 hub-unloadable");
    }

    @Test
    void twoRecordsWithoutANameAreOfOneConfiguration() throws IOException {
        write("train.csv", "a\n1\n");
        card("dataset_info:\n- features:\n  - name: a\n    dtype: int64\n- download_size: 7");

        assertThat(said()).contains("README.md:6 hub-unloadable");
    }

    @Test
    void anAddressIsNoFileThatIsMissing() throws IOException {
        write("train.csv", "a\n1\n");
        card("configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: train.csv\n"
                + "  - split: test\n    path: https://example.org/test.csv");

        assertThat(said()).noneMatch(found -> found.contains("data-missing"));
    }

    @Test
    void aTypeThatTheDataDoesNotHaveIsFound() throws IOException {
        write("train.csv", "sold\nyes\n");
        card("dataset_info:\n  features:\n  - name: sold\n    dtype: bool\nconfigs:\n- config_name: default\n"
                + "  data_files: train.csv");
        assertThat(said()).containsExactly("README.md:5 unloadable-type");
    }

    /** Tried with datasets 5.0.1, each with a file that loads without the option. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skipfooter: 1       | 1", "skipfooter: 0          | 0", "chunksize: 0         | 1",
                "chunksize: 1        | 0", "decimal: ',,'          | 1", "quotechar: xx        | 1",
                "quoting: 4          | 1", "quoting: 3             | 0", "header: -1           | 1",
                "header: infer       | 0", "header: null           | 0", "engine: pyarrow      | 1",
                "engine: python      | 0", "'names: [x, x]'        | 1", "'names: [x, y]'      | 0",
                "prefix: x           | 1", "float_precision: best  | 1", "float_precision: high | 0",
                "on_bad_lines: drop  | 1", "on_bad_lines: skip     | 0", "sep: null            | 0",
            })
    void anOptionAtWhichTheLoaderStopsIsFound(String option, int findings) throws IOException {
        write("train.csv", "a,b\n1,x\n2,y\n");
        card("configs:\n- config_name: default\n  data_files: train.csv\n  " + option);
        assertThat(said())
                .filteredOn(found -> found.endsWith("unloadable-files"))
                .isEqualTo(findings == 0 ? List.of() : List.of("README.md:5 unloadable-files"));
    }

    /** Tried with datasets 5.0.1, which reads YAML of version 1.1. */
    @ParameterizedTest
    @CsvSource({
        "'config_name: no', train, 4",
        "'config_name: \"no\"', train, 0",
        "'config_name: north', on, 6",
        "'config_name: north', '\"on\"', 0",
        "'config_name: north', one, 0"
    })
    void namesThatAreTruthsInPythonAreFound(String config, String split, int line) throws IOException {
        write("train.csv", "a,b\n1,x\n2,y\n");
        card("license: mit\nconfigs:\n- " + config + "\n  data_files:\n  - split: " + split + "\n    path: train.csv");
        assertThat(said()).isEqualTo(line == 0 ? List.of() : List.of("README.md:" + line + " hub-unloadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "'configs:\n- config_name: default\n  data_files: train.csv\n  features:', 5",
        "'dataset_info:\n  features: []', 3",
        "'dataset_info:\n  features:', 0"
    })
    void featuresThatAreNothingAreFoundWhereTheLoaderStops(String matter, int line) throws IOException {
        write("train.csv", "a,b\n1,x\n2,y\n");
        card(matter.replace("\\n", "\n"));
        assertThat(said().stream()
                        .filter(found -> found.endsWith(" hub-unloadable"))
                        .toList())
                .isEqualTo(line == 0 ? List.of() : List.of("README.md:" + line + " hub-unloadable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "license: mit | {\"default\": {\"features\": {\"z\": {}}}}                           | 1",
                "license: mit | {\"plain\": {\"features\": {\"z\": {}}}}                             | 1",
                "license: mit | {\"default\": {\"features\": {\"a\": {}, \"b\": {}, \"c\": {}}}} | 1",
                "license: mit | {\"default\":                                                            | 1",
                "license: mit | []                                                                         | 1",
                "license: mit | {}                                                                         | 0",
                "license: mit | {\"default\": {\"features\": {\"a\": {}, \"b\": {}}}}              | 0",
                "dataset_info: {features: [{name: a, dtype: int64}, {name: b, dtype: string}]} | {\"default\": {\"features\": {\"z\": {}}}} | 0",
            })
    void whatAnOldFileSaysOfTheColumnsStopsTheLoader(String matter, String infos, int findings) throws IOException {
        write("train.csv", "a,b\n1,x\n2,y\n");
        write("dataset_infos.json", infos);
        card(matter);
        assertThat(everywhere())
                .filteredOn(found -> found.startsWith("dataset_infos.json"))
                .isEqualTo(findings == 0 ? List.of() : List.of("dataset_infos.json 1 unloadable-files"));
    }

    @ParameterizedTest
    @CsvSource({"train.csv.lz4, 1", "train.jsonl.zst, 1", "train.csv.7z, 1", "train.csv, 0", "notes.zst, 0"})
    void aPackageThatIsNeededToUnpackIsNamed(String path, int findings) throws IOException {
        write(path, "a,b\n1,x\n2,y\n");
        card("license: mit");
        assertThat(said())
                .filteredOn(found -> found.endsWith(" package-needed"))
                .hasSize(findings);
    }

    @Test
    void aFileThatIsNotThereIsFoundBesideOneThatIs() throws IOException {
        write("a.csv", "text\nx\n");
        card("configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: a.csv\n  - split: test\n"
                + "    path: b.csv");
        assertThat(said()).singleElement().asString().endsWith(" data-missing");
    }

    @Test
    void whatTheLoaderRefusesIsFound() throws IOException {
        card("configs:\n- config_name: a\n  default: true\n  data_files: a.csv\n- config_name: default\n"
                + "  data_files: b.csv");
        assertThat(said()).contains("README.md:6 hub-unloadable");
    }

    @Test
    void aCardThatFitsItsDataIsQuiet() throws IOException {
        write("train.csv", "text,label\nx,1\n");
        card("license: mit\ndataset_info:\n  features:\n  - name: text\n    dtype: string\n  - name: label\n"
                + "    dtype: int64\nconfigs:\n- config_name: default\n  data_files: train.csv");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatAReaderMissesStandsAtItsHeadingIfThereIsOne() throws IOException {
        write(
                "README.md",
                "---\nlicense: mit\n---\n# Dataset Card for Parcels\n\n## Considerations for Using the Data\n\n"
                        + "### Discussion of Biases\n\n[More Information Needed]\n");
        assertThat(all()).contains("README.md:1 card-question-open", "README.md:6 card-question-open");
    }

    @Test
    void rowsOfTextFilesAreCounted() throws IOException {
        write("a.jsonl", "{\"text\": \"x\"}\n\n{\"text\": \"y\"}\n");
        card("dataset_info:\n  splits:\n  - name: train\n    num_examples: 3");
        assertThat(said()).containsExactly("README.md:5 count-differs");
        write("a.jsonl", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n{\"text\": \"z\"}\n");
        assertThat(said()).isEmpty();
    }

    @Test
    void recordsOverSeveralLinesAreOneRow() throws IOException {
        write("train.csv", "text,label\n\"one\ntwo\",1\nthree,2\n");
        card("dataset_info:\n  splits:\n  - name: train\n    num_examples: 2");
        assertThat(said()).isEmpty();
    }

    @Test
    void aCardOfAModelOrAProgramIsLeftAlone() throws IOException {
        card("license: mit\nlibrary_name: transformers");
        assertThat(all()).isEmpty();
        card("license: mit\nsdk: gradio\napp_file: app.py");
        assertThat(all()).isEmpty();
    }

    @Test
    void cardsBelowTheFolderAreJudgedUnlessADescriptorStandsAbove() throws IOException {
        write("one/README.md", "---\nlicence: mit\n---\n# One\n");
        assertThat(said()).containsExactly("README.md:2 hub-misspelled-key");
        write("datacard.yaml", "datacard: 1\nname: All\n");
        assertThat(said()).isEmpty();
    }

    @Test
    void aLicenseOfTheSameNameInOtherWordsIsNoContradiction() throws IOException {
        write("LICENSE", "MIT License\n\nCopyright (c) 2024 Somebody\n");
        write(
                "README.md",
                "---\nlicense: mit\nlanguage: en\n---\n# Parcels\n\n## Licensing Information\n\nThe MIT license.\n");
        assertThat(said()).isEmpty();
    }

    @Test
    void aReadmeThatIsNoCardIsLeftAlone() throws IOException {
        write("README.md", "# A program\n");
        assertThat(said()).isEmpty();
        write("README.md", "---\nlayout: post\n---\n# A page\n");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A program\n\n## Installation\n\nRun it.\n\n## Data\n\nNone.\n\n## License\n\nMIT\n",
                "# A model\n\n## Training Data\n\nParcels.\n\n## Citation\n\nNone.\n",
                "# A page\n\n## Languages\n\nEnglish.\n\n## Contributions\n\nWelcome.\n"
            })
    void headingsOfOtherTextsMakeNoCard(String text) throws IOException {
        write("README.md", text);
        write("src/fixture.csv", "a\n1\n");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Parcels\n\n### Dataset Summary\n\nAll parcels.\n\n#### Licensing Information\n\nMIT\n",
                "# Parcels\n\n## 2. Data Fields\n\n- id\n\n## Citation Information\n\nNone.\n"
            })
    void headingsOfTheTemplatesMakeACardWithoutFrontMatter(String text) throws IOException {
        write("README.md", text);
        assertThat(said()).containsExactly("README.md:1 card-metadata-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels.csv", "data/train.parquet", "data/train.jsonl"})
    void anyTextBesideDataIsACard(String data) throws IOException {
        write("README.md", "# Parcels\n\nAll parcels of 2021.\n");
        write(data, "");
        assertThat(said()).contains("README.md:1 card-metadata-missing");
        write("README.md", "---\nlayout: post\n---\n# A page\n");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#### Licensing Information\n\nThe terms of the museum hold, see its site.",
                "## License\n\n### Pictures\n\nThe terms of the museum hold, see its site.",
                "# Terms\n\n## Licence\n\n> All rights reserved by the museum."
            })
    void aLicenseInWordsIsReadBelowAnyHeadingOfLicenses(String text) throws IOException {
        write("README.md", "---\nlanguage: en\n---\n# Parcels\n\nAll parcels of 2021.\n\n" + text + "\n");
        assertThat(open()).doesNotContain("License").contains("Contact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## License\n\n[More Information Needed]",
                "## License\n\n## Uses\n\nMaps.",
                "## Code License\n\nMIT"
            })
    void aHeadingOfLicensesAloneIsNoLicense(String text) throws IOException {
        write("README.md", "---\nlanguage: en\n---\n# Parcels\n\nAll parcels of 2021.\n\n" + text + "\n");
        assertThat(open()).contains("License");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Dataset Summary\n\nAll parcels of 2021.\n\n### Point of Contact\n\nThe land registry, second floor",
                "## Summary\n\n<p>All parcels of 2021.</p>\n\n## Contact\n\nAsk Ann. Or ask Bob.",
                "## Overview\n\n### In short\n\nAll parcels of 2021.\n\n## Contact\n\n- Ann\n- Bob"
            })
    void summaryAndContactAreReadAsAnAuditReadsThem(String text) throws IOException {
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n" + text + "\n");
        assertThat(open()).doesNotContain("Summary", "Contact");
    }

    @Test
    void aCardWithADescriptorIsJudgedOnce() throws IOException {
        card("configs:\n- config_name: a/b\n  data_files: a.csv");
        write("datacard.yaml", "datacard: 1\nname: Parcels\n");
        assertThat(said()).filteredOn(said -> said.endsWith("hub-unloadable")).hasSize(1);
    }

    /** Without configs and dataset_info the loader looks for files by itself, and stops at the same faults. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv      | ''                      | a.csv 1 unloadable-files",
                "a.csv.gz   | plot,area               | a.csv.gz 1 data-unreadable",
                "a.parquet  | plot,area               | a.parquet 1 data-unreadable",
                "a.jsonl    | '{\"plot\": 1'           | a.jsonl 1 data-unreadable",
                "parcels.py | class Parcels(datasets.GeneratorBasedBuilder): | parcels.py 1 hub-unloadable"
            })
    void dataBesideACardThatNamesNoneIsReadAsTheLoaderWould(String path, String text, String found) throws IOException {
        card("license: mit");
        write(path, text.replace("\\n", "\n"));
        assertThat(everywhere()).contains(found);
    }

    @Test
    void filesThatOneSplitCannotHoldTogetherAreFoundWithoutConfigs() throws IOException {
        card("license: mit");
        write("data/train-1.csv", "plot,area\n1,20\n");
        write("data/train-2.csv", "plot,size\n1,20\n");
        assertThat(everywhere()).containsExactly("data/train-2.csv 1 unloadable-files");
        write("data/train-2.csv", "plot,area\n1,20\n");
        assertThat(everywhere()).isEmpty();
    }

    @Test
    void whatIsNamedIsMissedWhereOtherDataIsHere() throws IOException {
        card("configs:\n- config_name: default\n  data_files: data/parcels.csv");
        assertThat(said()).as("all of it lies elsewhere").isEmpty();
        write("notes/plan.txt.md", "Nothing to load.\n");
        assertThat(said()).isEmpty();
        write("data/Parcels.csv", "plot,area\n1,20\n");
        assertThat(said()).containsExactly("README.md:4 data-missing");
    }

    @Test
    void cardsOfOtherFoldersKeepTheirData() throws IOException {
        card("license: mit");
        write("north/README.md", "---\nlicense: mit\n---\n# North\n");
        write("north/train.csv", "plot,area\n1,20\n");
        write("south/train.csv", "plot,size\n1,20\n");
        assertThat(everywhere()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"meadow, 1", "field, 0", "0, 0", "7, 1"})
    void valuesOfAColumnAreClassesThatTheCardNames(String value, int faults) throws IOException {
        write("train.csv", "text,label\na,field\nb," + value + "\n");
        card("dataset_info:\n  features:\n  - name: text\n    dtype: string\n  - name: label\n    dtype:\n"
                + "      class_label:\n        names:\n          '0': field\n          '1': forest");
        assertThat(said()).filteredOn(said -> said.endsWith(" unloadable-type")).hasSize(faults);
    }

    @Test
    void anArchiveThatCannotBeOpenedIsNamed() throws IOException {
        write("train.zip", "PK\3\4, and no more");
        card("license: mit");
        assertThat(everywhere()).contains("train.zip 1 unloadable-files");
    }

    @ParameterizedTest
    @CsvSource({
        "plain, test, note, 4",
        "default, validation, note, 6",
        "default, test, remark, 8",
        "default, test, note, 0"
    })
    void tasksNameWhatTheDataHas(String config, String split, String column, int line) throws IOException {
        write("test.csv", "note,target\nhigh,1\nlow,0\n");
        card("train-eval-index:\n- task: text-classification\n  config: " + config + "\n  splits:\n    eval_split: "
                + split + "\n  col_mapping:\n    " + column + ": text\n    label: target");
        assertThat(said()).isEqualTo(line == 0 ? List.of() : List.of("README.md:" + line + " card-tasks-differ"));
    }

    @Test
    void aTaskMayNameASplitWhoseFilesAreMissing() throws IOException {
        write("train.csv", "note,target\nhigh,1\n");
        card("configs:\n- config_name: default\n  data_files:\n  - {split: train, path: train.csv}\n"
                + "  - {split: test, path: test.csv}\n"
                + "train-eval-index:\n- config: default\n  splits: {eval_split: test}\n  col_mapping: {note: text}");
        assertThat(said()).noneMatch(finding -> finding.endsWith("card-tasks-differ"));
    }

    @Test
    void oneFileInTwoSplitsIsFound() throws IOException {
        write("data/train.csv", "plot\n1\n");
        write("data/test.csv", "plot\n2\n");
        card("configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/*.csv\n"
                + "  - split: test\n    path: data/test.csv");
        assertThat(said()).containsExactly("README.md:7 split-files-shared");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "3, 0"})
    void noSplitHasFewerRowsThanNone(String count, int faults) throws IOException {
        card("dataset_info:\n  splits:\n  - name: train\n    num_examples: " + count);
        assertThat(said()).filteredOn(said -> said.endsWith(" hub-unloadable")).hasSize(faults);
    }

    @Test
    void metadataThatReadersInPythonDoNotSeeIsNamed() throws IOException {
        write("README.md", "\uFEFF---\nlicense: mit\n---\n# Parcels\n");
        assertThat(said()).containsExactly("README.md:1 hub-hidden-metadata");
    }

    @Test
    void aSecondBlockOfMetadataIsNamedAndARuleIsNone() throws IOException {
        write("README.md", "---\nlicense: mit\n---\n\n---\nlanguage: en\n---\n# Parcels\n\nAll parcels.\n");
        assertThat(said()).contains("README.md:6 hub-hidden-metadata");
        write("README.md", "---\nlicense: mit\n---\n\n---\nNote: all of 2021.\n\n---\n# Parcels\n\nAll.\n");
        assertThat(said()).isEmpty();
    }

    @Test
    void aLicenseOfOnesOwnHasAName() throws IOException {
        card("license: other");
        assertThat(said()).containsExactly("README.md:2 hub-missing-key");
        card("license: other\nlicense_name: parcels-1.0");
        assertThat(said()).isEmpty();
    }

    @Test
    void aNameInOtherLettersIsNoCardForTheHub() throws IOException {
        write("readme.md", "---\nlicense: mit\n---\n# Parcels\n");
        assertThat(everywhere()).containsExactly("readme.md 1 hub-hidden-metadata");
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n");
        assertThat(everywhere()).isEmpty();
    }

    /** What the table of a test expects; an empty cell is nothing. */
    private static List<String> listed(String found) {
        return found == null ? List.of() : List.of(found);
    }

    private Stream<Finding> checked() {
        return Runs.on(folder, folder.resolve(".datacard/out")).check().findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.QUESTION);
    }

    private List<String> everywhere() {
        return checked()
                .filter(finding -> !finding.rule().equals("card-question-open"))
                .map(finding ->
                        folder.relativize(finding.location().file()).toString().replace('\\', '/') + " "
                                + finding.location().line() + " " + finding.rule())
                .toList();
    }

    private List<String> said() {
        return all().stream()
                .filter(said -> !said.endsWith(" card-question-open"))
                .toList();
    }

    private List<String> all() {
        return checked()
                .filter(finding -> finding.location().file().endsWith("README.md"))
                .map(finding -> "README.md:" + finding.location().line() + " " + finding.rule())
                .toList();
    }

    /** The topics of which a reader learns nothing. */
    private List<String> open() {
        return Runs.on(folder, folder.resolve(".datacard/out")).check().findings().stream()
                .filter(finding -> finding.rule().equals("card-question-open"))
                .map(Finding::message)
                .flatMap(message -> Stream.of(
                        message.substring(message.lastIndexOf(": ") + 2).split("; ", -1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "![Map](images/map.png) | README.md:6 card-dead-link",
                "<img alt=\"Map\" src=\"./map.png\"/> | README.md:6 card-dead-link",
                "[Levels](Train.csv) | README.md:6 card-dead-link",
                "[Guide](blob/main/docs/guide.md) | README.md:6 card-dead-link",
                "[Guide](<docs/the guide.md> \"How\") | README.md:6 card-dead-link",
                "(a page)[https://example.org] | README.md:6 card-dead-link",
                "[Levels](train.csv) | ",
                "[Levels](resolve/main/train.csv?download=true) | ",
                "[Levels](./train%2Ecsv#top) | ",
                "[All](.) and [places](#places) | ",
                "[Paper](https://example.org/a.pdf) and [mail](mailto:a@example.org) | ",
                "[Others](../others/README.md), [files](tree/main/data), [talk](discussions/1) | ",
                "`[Map](images/map.png)` | ",
                "(a page)[1] | ",
            })
    void linksToFilesThatAreNotThereAreFound(String text, String found) throws IOException {
        write("train.csv", "text,label\nx,1\n");
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n" + text + "\n");
        assertThat(said()).isEqualTo(listed(found));
    }

    @Test
    void aCardAwayFromItsFilesSaysNothingOfLinks() throws IOException {
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n![Map](map.png)\n");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The dataset has 300 rows. | README.md:6 card-count-differs",
                "It contains exactly 1,200 labeled examples. | README.md:6 card-count-differs",
                "The training set consists of 4 examples. | README.md:6 card-count-differs",
                "There are 7 test samples. | README.md:6 card-count-differs",
                "The dataset has 3 rows. | ",
                "The test split has 1 instances. | ",
                "There are 2 training examples. | ",
                "The dataset has about 300 rows, over 250 examples or ~400 records. | ",
                "It contains 300 labels. We show 5 examples. | ",
                "The dataset contains 12.5k rows, or 40% of 30 instances. | ",
                "`The dataset has 300 rows.` | ",
            })
    void countsInTheTextAreComparedWithTheData(String text, String found) throws IOException {
        write("train.csv", "text,label\nx,1\ny,2\n");
        write("test.csv", "text,label\nz,1\n");
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n" + text + "\n");
        assertThat(said()).isEqualTo(listed(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "split# rows | train# 3 | README.md:8 card-count-differs",
                "Split# Number of instances | `Training`# 1,000 | README.md:8 card-count-differs",
                "split# examples# labels | train# 2# 9 | ",
                "split# share | train# 60 | ",
                "class# rows | cats# 60 | ",
                "split# rows | train# about 60 | ",
            })
    void countsInATableAreComparedWithTheData(String header, String row, String found) throws IOException {
        write("train.csv", "text,label\nx,1\ny,2\n");
        String dashes = header.replaceAll("[^#]+", "---");
        write(
                "README.md",
                "---\nlicense: mit\n---\n# Parcels\n\n"
                        + Stream.of(header, dashes, row)
                                .map(line -> "|" + line.replace('#', '|') + "|\n")
                                .collect(Collectors.joining()));
        assertThat(said()).isEqualTo(listed(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "load_dataset(\"a/b\", \"tides\") | README.md:7 card-code-differs",
                "load_dataset('a/b', name='tides', split='train') | README.md:7 card-code-differs",
                "load_dataset(\"a/b\", split=\"test\") | README.md:7 card-code-differs",
                "load_dataset(\"a/b\", split=\"train[:10%]+test\") | README.md:7 card-code-differs",
                "load_dataset(\"a/b\") | ",
                "load_dataset(\"a/b\", \"default\", split=\"train[:10%]\", streaming=True) | ",
                "load_dataset(\"csv\", data_files=\"x.csv\", split=\"all\") | ",
                "load_dataset(\"a/b\"); load_dataset(\"c/d\", \"tides\") | ",
            })
    void programsInACardLoadWhatIsThere(String call, String found) throws IOException {
        write("train.csv", "text,label\nx,1\n");
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n```python\n" + call + "\n```\n");
        assertThat(said()).isEqualTo(listed(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a;b/1;2/ | train.csv 1 cells-not-parted",
                "a\tb/1\t2/ | train.csv 1 cells-not-parted",
                "text/x;y/ | ",
                "\"a;b\",c/1,2/ | ",
                "a,b/<<<<<<< x/1,2/=======/1,3/>>>>>>> y/ | train.csv 2 conflict-left",
                "a,b/1,\"/<<<<<<< x/=======/>>>>>>> y/\"/ | ",
                "a,b/=======,1/ | ",
            })
    void tablesThatLoadAsSomethingElseAreFound(String data, String found) throws IOException {
        write("train.csv", data.replace('/', '\n'));
        card("license: mit");
        assertThat(everywhere()).isEqualTo(listed(found));
    }

    @Test
    void aSeparatorThatIsStatedPartsTheCells() throws IOException {
        write("train.csv", "a;b\n1;2\n");
        card("configs:\n- config_name: default\n  sep: \";\"\n  data_files: train.csv");
        assertThat(everywhere()).isEmpty();
    }

    @Test
    void marksOfAConflictInCodeAreShownOnPurpose() throws IOException {
        String marks = "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n";
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n```\n" + marks + "```\n");
        assertThat(said()).isEmpty();
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n" + marks);
        assertThat(said()).containsExactly("README.md:6 conflict-left");
    }

    @Test
    void entriesOfBibtexAreJudgedInACard() throws IOException {
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\n```bibtex\n@misc{a,\n  title = {A\n}\n```\n");
        assertThat(said()).containsExactly("README.md:7 broken-bibtex");
        write(
                "README.md",
                "---\nlicense: mit\n---\n# Parcels\n\n```bibtex\n@misc{a,\n  title = {A},\n  year = 2024\n}\n```\n");
        assertThat(said()).isEmpty();
    }

    private void card(String matter) throws IOException {
        write("README.md", "---\n" + matter + "\n---\n# Parcels\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
