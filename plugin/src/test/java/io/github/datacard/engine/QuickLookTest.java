package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.ParquetFiles;
import io.github.datacard.testing.Runs;
import io.github.datacard.text.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check looks at sizes, headers and footers, and says what it did not see. */
class QuickLookTest {
    @TempDir
    private Path folder;

    @Test
    void aFooterTellsTheRows() throws IOException {
        descriptor(
                "summary: The 12,400 letters of one volume.\nsplits:\n  train: {files: data/*.parquet, count: 12400}\n");
        ParquetFiles.write(file("data/train.parquet"), 12380, "text");
        assertThat(said("count-differs", "summary-number-differs"))
                .containsExactly(
                        "4:10 Here it says 12,400, but data/train.parquet has 12,380 rows",
                        "6:41 Here it says 12,400, but data/train.parquet has 12,380 rows");
        ParquetFiles.write(file("data/train.parquet"), 12400, "text");
        assertThat(said("count-differs", "summary-number-differs")).isEmpty();
    }

    @Test
    void roundedNumbersAndYearsAreNoMistakes() throws IOException {
        descriptor(
                "summary: About 2,000 letters of 1950, 2050 in all, more than 2,040 of them good.\nsplits: {train: a.parquet}\n");
        ParquetFiles.write(file("a.parquet"), 2050, "text");
        assertThat(said("summary-number-differs")).isEmpty();
    }

    @Test
    void blanksInNamesOfColumnsBelongToThem() throws IOException {
        Files.writeString(file("a.csv"), "id, name\n1, a\n");
        descriptor("splits: {train: a.csv}\nconfigs: {features: {id: int64, ' name': string}}\n");
        assertThat(said("column-missing")).isEmpty();
        descriptor("splits: {train: a.csv}\nconfigs: {features: {id: int64, name: string}}\n");
        assertThat(said("column-missing")).hasSize(1);
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        descriptor("splits: {train: [a.parquet, b.csv.gz, c.csv, d.parquet, e.csv]}\n");
        ParquetFiles.write(file("a.parquet"), 3, "text");
        byte[] whole = Files.readAllBytes(file("a.parquet"));
        Files.write(file("a.parquet"), Arrays.copyOf(whole, whole.length - 5));
        Files.write(file("b.csv.gz"), Arrays.copyOf(zipped("a,b\n"), 12));
        Files.write(file("c.csv"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xe9, 'x', '\n'});
        Files.writeString(file("d.parquet"), "PARE----PARE-----PARE");
        Files.writeString(file("e.csv"), "");
        assertThat(found("data-unreadable"))
                .extracting(finding -> finding.location().file().getFileName() + ":"
                        + finding.location().line() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "a.parquet:1 The file does not end like a Parquet file; it is cut off or something else",
                        "b.csv.gz:1 The file is a gzip file that is cut off or broken",
                        "c.csv:3 The file is not UTF-8, but probably latin-1",
                        "d.parquet:1 The file is an encrypted Parquet file");
    }

    @Test
    void theRemedyOfAnUnreadableFileFitsItsFault() throws IOException {
        descriptor("configs:\n- {name: a, splits: {train: [a.csv, b.csv.gz]}}\n"
                + "- {name: b, options: {encoding: ascii}, splits: {train: c.csv}}\n");
        Files.write(file("a.csv"), new byte[] {'a', '\n', (byte) 0xe9, 'x', '\n'});
        Files.write(file("b.csv.gz"), Arrays.copyOf(zipped("a,b\n"), 12));
        Files.writeString(file("c.csv"), "a\né\n");
        assertThat(found("data-unreadable"))
                .extracting(finding -> finding.location().file().getFileName() + " "
                        + finding.remedy().substring(0, finding.remedy().indexOf(' ')))
                .containsExactlyInAnyOrder("a.csv State", "b.csv.gz Fix", "c.csv State");
    }

