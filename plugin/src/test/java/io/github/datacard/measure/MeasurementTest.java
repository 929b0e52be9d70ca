package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsTest;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts say what is in the data, always in the same bytes, and nothing that is private. */
@Slow
class MeasurementTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    @Test
    void measuresEachKindOfColumn() throws IOException {
        write(
                "train.csv",
                "n,x,day,text,label\n1,0.5,2024-01-01,one,a\n2,1.5,2024-01-03,three,b\n4,,2024-01-02,\"a,b\",a\n");
        descriptor(
                "splits: {train: train.csv}\nfeatures: {n: int64, label: {class_label: [a, b, c]}}\n", "people: no\n");
        Facts.Config config = facts().configs().get(0);
        assertThat(config.rows()).contains(3L);
        assertThat(column(config, "n").range())
                .contains(new Facts.Range("1", "4", "2.33333", quantiles("1", "1", "2", "4", "4"), Optional.empty()));
        assertThat(column(config, "x").nulls()).isEqualTo(1);
        assertThat(column(config, "x").range())
                .contains(new Facts.Range(
                        "0.5", "1.5", "1", quantiles("0.5", "0.5", "0.5", "1.5", "1.5"), Optional.empty()));
        assertThat(column(config, "day").type().name()).isEqualTo("date32");
        assertThat(column(config, "day").range().orElseThrow().max()).isEqualTo("2024-01-03");
        assertThat(column(config, "text").lengths()).contains(new Facts.Lengths(3, 5, "3.66667"));
        assertThat(column(config, "text").range()).isEmpty();
        assertThat(column(config, "label").classes())
                .contains(new Facts.Classes(
                        List.of(
                                new Facts.ClassCount("a", 2),
                                new Facts.ClassCount("b", 1),
                                new Facts.ClassCount("c", 0)),
                        0,
                        0));
    }

    @Test
    void readsEachFormat() throws IOException, SQLException {
        for (String name : List.of(
                "a.csv",
                "b.tsv",
                "c.jsonl",
                "d.json",
                "e.parquet",
                "f.jsonl.gz",
                "g.csv.gz",
                "h.jsonl.zst",
                "i.csv.zst",
                "j.tsv.zst",
                "k.json.zst",
                "l.json.gz")) {
            String options = name.contains(".tsv") ? ", DELIMITER '\t'" : "";
            String format = name.contains("json")
                    ? "json" + (name.contains(".json.") || name.endsWith(".json") ? ", ARRAY true" : "")
                    : name.contains("parquet") ? "parquet" : "csv, HEADER true";
            String packed =
                    name.endsWith(".gz") ? ", COMPRESSION gzip" : name.endsWith(".zst") ? ", COMPRESSION zstd" : "";
            sql("COPY (SELECT i AS n, 't' || i AS text FROM range(5) t(i)) TO '" + folder.resolve(name) + "' (FORMAT "
                    + format + options + packed + ")");
            descriptor("splits: {train: " + name + "}\n", "");
            Facts facts = facts();
            assertThat(facts.files().get(0).rows()).as(name).contains(5L);
            assertThat(facts.configs().get(0).columns())
                    .as(name)
                    .extracting(column -> column.name() + " " + column.type().name())
                    .containsExactly("n int64", "text string");
        }
        write("z.txt", "one\n\ntwo words\n");
        descriptor("splits: {train: z.txt}\n", "");
        assertThat(facts().configs().get(0).rows()).contains(3L);
    }

    @Test
    void isTheSameWithOneAndFourThreads() throws IOException, SQLException {
        String rows =
                "SELECT i AS id, (hash(i) % 2000003) / 7.3 - 120000 AS score, ((hash(i) % 991) / 3)::FLOAT AS small,"
                        + " 'c' || i % 3 AS label FROM range(24000) t(i)";
        for (String file : List.of("train.csv", "test.csv", "a.csv.gz", "b.parquet", "c.jsonl.zst")) {
            sql("COPY (" + rows + (file.equals("test.csv") ? " WHERE i < 5000" : "") + ") TO '" + folder.resolve(file)
                    + "'");
        }
        for (int picture = 0; picture < 12; picture++) {
            Path png = Files.createDirectories(folder.resolve("pictures/c" + picture % 3))
                    .resolve(picture + ".png");
            ImageIO.write(new BufferedImage(8 + picture, 8, BufferedImage.TYPE_BYTE_GRAY), "png", png.toFile());
        }
        Files.writeString(folder.resolve("datacard.yaml"), """
            datacard: 1
            name: Test
            configs:
              - name: rows
                splits: {train: train.csv, test: test.csv}
                features: {label: {class_label: [c0, c1, c2]}}
              - {name: packed, splits: {train: a.csv.gz}}
              - {name: columns, splits: {train: b.parquet}}
              - {name: lines, splits: {train: c.jsonl.zst}}
              - {name: pictures, splits: {train: pictures/**}, features: {label: {class_label: [c0, c1, c2]}}}
            """);
        List<String> texts = new ArrayList<>();
        for (int threads : List.of(1, 4, 1, 4)) {
            // Few rows are read exactly here, so that the sample is in it too.
            texts.add(FactsText.of(measure(MeasureSettings.of(
                            threads,
                            "1GB",
                            new Facts.Settings(false, true, 10_000, 10),
                            folder.resolve("work" + texts.size())))
                    .facts()
                    .orElseThrow()));
        }
        assertThat(new HashSet<>(texts)).hasSize(1);
        assertThat(texts.get(0))
                .contains(
                        "\"sampled_rows\"",
                        "\"shared_rows\": 5000",
                        "\"duplicate_rows\": 0",
                        "\"float32\"",
                        "\"width\": 19");
        assertThat(FactsTest.schema().validate(texts.get(0), com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void meansOfAnySizeAreRoundedToSixDigits() throws IOException {
        write(
                "train.csv",
                "usual,tiny,huge,mixed,nothing,odd\n"
                        + "0.1,1e-30,1e300,1e12,0.0,1.5\n"
                        + "0.2,2e-30,-3e300,0.5,0.0,nan\n"
                        + "0.6,6e-30,5e300,-1e12,0.0,inf\n");
        descriptor("splits: {train: train.csv}\n", "people: no\n");
        assertThat(facts().configs().get(0).columns())
                .extracting(column -> column.name() + " "
                        + Double.parseDouble(column.range().orElseThrow().mean()))
                .containsExactly(
                        "usual 0.3", "tiny 3.0E-30", "huge 1.0E300", "mixed 0.166667", "nothing 0.0", "odd 1.5");
    }

    @Test
    void holdsNoValueOfTheData() throws IOException {
        StringBuilder rows = new StringBuilder("name,age,salary,group,label\n");
        for (int row = 0; row < 40; row++) {
            rows.append("SecretName")
                    .append(row)
                    .append(",7")
                    .append(row % 10)
                    .append(",")
                    .append(91000 + row)
                    .append(",SecretGroup")
                    .append(row % 8)
                    .append(",")
                    .append(row < 35 ? "good" : row < 38 ? "rare" : "SecretClass")
                    .append('\n');
        }
        write("train.csv", rows.toString());
        descriptor(
                "splits: {train: train.csv}\nfeatures: {label: {class_label: [good, rare, never]}}\n",
                "people: {sensitive_data: [{kind: financial, field: salary}]}\n");
        String text = FactsText.of(facts());
        assertThat(text).doesNotContain("Secret", "91000", "\"name\": \"rare\"");
        assertThat(text).contains("\"hidden\": 2", "\"undeclared\": 2", "\"0.95\": 79");
    }

    @Test
    void hidesRangesOfFewValues() throws IOException {
        String rows = "a,b\n" + "1,50\n".repeat(12);
        write("train.csv", rows);
        write("test.csv", "a,b\n" + "1,97531\n".repeat(3) + "1,\n".repeat(9));
        write("empty.csv", "a,b\n" + "1,\n".repeat(12));
        descriptor("splits: {train: train.csv, test: test.csv}\n", "");
        Facts.Config config = facts().configs().get(0);
        assertThat(column(config, "a").range()).isPresent();
        assertThat(column(config, "b").range()).isEmpty();
        assertThat(FactsText.of(facts())).doesNotContain("97531").contains("\"max\": 50");
        descriptor("splits: {train: train.csv, test: empty.csv}\n", "");
        assertThat(column(facts().configs().get(0), "b").range()).isPresent();
        descriptor("splits: {train: train.csv, test: test.csv}\n", "people: no\n");
        assertThat(FactsText.of(facts())).contains("97531");
    }

    @Test
    void hidesNoSmallClassWhereNobodyIsMeant() throws IOException {
        write("train.csv", "label,x\na,1\nb,2\n");
        descriptor("splits: {train: train.csv}\nfeatures: {label: {class_label: [a, b]}}\n", "people: no\n");
        assertThat(FactsText.of(facts())).contains("\"hidden\": 0");
    }

    @Test
    void aBlankLineIsNoRowOfTheOnlyColumn() throws IOException {
        write("train.csv", "text\none\n\n\"\"\ntwo\n\n");
        descriptor("splits: {train: train.csv}\n", "");
        assertThat(facts().configs().get(0).rows()).contains(3L);
    }

    @Test
    void namesAreData() throws IOException {
        List<String> hostile =
                List.of("x'); DROP TABLE t; --", "sel\"ect", "a b", "ünï 😀", "*", "c1", "from", "a;b", "", "\\");
        String header = hostile.stream()
                .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        String name = "tr'ain [1]*;--.csv";
        write(name, header + "\n" + "1,".repeat(hostile.size() - 1) + "1\n");
        write("tr'ain 1x;--.csv", header + "\n" + "2,".repeat(hostile.size() - 1) + "2\n2,2\n");
        descriptor("splits: {train: \"" + name + "\"}\n", "");
        Facts facts = facts();
        assertThat(facts.configs().get(0).columns())
                .extracting(Facts.Column::name)
                .as("the Hub gives a column without a name one by its place")
                .containsExactlyElementsOf(hostile.stream()
                        .map(column -> column.isEmpty() ? "Unnamed: 8" : column)
                        .toList());
        assertThat(facts.configs().get(0).rows()).contains(1L);
    }

    @Test
    void hostileNamesInJsonAreData() throws IOException {
        write("a.jsonl", "{\"x\\\"; DROP\": 1, \"sel'ect\": \"a\", \"A\": 1, \"datacard row \\u0001\": 2}\n");
        descriptor("splits: {train: a.jsonl}\n", "");
        assertThat(facts().configs().get(0).columns())
                .extracting(Facts.Column::name)
                .contains("x\"; DROP", "sel'ect", "A");
    }

    @Test
    void aThousandColumns() throws IOException {
        String header = String.join(
                ",",
                java.util.stream.IntStream.range(0, 1000)
                        .mapToObj(i -> "column " + i)
                        .toList());
        String row = String.join(
                ",",
                java.util.stream.IntStream.range(0, 1000)
                        .mapToObj(String::valueOf)
                        .toList());
        write("wide.csv", header + "\n" + (row + "\n").repeat(3));
        descriptor("splits: {train: wide.csv}\n", "");
        assertThat(facts().configs().get(0).columns()).hasSize(1000);
    }

    @Test
    void badInputIsAFindingWithItsLine() throws IOException, SQLException {
        write("ragged.csv", "a,b\n" + "1,2\n".repeat(30) + "1,2,3\n");
        assertThat(said("ragged.csv"))
                .containsExactly(
                        "data-unreadable ragged.csv:32 The file has 3 columns in this line, but 2 in its header");
        write("mixed.csv", "a,b\n" + "1,2\n".repeat(40_000) + "SecretWord,2\n");
        assertThat(said("mixed.csv"))
                .containsExactly(
                        "column-type-differs mixed.csv:40002 The column \"a\" has a value here that does not fit the"
                                + " type of the ones before");
        Files.write(folder.resolve("latin.csv"), "a,b\nx,\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(said("latin.csv"))
                .containsExactly("data-unreadable latin.csv:2 The file is not UTF-8, but probably latin-1");
        Files.write(folder.resolve("cut.csv.gz"), cutOff(packed("cut.csv.gz")));
        assertThat(said("cut.csv.gz"))
                .containsExactly("data-unreadable cut.csv.gz:1 The file is a gzip file that is cut off or broken");
        for (String name : List.of("cut.csv.zst", "cut.jsonl.zst", "cut.txt.zst")) {
            Files.write(folder.resolve(name), cutOff(packed(name)));
            assertThat(said(name))
                    .containsExactly("data-unreadable " + name + ":1 The file is a zst file that is cut off or broken");
        }
        write("named.csv.zst", "a,b\n1,2\n");
        assertThat(said("named.csv.zst"))
                .containsExactly("data-unreadable named.csv.zst:1 The file is a zst file that is cut off or broken");
        write("cut.jsonl", "{\"a\": 1}\n{\"a\": \n");
        assertThat(said("cut.jsonl"))
                .singleElement()
                .asString()
                .startsWith("data-unreadable cut.jsonl:")
                .endsWith("The file is no JSON from this place on");
        write("numbers.jsonl", "{\"a\": 1}\n".repeat(30_000) + "{\"a\": \"SecretWord\"}\n");
        assertThat(said("numbers.jsonl"))
                .containsExactly(
                        "column-type-differs numbers.jsonl:1 The column \"a\" has values of several kinds, such as"
                                + " numbers and texts");
        for (String name : List.of("latin.jsonl", "latin.txt", "latin.tsv")) {
            Files.write(
                    folder.resolve(name),
                    "{\"a\": \"x\"}\n{\"a\": \"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(said(name))
                    .containsExactly("data-unreadable " + name + ":2 The file is not UTF-8, but probably latin-1");
        }
        write("quote.csv", "a,b\n1,2\n3,\"4\n5,6\n");
        assertThat(said("quote.csv"))
                .containsExactly(
                        "data-unreadable quote.csv:1 The file has a quoted value that does not end, or goes on after"
                                + " its quote");
        sql("COPY (SELECT i AS a, md5(i::VARCHAR) AS b FROM range(20000) t(i)) TO '" + folder.resolve("whole.parquet")
                + "' (FORMAT parquet)");
        byte[] parquet = Files.readAllBytes(folder.resolve("whole.parquet"));
        Files.write(folder.resolve("cut.parquet"), cutOff(parquet));
        Arrays.fill(parquet, parquet.length / 2, parquet.length / 2 + 2_000, (byte) 0xff);
        Files.write(folder.resolve("broken.parquet"), parquet);
        write("empty.parquet", "");
        for (String name : List.of("cut.parquet", "broken.parquet", "empty.parquet")) {
            assertThat(said(name)).containsExactly("data-unreadable " + name + ":1 The file is a broken Parquet file");
        }
        write("no.parquet", "PAR1 this is no Parquet PAR1");
        assertThat(said("no.parquet")).singleElement().asString().startsWith("data-unreadable no.parquet:1 The file");
        write("no.png", "this is no picture");
        assertThat(said("no.png"))
                .containsExactly(
                        "data-unreadable no.png:1 The file does not begin like a png file; it is cut off or something"
                                + " else");
        write(
                "pointer.csv",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "1".repeat(64) + "\nsize 25\n");
        assertThat(said("pointer.csv"))
                .containsExactly(
                        "data-unreadable pointer.csv:1 The file is a pointer of Git LFS; fetch its content with git"
                                + " lfs pull");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("lines.txt")))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(said("lines.txt"))
                .containsExactly("data-unreadable lines.txt:1 The file is an archive under the name of a table or text;"
                        + " unpack it, or name it as one");
        assertThat(said("missing*.csv"))
                .containsExactly(
                        "data-missing datacard.yaml:4 There is no file for \"missing*.csv\", so the data cannot be"
                                + " measured");
    }

    @Test
    void tooLittleRoomIsSaid() throws IOException, SQLException {
        sql("COPY (SELECT i AS n, md5(i::VARCHAR) AS text FROM range(1000000) t(i)) TO '"
                + folder.resolve("train.parquet") + "' (FORMAT parquet)");
        descriptor("splits: {train: train.parquet}\n", "");
        assertThatThrownBy(() -> measureIn("60MB", "1MB"))
                .isInstanceOf(DatacardException.class)
                .hasMessageStartingWith("The temporary folder ")
                .hasMessageContaining(" is full.");
        assertThatThrownBy(() -> measureIn("1MB", "1GB"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("-Ddatacard.measure.memory");
    }

    /** Counts different rows, which the engine writes to the temporary folder as memory ends. */
    private void measureIn(String memory, String disk) {
        new Measurement(
                        VOCABULARY,
                        () -> {
                            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                            try (Statement statement = connection.createStatement()) {
                                statement.execute("SET max_temp_directory_size = '" + disk + "'");
                            }
                            return connection;
                        },
                        MeasureSettings.of(
                                1, memory, new Facts.Settings(true, true, 1_000_000, 10), folder.resolve("work")),
                        Progress.NONE)
                .measure(read(), Set.of());
    }

    @Test
    void configurationsMayHaveTheSameSplit() throws IOException {
        write("a.csv", "x\n1\n");
        write("b.csv", "y,z\n1,2\n3,4\n");
        Files.writeString(folder.resolve("datacard.yaml"), """
            datacard: 1
            name: Test
            configs:
              - {name: one, splits: {train: a.csv}}
              - {name: two, splits: {train: b.csv}}
            """);
        assertThat(facts().configs())
                .extracting(config -> config.name() + " " + config.rows().orElseThrow() + " "
                        + config.columns().size())
                .containsExactly("one 1 1", "two 2 2");
    }

    @Test
    void anEmptyFileHasNoColumnAndOneWithAHeaderOnlyNoRows() throws IOException {
        for (String name : List.of("empty.csv", "empty.tsv")) {
            write(name, "");
            assertThat(said(name))
                    .containsExactly("data-unreadable " + name + ":1 The file is empty; it has not even a header");
        }
        write("empty.jsonl", "");
        assertThat(said("empty.jsonl")).containsExactly("data-unreadable empty.jsonl:1 The file is empty");
        write("header.csv", "a,b\n");
        descriptor("splits: {train: header.csv}\n", "");
        assertThat(facts().configs().get(0).rows()).contains(0L);
    }

    @Test
    void unchangedFilesAreNotReadAgain() throws IOException {
        write("train.csv", "a,b\n1,2\n");
        descriptor("splits: {train: train.csv}\n", "");
        MeasureSettings settings = MeasureSettings.inFolder(folder.resolve("work"));
        Facts first = measure(settings).facts().orElseThrow();
        List<String> queries = new ArrayList<>();
        Facts second = new Measurement(VOCABULARY, () -> watched(queries), settings, Progress.NONE)
                .measure(read(), Set.of())
                .facts()
                .orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThat(queries).noneMatch(query -> query.contains("train.csv"));
        write("train.csv", "a,b\n1,3\n4,5\n");
        assertThat(measure(settings).facts().orElseThrow().configs().get(0).rows())
                .contains(2L);
    }

    @Test
    void aFileThatChangesMeanwhileIsAFinding() throws IOException {
        write("train.csv", "a,b\n1,2\n");
        descriptor("splits: {train: train.csv}\n", "");
        Measurement.Result result = new Measurement(
                        VOCABULARY,
                        () -> {
                            write("train.csv", "a,b\n1,2\n3,4\n");
                            return DriverManager.getConnection("jdbc:duckdb:");
                        },
                        MeasureSettings.inFolder(folder.resolve("work")),
                        Progress.NONE)
                .measure(read(), Set.of());
        assertThat(result.facts()).isEmpty();
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("data-unreadable");
    }

    @Test
    void differentValuesAreCountedExactlyToAMillionAndWithinOnePercentAbove() throws IOException, SQLException {
        for (int rows : List.of(1_000_000, 2_500_000)) {
            sql("COPY (SELECT i AS n, 'user' || i % 1000000 AS name, i % 18 AS period FROM range(" + rows
                    + ") t(i)) TO '" + folder.resolve("train.parquet") + "' (FORMAT parquet)");
            descriptor("splits: {train: train.parquet}\n", "");
            Facts.Config config = facts().configs().get(0);
            assertThat(column(config, "name").distinct()).contains(new Facts.Distinct(1_000_000, true));
            assertThat(column(config, "period").distinct()).contains(new Facts.Distinct(18, true));
            Facts.Distinct distinct = column(config, "n").distinct().orElseThrow();
            assertThat(distinct.exact()).isEqualTo(rows == 1_000_000);
            assertThat(distinct.errorPercent().isPresent()).isEqualTo(rows != 1_000_000);
            assertThat((double) distinct.count()).isCloseTo(rows, org.assertj.core.data.Percentage.withPercentage(1));
        }
        Facts.Config exact = measure(MeasureSettings.of(
                        2, "1GB", new Facts.Settings(true, false, 1_000_000, 10), folder.resolve("work")))
                .facts()
                .orElseThrow()
                .configs()
                .get(0);
        assertThat(column(exact, "n").distinct()).contains(new Facts.Distinct(2_500_000, true));
    }

    @Test
    void lengthsOfWhatIsOnlyATextOrAListToTheHub() throws IOException, SQLException {
        sql("COPY (SELECT '00000000-0000-4000-8000-000000000000'::UUID AS token, 'ab'::ENUM('ab') AS choice,"
                + " MAP {'a': 1, 'b': 2} AS pairs, [1, 2, 3] AS items, [MAP {'a': 1}] AS maps) TO '"
                + folder.resolve("train.parquet") + "' (FORMAT parquet)");
        descriptor("splits: {train: train.parquet}\n", "");
        Facts.Config config = facts().configs().get(0);
        assertThat(config.columns())
                .extracting(column ->
                        column.name() + " " + column.lengths().orElseThrow().max())
                .containsExactly("token 36", "choice 2", "pairs 2", "items 3", "maps 1");
    }

    @Test
    void repeatedRowsAreCountedWithinAndAcrossSplits() throws IOException {
        write("train.csv", "a,b\n1,x\n1,x\n1,x\n2,y\n,z\n,z\n");
        write("test.csv", "a,b\n2,y\n3,w\n,z\n");
        descriptor("splits: {train: train.csv, test: test.csv}\n", "");
        Facts.Config config = measure(MeasureSettings.of(
                        2, "1GB", new Facts.Settings(false, true, 1_000_000, 10), folder.resolve("work")))
                .facts()
                .orElseThrow()
                .configs()
                .get(0);
        assertThat(config.splits())
                .extracting(Facts.Split::duplicates)
                .containsExactly(Optional.of(3L), Optional.of(0L));
        assertThat(config.shared()).contains(2L);
        Facts.Config unasked = facts().configs().get(0);
        assertThat(unasked.splits()).extracting(Facts.Split::duplicates).containsOnly(Optional.empty());
        assertThat(unasked.shared()).isEmpty();
    }

    @Test
    void eachTwoOfSeveralSplitsAreCompared() throws IOException {
        write("train.csv", "a,b\n1,x\n2,y\n3,z\n4,w\n");
        write("test.csv", "a,b\n2,y\n3,z\n8,q\n");
        write("validation.csv", "b,a\ny,2\nq,8\n");
        write("extra.csv", "a,b\n9,x\n");
        descriptor("""
                splits: {train: train.csv, test: test.csv, validation: validation.csv, extra: extra.csv}
                features: {b: {role: group}}
                """, "");
        Facts.Config config = measure(MeasureSettings.of(
                        2, "1GB", new Facts.Settings(false, true, 1_000_000, 10), folder.resolve("work")))
                .facts()
                .orElseThrow()
                .configs()
                .get(0);
        assertThat(config.shared()).contains(3L);
        assertThat(config.sharedPairs())
                .containsExactly(
                        new Facts.SharedPair("train", "test", "", 2),
                        new Facts.SharedPair("train", "validation", "", 1),
                        new Facts.SharedPair("test", "validation", "", 2),
                        new Facts.SharedPair("train", "test", "b", 2),
                        new Facts.SharedPair("train", "validation", "b", 1),
                        new Facts.SharedPair("train", "extra", "b", 1),
                        new Facts.SharedPair("test", "validation", "b", 2));
        assertThat(facts().configs().get(0).sharedPairs()).isEmpty();
    }

    @Test
    void progressGrowsToTheWhole() throws IOException {
        write("train.csv", "a,b\n" + "1,2\n".repeat(2_000));
        write("test.csv", "a,b\n1,2\n");
        descriptor("splits: {train: train.csv, test: test.csv}\n", "");
        List<String> named = new ArrayList<>();
        List<Long> done = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        measuring(MeasureSettings.inFolder(folder.resolve("work")), (what, bytes, all) -> {
            named.add(what);
            done.add(bytes);
            whole.add(all);
        });
        assertThat(named).contains("train.csv", "test.csv", "train", "test");
        assertThat(done).isSorted();
        assertThat(whole).containsOnly(done.get(done.size() - 1));
    }

    @Test
    void aCancelledRunGoesOnWhereItEnded() throws IOException {
        write("train.csv", "a,b\n1,2\n");
        write("test.csv", "a,b\n3,4\n");
        descriptor("splits: {train: train.csv, test: test.csv}\n", "");
        MeasureSettings settings = MeasureSettings.inFolder(folder.resolve("work"));
        assertThatThrownBy(() -> measuring(settings, (what, done, all) -> {
                    if (what.equals("train")) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        List<String> queries = new ArrayList<>();
        Facts resumed = new Measurement(VOCABULARY, () -> watched(queries), settings, Progress.NONE)
                .measure(read(), Set.of(settings.work()))
                .facts()
                .orElseThrow();
        assertThat(queries)
                .anyMatch(query -> query.contains("test.csv"))
                .noneMatch(query -> query.contains("train.csv") && !query.contains("test.csv"));
        assertThat(resumed)
                .isEqualTo(measure(MeasureSettings.inFolder(folder.resolve("other")))
                        .facts()
                        .orElseThrow());
    }

    @Test
    void aFileThatCannotBeReadIsAFinding() throws IOException {
        write("a.csv", "a,b\n1,2\n");
        write("b.csv", "a,b\n1,2\n");
        descriptor("splits: {train: [a.csv, b.csv]}\n", "");
        Measurement.Result result = measuring(MeasureSettings.inFolder(folder.resolve("work")), (what, done, all) -> {
            // Whoever may read everything can still not read a folder like a file.
            Path second = folder.resolve("b.csv");
            if (Files.isRegularFile(second)) {
                replaceByFolder(second);
            }
        });
        assertThat(result.facts()).isEmpty();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("data-unreadable");
            assertThat(finding.location().file()).isEqualTo(folder.resolve("b.csv"));
            assertThat(finding.message()).isEqualTo("The file cannot be read");
        });
    }

    private static void replaceByFolder(Path file) {
        try {
            Files.delete(file);
            Files.createDirectory(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Connection watched(List<String> queries) throws SQLException {
        Connection real = DriverManager.getConnection("jdbc:duckdb:");
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                MeasurementTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("createStatement")
                        ? java.lang.reflect.Proxy.newProxyInstance(
                                MeasurementTest.class.getClassLoader(),
                                new Class<?>[] {Statement.class},
                                watching(real.createStatement(), queries))
                        : method.invoke(real, arguments));
    }

    private static java.lang.reflect.InvocationHandler watching(Statement statement, List<String> queries) {
        return (proxy, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof String query) {
                queries.add(query);
            }
            return method.invoke(statement, arguments);
        };
    }

    private List<String> said(String file) throws IOException {
        descriptor("splits: {train: '" + file + "'}\n", "");
        return measure(MeasureSettings.inFolder(folder.resolve("work"))).findings().stream()
                .map(finding -> {
                    assertThat(finding.message() + finding.remedy()).doesNotContain("Secret");
                    return finding.rule() + " " + finding.location().file().getFileName() + ":"
                            + finding.location().line() + " " + finding.message();
                })
                .toList();
    }

    private static List<Facts.Quantile> quantiles(String... values) {
        List<String> levels = List.of("0.05", "0.25", "0.5", "0.75", "0.95");
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(index -> new Facts.Quantile(levels.get(index), values[index]))
                .toList();
    }

    private static Facts.Column column(Facts.Config config, String name) {
        return config.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Facts facts() throws IOException {
        Measurement.Result result = measure(MeasureSettings.inFolder(folder.resolve("work")));
        assertThat(result.findings()).isEmpty();
        return result.facts().orElseThrow();
    }

    private Measurement.Result measure(MeasureSettings settings) {
        return measuring(settings, Progress.NONE);
    }

    private Measurement.Result measuring(MeasureSettings settings, Progress progress) {
        return new Measurement(VOCABULARY, () -> DriverManager.getConnection("jdbc:duckdb:"), settings, progress)
                .measure(read(), Set.of(settings.work()));
    }

    private Descriptor read() {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), new Findings())
                .orElseThrow();
    }

    private void descriptor(String config, String more) throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Test\nconfigs:\n  - " + config.strip().replace("\n", "\n    ") + "\n" + more);
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void sql(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }

    private static byte[] packed(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : new ZstdOutputStream(bytes)) {
            for (int row = 0; row < 9_000; row++) {
                out.write((name.contains("json") ? "{\"a\": " + row + "}\n" : row + "," + row % 7 + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] cutOff(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
