package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsTest;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No figure is that of another file, one bad file spoils nothing, and no value tells of single persons. */
@Slow
class TrustTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    private boolean fresh;
    private boolean strict;

    @Test
    void twoDatasetsWithFilesOfOneNameSizeAndTimeDoNotMeet() throws IOException {
        for (String name : List.of("a", "b")) {
            write(name + "/train.csv", name.equals("a") ? "id,name\n1,ab\n" : "no,city\n7,xy\n");
            write(name + "/datacard.yaml", "datacard: 1\nname: T\nsplits: {train: train.csv}\n");
            Files.setLastModifiedTime(folder.resolve(name + "/train.csv"), FileTime.fromMillis(1_700_000_000_000L));
        }
        for (int run = 0; run < 2; run++) {
            assertThat(names("a")).containsExactly("id", "name");
            assertThat(names("b")).containsExactly("no", "city");
        }
    }

    @Test
    void otherBytesOfTheSameSizeAndTimeAreRead() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train.csv}\n");
        for (String rows : List.of("1,2\n3,4\n", "7,2\n3,9\n")) {
            write("train.csv", "id,x\n" + rows);
            Files.setLastModifiedTime(folder.resolve("train.csv"), FileTime.fromMillis(1_700_000_000_000L));
            assertThat(column(facts(""), "x").range().orElseThrow().max()).isEqualTo(rows.contains("9") ? "9" : "4");
        }
    }

    @Test
    void aFreshRunReadsWhatIsKept() throws IOException {
        write("train.csv", "id,x\n1,2\n");
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: train.csv}\n");
        Facts first = facts("");
        try (java.util.stream.Stream<Path> kept = Files.list(folder.resolve("work"))) {
            for (Path file : kept.toList()) {
                Files.writeString(file, Files.readString(file).replace("\"rows\": 1", "\"rows\": 99"));
            }
        }
        assertThat(facts("").configs().get(0).rows()).contains(99L);
        fresh = true;
        assertThat(facts("")).isEqualTo(first);
    }

    @Test
    void oneBadFileIsNamedAndTheRestIsMeasured() throws IOException {
        write("a.csv", "x,y\n1,2\n");
        write("b.csv", "");
        write("c.csv", "x,y\n1,2,3\n4,5\n");
        write("d.csv", "x,y\n3,4\n");
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: [a.csv, b.csv, c.csv, d.csv]}\n");
        Measurement.Result result = measure("");
        assertThat(result.findings())
                .extracting(finding ->
                        finding.severity() + " " + finding.location().file().getFileName() + ":"
                                + finding.location().line() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "WARNING b.csv:1 The file is empty; it has not even a header",
                        "WARNING c.csv:2 The file has 3 columns in this line, but 2 in its header");
        Facts facts = result.facts().orElseThrow();
        assertThat(facts.configs().get(0).rows()).contains(2L);
        assertThat(facts.file("b.csv").orElseThrow().notRead())
                .isEqualTo("cannot be read: is empty; it has not even a header");
        assertThat(FactsTest.schema().validate(FactsText.of(facts), com.networknt.schema.InputFormat.JSON))
                .isEmpty();
        strict = true;
        fresh = true;
        Measurement.Result refused = measure("");
        assertThat(refused.facts()).isEmpty();
        assertThat(refused.findings()).extracting(Finding::severity).containsOnly(Severity.ERROR);
    }

    @Test
    void aBrokenPictureCountsAsRowAndIsNamed() throws IOException {
        for (int picture = 0; picture < 5; picture++) {
            picture("train/cat/" + picture + ".png");
        }
        Files.write(folder.resolve("train/cat/bad.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train/**}\n");
        Measurement.Result result = measure("");
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(result.facts().orElseThrow().configs().get(0).rows()).contains(6L);
    }

    @Test
    void foldersOfAnyMediaHaveRows() throws IOException {
        for (String type : List.of("jp2", "ogg", "mp3", "pdf", "mp4")) {
            for (int file = 0; file < 3; file++) {
                write("media-" + type + "/" + file + "." + type, "content");
            }
            write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: 'media-" + type + "/**'}\n");
            Facts.Config config = facts("").configs().get(0);
            assertThat(config.rows()).as(type).contains(3L);
            assertThat(config.columns()).as(type).hasSize(1);
        }
        picture("mixed/a.png");
        write("mixed/b.jp2", "content");
        write("mixed/c.mp3", "content");
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: 'mixed/**'}\n");
        assertThat(measure("").facts().orElseThrow().configs().get(0).rows()).contains(2L);
    }

    @Test
    void manyFilesAreOneEntry() throws IOException {
        for (int picture = 0; picture < 120; picture++) {
            picture("train/" + (picture % 2 == 0 ? "cat" : "dog") + "/" + picture + ".png");
        }
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train/**}\n");
        Facts facts = facts("");
        assertThat(facts.files()).hasSize(1);
        assertThat(facts.files().get(0).path()).isEqualTo("train/**");
        assertThat(facts.files().get(0).count()).isEqualTo(120);
        assertThat(facts.files().get(0).image()).contains(new Facts.Image(4, 4));
        assertThat(facts("")).isEqualTo(facts);
    }

    @Test
    void archivesOfTablesAreNamed() throws IOException {
        write("set/datacard.yaml", "datacard: 1\nname: T\n");
        zip("set/train.zip", "a.csv", "b.csv", "readme.md");
        assertThat(measure("set").findings())
                .extracting(finding -> finding.severity() + " " + finding.message())
                .containsExactly(
                        "WARNING One zip archive holds tables whose rows and columns are not measured: train.zip");
        zip("set/train.zip", "a.png", "b.png", "metadata.csv");
        assertThat(measure("set").findings()).isEmpty();
    }

    private void zip(String path, String... members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            for (String member : members) {
                zip.putNextEntry(new ZipEntry(member));
                zip.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void dataOfUnknownKindsIsNamed() throws IOException {
        for (String name : List.of("train.feather", "train.xlsx", "train.geojson", "train.npy", "train.sqlite")) {
            write("set-" + name + "/" + name, "content");
            write("set-" + name + "/datacard.yaml", "datacard: 1\nname: T\n");
            Measurement.Result result = measure("set-" + name);
            assertThat(result.facts()).isEmpty();
            assertThat(result.findings())
                    .extracting(finding -> finding.severity() + " " + finding.message())
                    .containsExactly("ERROR One file is here whose content is not measured: " + name);
            write("set-" + name + "/datacard.yaml", "datacard: 1\nname: T\nsplits: {train: " + name + "}\n");
            Measurement.Result declared = measure("set-" + name);
            assertThat(declared.facts()).isPresent();
            assertThat(declared.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
        }
        write("nothing/datacard.yaml", "datacard: 1\nname: T\n");
        write("nothing/README.md", "# T\n");
        write("nothing/LICENSE", "Apache\n");
        assertThat(measure("nothing").findings()).isEmpty();
        write("remote/datacard.yaml", "datacard: 1\nname: T\nsplits: {train: 's3://bucket/train.csv'}\n");
        assertThat(measure("remote").findings())
                .extracting(Finding::message)
                .containsExactly("\"s3://bucket/train.csv\" is a remote address, so its data cannot be measured");
    }

    @Test
    void namesOfPersonsInPathsStayOutOfFacts() throws IOException {
        for (String person : List.of("patient_doe_jane", "patient_roe_rick", "patient_poe_pat")) {
            write("train/" + person + "/scan.txt", "one line\n");
        }
        write("datacard.yaml", "datacard: 1\nname: T\npeople: Patients of a clinic.\nsplits: {train: 'train/**'}\n");
        Facts facts = facts("");
        assertThat(FactsText.of(facts))
                .doesNotContain("doe", "roe", "poe", "patient")
                .contains("\"path\": \"train/**\"");
        assertThat(facts.configs().get(0).rows()).contains(3L);
        for (String shard : List.of("train-00000-of-00002", "train-00001-of-00002")) {
            write("data/" + shard + ".csv", "a\n1\n");
        }
        write("datacard.yaml", "datacard: 1\nname: T\npeople: Patients.\nsplits: {train: 'data/*.csv'}\n");
        assertThat(facts("").files())
                .extracting(Facts.DataFile::path)
                .containsExactly("data/train-00000-of-00002.csv", "data/train-00001-of-00002.csv");
    }

    /** Two hundred values: of each a column of its kind has forty rows. */
    @Test
    void noPlantedValueOfAPersonIsInTheFacts() throws IOException {
        List<String> planted = new ArrayList<>();
        StringBuilder rows = new StringBuilder("ssn,birthDate,home_lat,monthly salary,score,visits,stars\n");
        for (int row = 0; row < 40; row++) {
            List<String> cells = List.of(
                    String.valueOf(9_000_000_000L + 7919L * row),
                    "19" + (40 + row) + "-01-" + (10 + row % 18),
                    "51." + (734_511 + 37 * row),
                    String.valueOf(73_311 + 37 * row),
                    String.valueOf(88.125 + row / 32.0));
            planted.addAll(cells);
            rows.append(String.join(",", cells))
                    .append(',')
                    .append(row == 0 ? 987_654 : row % 3)
                    .append(',')
                    .append(row % 4)
                    .append('\n');
        }
        planted.add("987654");
        write("train.csv", rows.toString());
        write("datacard.yaml", "datacard: 1\nname: T\npeople: Patients of a clinic.\nsplits: {train: train.csv}\n");
        Facts facts = facts("");
        assertThat(planted)
                .hasSize(201)
                .allSatisfy(value -> assertThat(FactsText.of(facts)).doesNotContain(value));
        assertThat(column(facts, "stars").range().orElseThrow().max()).isEqualTo("3");
        assertThat(column(facts, "visits").range().orElseThrow().quantiles()).isNotEmpty();
        write(
                "datacard.yaml",
                "datacard: 1\nname: T\npeople: Patients of a clinic.\nconfigs:\n  - splits: {train: train.csv}\n"
                        + "    features: {score: {privacy: public}, stars: {privacy: private}}\n");
        Facts opened = facts("");
        assertThat(column(opened, "score").range().orElseThrow().min()).isEqualTo("88.125");
        assertThat(column(opened, "stars").range()).isEmpty();
        assertThat(column(opened, "ssn").range()).isEmpty();
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train.csv}\n");
        assertThat(column(facts(""), "score").range()).isPresent();
    }

    @Test
    void aFirstLineThatIsARowIsNamed() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train.csv}\n");
        for (String row : List.of("Ann Example,+49 170 0000000,1", "ann@example.org,x,1", "Ann,030/1234567,1")) {
            write("train.csv", row + "\n" + row + "\n");
            assertThat(measure("").facts()).as(row).isEmpty();
            assertThat(measure("").findings())
                    .extracting(Finding::severity)
                    .as(row)
                    .containsOnly(Severity.ERROR);
        }
        write("train.csv", "5.1,3.5,setosa\n4.9,3.0,setosa\n");
        assertThat(measure("").findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
        for (String header :
                List.of("country,1/22/20,1/23/20", "name,2020-01-01,2020-01-02", "0,1,2", "mail,phone,0030")) {
            write("train.csv", header + "\nx,2,3\n");
            assertThat(measure("").findings()).as(header).isEmpty();
        }
    }

    @Test
    void aKeyThatReachesAPersonIsNamed() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train.jsonl}\n");
        for (String key : List.of("ann@example.org", "+49 170 0000000")) {
            write("train.jsonl", "{\"" + key + "\": 1}\n{\"" + key + "\": 2}\n");
            assertThat(measure("").facts()).as(key).isEmpty();
            assertThat(measure("").findings())
                    .extracting(Finding::severity)
                    .as(key)
                    .containsOnly(Severity.ERROR);
        }
        write("train.jsonl", "{\"seen\": {\"ann@example.org\": 1}}\n{\"seen\": {\"ann@example.org\": 2}}\n");
        assertThat(measure("").facts()).isEmpty();
        for (String key : List.of("mail", "2020-01-01", "@handle")) {
            write("train.jsonl", "{\"" + key + "\": 1}\n{\"" + key + "\": 2}\n");
            assertThat(measure("").findings()).as(key).isEmpty();
        }
    }

    @Test
    void keysThatAreNamesOfPersonsAreNamed() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: train.jsonl}\n");
        for (String keys : List.of(
                "{\"margaret quillby\": 1, \"john quillst\": 2}", "[{\"Anna_Quill\": 1, \"Peter_Quill\": 2}]")) {
            write("train.jsonl", ("{\"scores\": " + keys + "}\n").repeat(2));
            assertThat(measure("").facts()).as(keys).isEmpty();
            assertThat(measure("").findings())
                    .extracting(Finding::severity)
                    .as(keys)
                    .containsOnly(Severity.ERROR);
        }
        for (String keys : List.of("{\"first name\": 1, \"last name\": 2}", "{\"mean_score\": 1, \"john\": 2}")) {
            write("train.jsonl", ("{\"scores\": " + keys + "}\n").repeat(2));
            assertThat(measure("").facts()).as(keys).isPresent();
        }
    }

    @Test
    void rowsAreShownOnlyWhereTheDescriptorAsksForThem() throws IOException {
        StringBuilder rows = new StringBuilder("number,mood,email,writer,said\n");
        for (int row = 0; row < 100; row++) {
            rows.append(row)
                    .append(row % 2 == 0 ? ",calm," : ",,")
                    .append("p")
                    .append(row)
                    .append("@example.com,")
                    .append(List.of("john quillby", "margaret quillst").get(row % 2))
                    .append(
                            row % 3 == 0
                                    ? ",call +49 30 7712345 now"
                                    : row % 5 == 0 ? ",Zoltana Quillant wrote" : ",fine so far")
                    .append('\n');
        }
        write("train.csv", rows.toString());
        String start = "datacard: 1\nname: T\nconfigs:\n  - splits: {train: train.csv}\n";
        write("datacard.yaml", start);
        assertThat(facts("").configs().get(0).sample()).isEmpty();
        write("datacard.yaml", start + "    sample: 3\n");
        assertThat(facts("").configs().get(0).sample())
                .contains(new Facts.Sample(
                        "train",
                        List.of("number", "mood", "said"),
                        List.of(
                                List.of("1", "", "fine so far"),
                                List.of("2", "calm", "fine so far"),
                                List.of("4", "calm", "fine so far"))));
        write(
                "datacard.yaml",
                start + "    sample: 5000\n    features: {mood: {privacy: private}, writer: {privacy: public}}\n");
        Facts.Sample most = facts("").configs().get(0).sample().orElseThrow();
        assertThat(most.columns()).containsExactly("number", "writer", "said");
        assertThat(most.rows()).hasSize(20);
        write(
                "datacard.yaml",
                start
                        + "    sample: 2\n    features: {number: {privacy: private}, mood: {privacy: private}, said: {privacy: private}}\n");
        assertThat(facts("").configs().get(0).sample()).isEmpty();
    }

    @Test
    void rowsThatDescribeMediaAreShownWithoutNamesOfFiles() throws IOException {
        picture("train/ostrowski.png");
        picture("train/quillby.png");
        write(
                "train/metadata.csv",
                "file_name,caption,painter\nostrowski.png,a red square,Jane Doe\nquillby.png,a blue square,Rick Roe\n");
        write("datacard.yaml", "datacard: 1\nname: T\nconfigs:\n  - splits: {train: \"train/**\"}\n    sample: 5\n");
        Facts facts = facts("");
        assertThat(facts.configs().get(0).sample())
                .contains(new Facts.Sample(
                        "train", List.of("caption"), List.of(List.of("a red square"), List.of("a blue square"))));
        assertThat(FactsText.of(facts)).doesNotContain("ostrowski", "quillby", "Doe");
    }

    @Test
    void filesOfMediaAreShownByTheirSizesAndClasses() throws IOException {
        picture("train/cat/ostrowski.png");
        picture("train/dog/quillby.png");
        String start = "datacard: 1\nname: T\nconfigs:\n  - splits: {train: \"train/**\"}\n";
        write("datacard.yaml", start);
        assertThat(facts("").configs().get(0).sample()).isEmpty();
        write("datacard.yaml", start + "    sample: 5\n");
        Facts facts = facts("");
        Facts.Sample sample = facts.configs().get(0).sample().orElseThrow();
        assertThat(sample.columns()).containsExactly("image", "label");
        assertThat(sample.rows()).extracting(row -> row.get(1)).containsExactly("cat", "dog");
        assertThat(sample.rows().get(0).get(0)).matches("\\d+ \u00d7 \\d+ png");
        assertThat(FactsText.of(facts)).doesNotContain("ostrowski", "quillby");
    }

    @Test
    void samplesOfTarFilesAreShownWithoutNamesAndMedia() throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(folder.resolve("train.tar")))) {
            for (int sample = 0; sample < 30; sample++) {
                String text = sample % 3 == 0 ? "call +49 30 7712345 now" : "a red square";
                String json = "{\"mood\": \"calm\", \"mail\": \"p" + sample + "@post.quillmail.net\"}";
                for (List<String> member : List.of(List.of("txt", text), List.of("json", json), List.of("bin", "x"))) {
                    TarArchiveEntry entry = new TarArchiveEntry("quillby" + sample + "." + member.get(0));
                    byte[] bytes = member.get(1).getBytes(StandardCharsets.UTF_8);
                    entry.setSize(bytes.length);
                    tar.putArchiveEntry(entry);
                    tar.write(bytes);
                    tar.closeArchiveEntry();
                }
            }
        }
        write("datacard.yaml", "datacard: 1\nname: T\nconfigs:\n  - splits: {train: train.tar}\n    sample: 2\n");
        Facts facts = facts("");
        assertThat(facts.configs().get(0).sample())
                .contains(new Facts.Sample(
                        "train", List.of("txt"), List.of(List.of("a red square"), List.of("a red square"))));
        assertThat(FactsText.of(facts)).doesNotContain("quillby", "7712345", "quillmail");
    }

    @Test
    void rowsOfObjectsAreShownAsJson() throws IOException {
        write(
                "train.jsonl",
                "{\"turn\": {\"role\": \"user\", \"words\": [1, 2]}, \"text\": \"" + "x".repeat(300) + "\"}\n");
        write(
                "datacard.yaml",
                "datacard: 1\nname: T\npeople: no\nconfigs:\n  - splits: {train: train.jsonl}\n    sample: 1\n");
        assertThat(facts("").configs().get(0).sample().orElseThrow().rows())
                .containsExactly(List.of("{\"role\":\"user\",\"words\":[1,2]}", "x".repeat(200) + "\u2026"));
    }

    @Test
    void rowsOfObjectsAboutPersonsAreNotShown() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 60; row++) {
            String name = List.of("john quillby", "margaret quillst").get(row % 2);
            rows.append("{\"turn\": {\"role\": \"user\", \"by\": \"" + name + "\"}, \"readers\": [\"" + name
                    + "\"], \"visit\": {\"salary\": " + (4_000 + row) + "}, \"deep\": [{\"at\": {\"dob\": \"x\"}}], "
                    + "\"marks\": [" + row + "], \"talk\": {\"role\": \"user\", \"said\": \"fine\"}}\n");
        }
        write("train.jsonl", rows.toString());
        String start = "datacard: 1\nname: T\nconfigs:\n  - splits: {train: train.jsonl}\n    sample: 1\n";
        write("datacard.yaml", start);
        assertThat(facts("").configs().get(0).sample().orElseThrow().columns()).containsExactly("marks", "talk");
        write("datacard.yaml", start + "    features: {turn: {privacy: public}, said: {privacy: private}}\n");
        assertThat(facts("").configs().get(0).sample().orElseThrow().columns()).containsExactly("turn", "marks");
        write("datacard.yaml", start + "people: no\n");
        assertThat(facts("").configs().get(0).sample().orElseThrow().columns()).hasSize(6);
    }

    @Test
    void namesThatAreKeysOfAMapAreNotShown() throws Exception {
        try (java.sql.Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT map {'john quillby': 1} AS votes, map {'grade one': 2} AS marks, range AS at "
                            + "FROM range(40)) TO '" + folder.resolve("train.parquet") + "' (FORMAT parquet)");
        }
        write("datacard.yaml", "datacard: 1\nname: T\nconfigs:\n  - splits: {train: train.parquet}\n    sample: 1\n");
        assertThat(facts("").configs().get(0).sample().orElseThrow().columns()).containsExactly("marks", "at");
    }

    @Test
    void aPrivateColumnWithoutLabelsKeepsTheTypeThatItsFileStates() throws Exception {
        try (java.sql.Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT CAST(4000 AS SMALLINT) AS salary) TO '" + folder.resolve("train.parquet")
                    + "' (FORMAT parquet, KV_METADATA {huggingface: '{\"info\": {\"features\": {\"salary\": "
                    + "{\"dtype\": \"int16\", \"_type\": \"Value\"}}}}'})");
        }
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: train.parquet}\n");
        assertThat(column(facts(""), "salary").type().name()).isEqualTo("int16");
    }

    @Test
    void readsBz2AndOffersAnEncoding() throws IOException {
        try (java.io.OutputStream out = new org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream(
                Files.newOutputStream(folder.resolve("train.csv.bz2")))) {
            out.write("a,b\n1,x\n2,y\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: train.csv.bz2}\n");
        assertThat(facts("").configs().get(0).rows()).contains(2L);
        Files.write(
                folder.resolve("latin.csv"), "a,b\n1,\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        write("datacard.yaml", "datacard: 1\nname: T\npeople: no\nsplits: {train: latin.csv}\n");
        assertThat(measure("").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("options: {encoding: latin-1}"));
    }

    @Test
    void factsSayHowTheyWereMadeAndAreMadeAlikeAgain() throws IOException {
        write("train.csv", "x\n1\n1\n");
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: train.csv}\n");
        MeasureSettings asked =
                MeasureSettings.of(1, "1GB", new Facts.Settings(false, true, 500, 3), folder.resolve("work"));
        Facts facts = measurement(asked)
                .measure(read(""), Set.of(asked.work()))
                .facts()
                .orElseThrow();
        assertThat(facts.settings()).contains(new Facts.Settings(false, true, 500, 3));
        assertThat(measurement(settings())
                        .like(facts.settings().orElseThrow())
                        .measure(read(""), Set.of(asked.work()))
                        .facts())
                .contains(facts);
    }

    @Test
    void aPipeIsNamedAndNeverWaitedFor() throws Exception {
        Need.posix("Elsewhere there are no pipes among files.");
        write("alone/datacard.yaml", "datacard: 1\nname: T\nsplits: {train: data/train.csv}\n");
        write("unsaid/datacard.yaml", "datacard: 1\nname: T\n");
        write("beside/datacard.yaml", "datacard: 1\nname: T\nsplits: {train: \"data/*.csv\"}\n");
        write("beside/data/a.csv", "x\n1\n");
        for (String set : List.of("alone", "unsaid", "beside")) {
            Path data = Files.createDirectories(folder.resolve(set + "/data"));
            assertThat(new ProcessBuilder("mkfifo", data.resolve("train.csv").toString())
                            .start()
                            .waitFor())
                    .isZero();
            Measurement.Result result = measure(set);
            assertThat(result.findings())
                    .as(set)
                    .extracting(Finding::message, Finding::severity)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "\"data/train.csv\" is a pipe, socket or device, so its data cannot be measured",
                            set.equals("beside") ? Severity.WARNING : Severity.ERROR));
            assertThat(result.facts().isPresent()).as(set).isEqualTo(set.equals("beside"));
        }
    }

    @Test
    void oneNameAmongOtherFilesDoesNotReachFacts() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: T\nsplits: {train: \"data/*.csv\"}\n");
        write("data/train.csv", "a\n1\n");
        write("data/scan_Ostrowski.csv", "a\n2\n");
        Facts facts = facts("");
        assertThat(FactsText.of(facts)).doesNotContain("Ostrowski");
        assertThat(facts.files()).extracting(Facts.DataFile::path).containsExactly("data/**");
        assertThat(facts.files().get(0).count()).isEqualTo(2);
    }

    @Test
    void splitsInOneFolderAreGroupsOfTheirOwn() throws IOException {
        for (int number = 0; number < 120; number++) {
            picture("data/train-" + number + ".png");
            picture("data/test-" + number + ".png");
        }
        picture("data/test-120.png");
        for (String splits : List.of("", "splits: {train: \"data/train-*.png\", test: \"data/test-*.png\"}\n")) {
            write("datacard.yaml", "datacard: 1\nname: T\n" + splits);
            Facts facts = facts("");
            assertThat(facts.files())
                    .extracting(Facts.DataFile::path, Facts.DataFile::count)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("data/test-*", 121L),
                            org.assertj.core.groups.Tuple.tuple("data/train-*", 120L));
            assertThat(facts.configs().get(0).splits())
                    .allSatisfy(split -> assertThat(facts.count(split))
                            .isEqualTo(split.rows().orElseThrow()));
        }
    }

    @Test
    void splitsWithNamesOfPersonsInOneFolderKeepTheirOwnFiles() throws IOException {
        write(
                "people/datacard.yaml",
                "datacard: 1\nname: T\nsplits: {train: \"data/*[ab]*.csv\", test: \"data/*z*.csv\"}\n");
        write("people/data/Ostrawa.csv", "a\n1\n");
        write("people/data/Obermaa.csv", "a\n2\n");
        write("people/data/Ozgiz.csv", "a\n3\n");
        write("people/data/Ozzuz.csv", "a\n4\n");
        write("found/datacard.yaml", "datacard: 1\nname: T\n");
        for (String file : List.of("train_Ost", "test_Ozg", "Obe_train", "Ozz_test")) {
            write("found/data/" + file + ".csv", "a\n" + file.length() + file.hashCode() + "\n");
        }
        write(
                "both/datacard.yaml",
                "datacard: 1\nname: T\nsplits: {train: \"data/*o*.csv\", test: \"data/*n*.csv\"}\n");
        for (String file : List.of("oka", "oko", "ono", "ina", "ini")) {
            write("both/data/" + file + ".csv", "a\n" + file.hashCode() + "\n");
        }
        for (String set : List.of("people", "found", "both")) {
            Facts facts = facts(set);
            assertThat(FactsText.of(facts)).as(set).doesNotContain("Ost", "Obe", "Ozg", "Ozz", "oka", "ina");
            assertThat(facts.files()).as(set).extracting(Facts.DataFile::sha256).doesNotHaveDuplicates();
            assertThat(facts.files().stream().mapToLong(Facts.DataFile::count).sum())
                    .as(set)
                    .isEqualTo(set.equals("both") ? 5 : 4);
            assertThat(facts.configs().get(0).splits())
                    .as(set)
                    .allSatisfy(split -> assertThat(split.files().stream()
                                    .mapToLong(path ->
                                            facts.file(path).orElseThrow().bytes())
                                    .sum())
                            .isEqualTo(split.bytes()));
        }
        assertThat(facts("people").files())
                .extracting(Facts.DataFile::path)
                .containsExactlyInAnyOrder("data/*[ab]*.csv", "data/*z*.csv");
        assertThat(facts("found").files())
                .extracting(Facts.DataFile::path)
                .containsExactlyInAnyOrder("data/*train*", "data/*test*");
        assertThat(facts("both").files())
                .extracting(Facts.DataFile::path)
                .containsExactlyInAnyOrder("data/** (train)", "data/** (train, test)", "data/** (test)");
    }

    @Test
    void theOnlyFileOfASplitMayBeNamedLikeAPerson() throws IOException {
        write("datacard.yaml", "datacard: 1\nname: Reviews of shops\nsplits: {train: \"data/*.csv\"}\n");
        write("data/interview_ostrowski.csv", "a\n1\n");
        Facts facts = facts("");
        assertThat(FactsText.of(facts)).doesNotContain("ostrowski");
        assertThat(facts.files())
                .extracting(Facts.DataFile::path, Facts.DataFile::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("data/**", 1L));
        Files.move(folder.resolve("data/interview_ostrowski.csv"), folder.resolve("data/reviews.csv"));
        assertThat(facts("").files()).extracting(Facts.DataFile::path).containsExactly("data/reviews.csv");
        Files.move(folder.resolve("data/reviews.csv"), folder.resolve("data/ostrowski.csv"));
        for (String stated :
                List.of("splits: {train: data/ostrowski.csv}", "people: no\nsplits: {train: 'data/*.csv'}")) {
            write("datacard.yaml", "datacard: 1\nname: T\n" + stated + "\n");
            assertThat(facts("").files())
                    .extracting(Facts.DataFile::path)
                    .as(stated)
                    .containsExactly("data/ostrowski.csv");
        }
    }

    private List<String> names(String set) {
        return facts(set).configs().get(0).columns().stream()
                .map(Facts.Column::name)
                .toList();
    }

    private static Facts.Column column(Facts facts, String name) {
        return facts.configs().get(0).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Facts facts(String set) {
        return measure(set).facts().orElseThrow();
    }

    private Measurement.Result measure(String set) {
        return measurement(settings()).measure(read(set), Set.of(folder.resolve("work")));
    }

    private MeasureSettings settings() {
        return MeasureSettings.of(2, "1GB", new Facts.Settings(false, false, 1_000_000, 10), folder.resolve("work"))
                .reading(fresh, strict);
    }

    private static Measurement measurement(MeasureSettings settings) {
        return new Measurement(VOCABULARY, () -> DriverManager.getConnection("jdbc:duckdb:"), settings, Progress.NONE);
    }

    private Descriptor read(String set) {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(folder.resolve(set).resolve("datacard.yaml"), new Findings())
                .orElseThrow();
    }

    private void picture(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