    @Test
    void headersOfAnyDialectTellTheColumns() throws IOException {
        descriptor(
                "configs:\n  - splits: {train: ['*.csv', c.tsv, d.jsonl, e.csv.gz]}\n    features: {text: string, stars: int64}\n");
        Files.writeString(file("a.csv"), "text;stars\n\"a;b\";1\n");
        Files.writeString(file("b.csv"), "\uFEFFtext,rating\n'a,b',1\n'c',2\n");
        Files.writeString(file("c.tsv"), "text\tstars\na, b, c\t1\n");
        Files.writeString(file("d.jsonl"), "{\"text\": \"a\", \"stars\": 1}\n");
        Files.write(file("e.csv.gz"), zipped("stars|text\n1|x\n"));
        assertThat(said("column-missing", "column-undeclared"))
                .containsExactly(
                        "6:15 b.csv has a column \"rating\" that is not declared",
                        "6:30 The column \"stars\" is not in b.csv");
    }

    @Test
    void aPointerStatesSizeAndDigest() throws IOException {
        descriptor("splits: {train: a.csv}\n");
        Files.writeString(
                file("a.csv"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "1".repeat(64) + "\nsize 25\n");
        facts("a.csv", 25, "1".repeat(64));
        assertThat(said("facts-stale")).isEmpty();
        assertThat(report()).contains("Git LFS did not fetch it: a.csv");
        facts("a.csv", 25, "2".repeat(64));
        assertThat(said("facts-stale"))
                .containsExactly("1:1 The facts are stale: a.csv has as many bytes as were measured, but other ones");
        facts("a.csv", 26, "1".repeat(64));
        assertThat(said("facts-stale"))
                .containsExactly("1:1 The facts are stale: a.csv has 25 bytes, measured were 26 bytes");
    }

    @Test
    void aNewAndALostFileMakeFactsStale() throws IOException {
        descriptor("splits: {train: '*.csv'}\n");
        Files.writeString(file("b.csv"), "x\n1\n");
        facts("a.csv", 25, "1".repeat(64));
        assertThat(said("facts-stale"))
                .containsExactly("1:1 The facts are stale: b.csv was not measured; a.csv was measured and is gone");
    }

    @Test
    void aRenamedFileIsFoundThoughItIsTheOnlyOne() throws IOException {
        descriptor("splits: {train: train.csv}\n");
        Path file = Files.writeString(file("renamed.csv"), "x\n1\n");
        facts("train.csv", 4, Digest.of("x\n1\n"));
        assertThat(said("data-missing", "facts-stale")).hasSize(2);
        Files.writeString(file, "x\n2\n");
        assertThat(said("data-missing"))
                .as("the loader raises an error, whatever else is here")
                .hasSize(1);
        Files.move(file, file("renamed.pdf"));
        assertThat(said("data-missing", "facts-stale")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "data/train.csv, data.csv, 1",
        "data/train-*, part.parquet, 1",
        "data/train.csv, notes.txt, 0",
        "data/train.csv, plan.png, 0",
        "data/train.parquet, terms.csv, 0"
    })
    void whereOtherDataOfItsKindIsHereAFileIsMissing(String declared, String here, int findings) throws IOException {
        descriptor("splits: {train: '" + declared + "'}\n");
        Files.writeString(file(here), "x\n1\n");
        assertThat(said("data-missing")).hasSize(findings);
    }

    @Test
    void dataBesideTwoDescriptorsMayBeThatOfTheOther() throws IOException {
        descriptor("splits: {train: data/train.csv}\n");
        Files.writeString(file("other.csv"), "x\n1\n");
        Files.writeString(file("other.datacard.yaml"), "datacard: 1\nname: Other\nsplits: {train: other.csv}\n");
        assertThat(said("data-missing")).isEmpty();
    }

    @Test
    void whatIsNotHereIsNamedAndNotChecked() throws IOException {
        descriptor("splits: {train: {files: data/train.parquet, count: 3}, test: [data/a*, b, c, d]}\n");
        assertThat(report())
                .contains("not checked, because the data is not here: data/train.parquet, data/a*, b and 2 more");
        assertThat(said("data-missing")).isEmpty();
        ParquetFiles.write(file("data/train.parquet"), 4, "text");
        assertThat(said("data-missing", "count-differs")).hasSize(5);
        assertThat(Runs.on(folder, folder.resolve("out")).withoutData().check().findings())
                .extracting(Finding::rule)
                .doesNotContain("data-missing", "count-differs");
    }

    @Test
    void aFileOfNearlyTheNameThatIsNotHereIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("letters/data"));
        Files.writeString(folder.resolve("secrets.csv"), "a,b\n");
        Files.writeString(file("data/trains.csv"), "a,b\n");
        descriptor("splits: {train: data/train.csv}\n");
        assertThat(said("data-missing")).hasSize(1);
        Files.move(file("data/trains.csv"), file("data/trains.md"));
        descriptor("splits: {train: data/train.md}\n");
        assertThat(report()).contains("data/train.md is not there, but data/trains.md is");
        Files.move(file("data/trains.md"), file("data/trains.csv"));
        descriptor("splits: {train: [data/dev.csv, ../secret.csv]}\n");
        assertThat(report()).doesNotContain("trains.csv", "secrets.csv");
    }

    @Test
    void noPathLeavesTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Files.createSymbolicLink(folder.resolve("letters/link.csv"), folder.resolve("secret.csv"));
        Files.writeString(file("here.csv"), "a,b\n");
        descriptor("splits: {train: [here.csv, ../secret.csv, link.csv]}\n");
        assertThat(said("data-missing")).hasSize(2);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve("letters").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    @Test
    void rowsOfSmallFilesOfTextAreComparedWithTheCard() throws IOException {
        for (String data : List.of(
                "a.csv|text\none\n\"two\nlines\"\n\n",
                "a.tsv|x\ty\r\n1\t2\r\n3\t4\r\n",
                "a.jsonl|{\"x\": 1}\n\n{\"x\": 2}")) {
            String name = data.substring(0, data.indexOf('|'));
            descriptor("splits: {train: " + name + "}\n");
            Files.writeString(file(name), data.substring(data.indexOf('|') + 1));
            card(5);
            assertThat(said("hub-unloadable"))
                    .as(name)
                    .containsExactly(
                            "5:19 The card says that the split has 5 rows, but the data has 2; the loader refuses that");
            card(2);
            assertThat(said("hub-unloadable")).as(name).isEmpty();
        }
    }

    @Test
    void rowsOfParquetFilesAreComparedWithTheCard() throws IOException {
        descriptor("splits: {train: a.parquet}\n");
        ParquetFiles.write(file("a.parquet"), 7, "text");
        card(8);
        assertThat(said("hub-unloadable")).hasSize(1);
        card(7);
        assertThat(said("hub-unloadable")).isEmpty();
    }

    @Test
    void rowsThatNobodyCountedAreNotComparedWithTheCard() throws IOException {
        descriptor("splits: {train: [a.csv, b.txt]}\n");
        Files.writeString(file("a.csv"), "x\n1\n");
        Files.writeString(file("b.txt"), "1\n");
        card(9);
        assertThat(said("hub-unloadable")).isEmpty();
    }

    private void card(long rows) throws IOException {
        Files.writeString(
                file("README.md"),
                "---\ndataset_info:\n  splits:\n  - name: train\n    num_examples: " + rows + "\n---\n# Card\n");
    }

    private void descriptor(String more) throws IOException {
        Files.writeString(file("datacard.yaml"), "# Letters\ndatacard: 1\nname: Letters\n" + more);
    }

    private void facts(String path, long bytes, String digest) throws IOException {
        Files.writeString(file(".datacard/facts.json"), """
                {"format": 1, "engine": "x", "files": [{"path": "%s", "bytes": %d, "sha256": "%s", "format": "csv"}],
                 "configs": [{"name": "default", "splits": [{"name": "train", "files": ["%s"], "bytes": %d}]}]}
                """.formatted(path, bytes, digest, path, bytes));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String report() {
        return Runs.on(folder, folder.resolve("out")).report();
    }

    private List<Finding> found(String... rules) {
        return Runs.on(folder, folder.resolve("out")).check().findings().stream()
                .filter(finding -> List.of(rules).contains(finding.rule()))
                .toList();
    }

    private List<String> said(String... rules) {
        return found(rules).stream()
                .map(finding ->
                        finding.location().line() + ":" + finding.location().column() + " " + finding.message())
                .toList();
    }
}
