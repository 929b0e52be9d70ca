package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of kinds that the loader does not read, where it finds nothing else. */
class UnreadKindsTest {
    @TempDir
    private Path folder;

    private List<DataInspection.Unread> unread(String files) throws IOException {
        for (String path : files.split(" ", -1)) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), "x");
        }
        DataFolder here = new DataFolder(folder, Set.of());
        return UnreadKinds.of(DataLayout.inferred(here), here);
    }

    @ParameterizedTest
    @CsvSource({
        "levels.npy, Parquet",
        "a.svg b.svg, PNG",
        "levels.xlsx notes.md, CSV",
        "out/levels.SQLITE, CSV",
        "levels.pq, .parquet",
        "levels.feather, .arrow",
        "calls.m4a, WAV",
        "train test, .csv",
        "train.en train.de, .csv",
        "data/part-7, .csv",
        "levels.tfrecord-00000-of-00001, Parquet",
        "levels.tgz, .zip",
        "levels.gz, .csv.gz",
        "__levels/a.csv, Give it a name",
    })
    void aKindThatNothingReadsIsNamedWithWhatMakesItLoadable(String files, String remedy) throws IOException {
        assertThat(unread(files).get(0).remedy()).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels.npy levels.csv",
                "notes.md",
                "LICENSE Makefile pom.xml",
                "src/train.py",
                "test/run.sh",
                "tests/test_all.py setup.cfg",
                "a.png b.svg",
                "__pycache__/a.json",
                "levels.csv.gz",
                "docs/index.html",
                "VERSION",
            })
    void whatIsReadAndWhatIsNoDataIsNot(String files) throws IOException {
        assertThat(unread(files)).isEmpty();
    }

    @Test
    void eachKindIsNamedOnce() throws IOException {
        assertThat(unread("a.npy b.npy c.mat"))
                .extracting(DataInspection.Unread::path)
                .containsExactly("a.npy", "c.mat");
    }
}
