package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DatasetView.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that readers paste read all of the files, or are not there. */
class LoadingCodeTest {
    private static final String PANDAS = "import pandas as pd\n\n";
    private static final String GLOB = "from glob import glob\n\n" + PANDAS;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv | pd.read_csv(\"a.csv\")",
                "a.tsv | pd.read_csv(\"a.tsv\", sep=\"\\t\")",
                "a.jsonl | pd.read_json(\"a.jsonl\", lines=True)",
                "a.csv.gz | pd.read_csv(\"a.csv.gz\")",
                "A.PARQUET | pd.read_parquet(\"A.PARQUET\")",
                "a.csv b.csv | pd.concat((pd.read_csv(file) for file in [\"a.csv\", \"b.csv\"]), ignore_index=True)",
            })
    void filesAreReadOneByOne(String files, String expected) {
        assertThat(code("train", files).pandas()).contains(PANDAS + "train = " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data/train-*.parquet | sorted(glob(\"data/train-*.parquet\"))",
                "data/**/*.parquet | sorted(glob(\"data/**/*.parquet\", recursive=True))",
                "a.parquet b-?.parquet | [\"a.parquet\"] + sorted(glob(\"b-?.parquet\"))",
                "part-[0-9].parquet | sorted(glob(\"part-[0-9].parquet\"))",
            })
    void patternsAreExpanded(String files, String expected) {
        assertThat(code("train", files).pandas())
                .contains(GLOB + "train = pd.concat((pd.read_parquet(file) for file in " + expected
                        + "), ignore_index=True)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.csv b.parquet",
                "a.json",
                "data/{a,b}.csv",
                "zip://a.csv::b.zip",
                "hf://datasets/x/y/*.parquet",
                "a.png",
                "data/train/*",
                "a.unknown"
            })
    void pandasIsLeftOutWhereItWouldReadOtherwise(String files) {
        assertThat(code("train", files).pandas()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, json",
        "images/*.jpg, imagefolder",
        "images/*.gif, imagefolder",
        "shapes/*.stl, meshfolder",
        "a.h5, hdf5",
        "clips/*.wav, audiofolder",
        "a.txt, text",
        "a-*.tar, webdataset"
    })
    void theLibraryReadsWhatPandasCannot(String files, String builder) {
        assertThat(code("train", files).datasets())
                .contains("from datasets import load_dataset\n\ndataset = load_dataset(\n    \"" + builder
                        + "\",\n    data_files={\n        \"train\": \"" + files + "\",\n    },\n)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.unknown", "a.docx", "a.jpg b.wav", "a.tar.zip"})
    void theLibraryIsLeftOutWhereItReadsNothingOrDifferentKinds(String files) {
        assertThat(code("train", files).datasets()).isEmpty();
    }

    @Test
    void tabsAreNamedToTheLibrary() {
        assertThat(code("train", "a.tsv").datasets()).get().asString().contains("    sep=\"\\t\",\n");
    }

    @Test
    void parametersOfTheReaderAreStated() {
        List<Split> splits = List.of(new Split("train", List.of("a.csv"), Optional.empty(), Optional.empty()));
        LoadingCode code = new LoadingCode(
                splits, Map.of("delimiter", List.of(";"), "skiprows", List.of("2"), "header", List.of()));
        assertThat(code.pandas())
                .contains(PANDAS + "train = pd.read_csv(\"a.csv\", header=None, sep=\";\", skiprows=2)");
        assertThat(code.datasets()).get().asString().contains("    header=None,\n    sep=\";\",\n    skiprows=2,\n");
        assertThat(new LoadingCode(splits, Map.of("features", List.of("x"))).pandas())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"train, train", "2024, split_2024", "class, split_class", "dev-small, dev_small", "pd, split_pd"})
    void splitsHaveNamesThatAProgramMayUse(String split, String variable) {
        assertThat(code(split, "a.csv").pandas()).contains(PANDAS + variable + " = pd.read_csv(\"a.csv\")");
    }

    private static LoadingCode code(String split, String files) {
        return new LoadingCode(
                List.of(new Split(split, Arrays.asList(files.split(" ", -1)), Optional.empty(), Optional.empty())),
                Map.of());
    }
}
