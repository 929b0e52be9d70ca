package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables are read as the Hub's reader reads them; what is expected was recorded with pandas 3.0.6 and pyarrow 25.0.1. */
class HubReadingTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    /** The content of a file; rows; and of each column: name, type, empty cells, different values, smallest, largest. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a,b\n1,2\r\n3,4\n5,6\r\n", "3 | a int64 0 3 1 5 | b int64 0 3 2 6"),
                Arguments.of("a,b\r\n" + "1,2\r\n".repeat(5000) + "3,4\n", "5001 | a int64 0 2 1 3 | b int64 0 2 2 4"),
                Arguments.of("a,b\r1,2\r3,4\r", "2 | a int64 0 2 1 3 | b int64 0 2 2 4"),
                Arguments.of("a,b,c\n1,2,3\n4\n5,6\n", "3 | a int64 0 3 1 5 | b int64 1 2 2 6 | c int64 2 1 3 3"),
                Arguments.of("a,b\n1,\"x\ny\"\n2\n3,4\n", "3 | a int64 0 3 1 3 | b string 1 2"),
                Arguments.of("text\none\n\ntwo\n\n", "2 | text string 0 2"),
                Arguments.of("text\r\none\r\n\r\ntwo\r\n\r\n", "2 | text string 0 2"),
                Arguments.of("text\none\n\n  \ntwo\n\"\"\nNA\n\n", "4 | text string 2 2"),
                Arguments.of("a,b\n1,2\n\n , \n  \n3,4\n", "3 | a string 0 3 | b string 0 3"),
                Arguments.of("a,b\n1,he said \"x\" y\n2,z\n", "2 | a int64 0 2 1 2 | b string 0 2"),
                Arguments.of("a\n" + "1\n".repeat(25_000) + "0.5\n".repeat(9), "25009 | a float64 0 2 0.5 1"),
                Arguments.of("a\n" + "1\n".repeat(25_000) + "007\n", "25001 | a int64 0 2 1 7"),
                Arguments.of("a\n00501\n10001\n", "2 | a int64 0 2 501 10001"),
                Arguments.of("a\n+1\n 2\n3 \n", "3 | a int64 0 3 1 3"),
                Arguments.of("a\n1e3\n2\n", "2 | a float64 0 2 2 1000"),
                Arguments.of("a\n1_000\n2\n", "2 | a string 0 2"),
                Arguments.of("a\n2\n" + "3\n".repeat(200) + "1_000\n", "202 | a string 0 3"),
                Arguments.of("a\n0x1A\n0x1B\n", "2 | a string 0 2"),
                Arguments.of("a\n10%\n20%\n", "2 | a string 0 2"),
                Arguments.of("a\ninf\n1.5\n-Infinity\nnan\n", "4 | a float64 1 3 1.5 1.5"),
                Arguments.of("a\n12345678901234567890123\n2\n", "2 | a string 0 2"),
                Arguments.of("a\n" + "12\n".repeat(300) + "22345678901234567890123\n", "301 | a string 0 2"),
                Arguments.of("a\n18446744073709551615\n1\n", "2 | a uint64 0 2 1 18446744073709551615"),
                Arguments.of("a\n9223372036854775808\n-1\n", "2 | a string 0 2"),
                Arguments.of("a,b\nTrue,1\nFALSE,2\n,3\n", "3 | a bool 1 2 | b int64 0 3 1 3"),
                Arguments.of("a\ntrue\n1\n", "2 | a string 0 2"),
                Arguments.of("a\nyes\nno\n", "2 | a string 0 2"),
                Arguments.of("a\n" + "True\n".repeat(300) + "yes\n", "301 | a string 0 2"),
                Arguments.of(
                        "a\n" + "2020-01-01\n".repeat(300) + "2020-01-02 10:30:00\n",
                        "301 | a timestamp[us] 0 2 2020-01-01T00:00:00 2020-01-02T10:30:00"),
                Arguments.of("a\n2020-01-01\nsoon\n", "2 | a string 0 2"),
                Arguments.of(
                        "a\n2020-01-01T10:00:00Z\n2020-01-01T10:00:00.500Z\n",
                        "2 | a timestamp[us] 0 2 2020-01-01T10:00:00 2020-01-01T10:00:00.5"),
                Arguments.of("a\n10:00\n11:30\n", "2 | a string 0 2"),
                Arguments.of("a\n2020-01-01 00:00:00.123456789\n2020-01-01 00:00:00\n", "2 | a string 0 2"),
                Arguments.of(
                        "a\n2020-01-01 00:00:00.123456000\n2020-01-01 00:00:00\n",
                        "2 | a timestamp[us] 0 2 2020-01-01T00:00:00 2020-01-01T00:00:00.123456"),
                Arguments.of(
                        "a,b,c\n1,NA,x\nnull,1.5,None\nnan,NaN,n/a\n4,2.5,\"NA\"\n",
                        "4 | a int64 2 2 1 4 | b float64 2 2 1.5 2.5 | c string 3 1"),
                Arguments.of("a,b\nna,1\nnil,2\n", "2 | a string 0 2 | b int64 0 2 1 2"),
                Arguments.of("a,b\n,1\nNA,2\n", "2 | a float64 2 0 | b int64 0 2 1 2"),
                Arguments.of("a,b\n" + ",1\n".repeat(500) + "3,1\n", "501 | a int64 500 1 3 3 | b int64 0 1 1 1"),
                Arguments.of("a,b\n" + ",1\n".repeat(500) + "x,1\n", "501 | a string 500 1 | b int64 0 1 1 1"),
                Arguments.of(
                        "a,a,,a.1\n1,2,3,4\n",
                        "1 | a int64 0 1 1 1 | a.2 int64 0 1 2 2 | Unnamed: 2 int64 0 1 3 3 | a.1 int64 0 1 4 4"),
                Arguments.of("\uFEFFa,b\n1,2\n", "1 | a int64 0 1 1 1 | b int64 0 1 2 2"),
                Arguments.of("a,b\n1," + "x".repeat(3_000_000) + "\n2,y\n", "2 | a int64 0 2 1 2 | b string 0 2"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsDelimitedTextAsTheHub(String text, String expected) throws IOException {
        Files.writeString(folder.resolve("train.csv"), text);
        assertThat(figures("train.csv", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesEndAsForTheHub(String text, String expected) throws IOException {
        Files.writeString(folder.resolve("train.txt"), text);
        assertThat(figures("train.txt", "")).isEqualTo(expected);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("a\rb\r\nc\n", "3 | text string 0 3"),
                Arguments.of("a\r\r\nb\r", "3 | text string 0 3"),
                Arguments.of("a\nb\r\n\r\nc", "4 | text string 0 4"),
                Arguments.of("a\rb", "2 | text string 0 2"),
                Arguments.of("a\u2028b\u0085\u000Bc\n", "1 | text string 0 1"));
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of("{\"a\": 1}\n\n{\"a\": -5}\n{\"a\": null}\n", "3 | a int64 1 2 -5 1"),
                Arguments.of(
                        "{\"a\": 1}\n".repeat(30_000) + "{\"a\": 1, \"late\": \"x\"}\n",
                        "30001 | a int64 0 1 1 1 | late string 30000 1"),
                Arguments.of(
                        "{\"o\": {\"a\": 1}}\n".repeat(30_000) + "{\"o\": {\"a\": 1, \"late\": [2]}}\n",
                        "30001 | o struct of a: int64, late: list of int64 0"),
                Arguments.of("{\"a\": 1}\n".repeat(30_000) + "{\"a\": 0.5}\n", "30001 | a float64 0 2 0.5 1"),
                Arguments.of(
                        "{\"a\": 1, \"A\": 2, \"\": 3}\n", "1 | a int64 0 1 1 1 | A int64 0 1 2 2 |  int64 0 1 3 3"),
                Arguments.of("{\"a\": \"2020-01-01\"}\n{\"a\": \"soon\"}\n", "2 | a string 0 2"),
                Arguments.of("{\"a\": 7}\n{\"a\": \"ab\"}\n{\"a\": true}\n", "3 | a string 0 3"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void readsAllLinesOfJsonForNamesAndTypes(String text, String expected) throws IOException {
        Files.writeString(folder.resolve("train.jsonl"), text);
        assertThat(figures("train.jsonl", "")).isEqualTo(expected);
    }

    @Test
    void lengthsOfMixedValuesAreThoseOfTheValues() throws IOException {
        Files.writeString(folder.resolve("train.jsonl"), "{\"a\": 7}\n{\"a\": \"ab\"}\n{\"a\": 12}\n");
        assertThat(measured("train.jsonl", "").columns().get(0).lengths()).contains(new Facts.Lengths(1, 2, "1.66667"));
    }

    @Test
    void matchesColumnsOfShardsByName() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a,b\n1,x\n2,y\n");
        Files.writeString(folder.resolve("b.csv"), "b;a\nz;3\n");
        assertThat(figures("[a.csv, b.csv]", "")).isEqualTo("3 | a int64 0 3 1 3 | b string 0 3");
    }

    @Test
    void countsClassesAsTheHubEncodesThem() throws IOException {
        assertThat(classes("l\nTrue\nFalse\nTrue\n", "[\"True\", \"False\"]")).isEqualTo("True 2, False 1, else 0");
        assertThat(classes("x,l\n1,1.0\n2,0.0\n3,\n4,2.0\n", "[low, mid, high]"))
                .isEqualTo("low 1, mid 1, high 1, else 0");
        assertThat(classes("x,l\n1,1\n2,0\n", "[no, yes]")).isEqualTo("no 1, yes 1, else 0");
        assertThat(classes("x,l\n1, a\n2,b \n3,B\n", "[a, b]")).isEqualTo("a 1, b 1, else 1");
        assertThat(classes("x,l\n1,2.0\n2,1.0\n3,\n", "[\"1\", \"2\"]")).isEqualTo("1 1, 2 1, else 0");
        assertThat(classes("x,l\n1,5\n2,-1\n3,1.5\n", "[no, yes]")).isEqualTo("no 0, yes 0, else 3");
    }

    @Test
    void countsClassesInListsAndBooleans() throws IOException {
        Files.writeString(
                folder.resolve("train.jsonl"),
                "{\"l\": [\"x\", \"y\"], \"b\": true}\n{\"l\": [\"y\"], \"b\": false}\n");
        Facts.Config config = measured(
                "train.jsonl",
                "features: {l: {list: {class_label: [x, y, z]}}, b: {class_label: [\"False\", \"True\"]}}");
        assertThat(config.columns())
                .extracting(column -> said(column.classes().orElseThrow()))
                .containsExactly("x 1, y 2, z 0, else 0", "False 1, True 1, else 0");
    }

    @Test
    void writesTimesInOneFormWhateverTheZoneOfTheMachine() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT TIMESTAMPTZ '2020-01-01 00:00:00+00' + to_days(i::INT) AS z,"
                    + " TIMESTAMP_MS '2020-01-01 00:00:00.500' AS ms, DATE '2020-01-01' AS d, TIME '10:00:00' AS t"
                    + " FROM range(3) r(i)) TO '" + folder.resolve("train.parquet") + "' (FORMAT parquet)");
        }
        java.util.TimeZone before = java.util.TimeZone.getDefault();
        try {
            for (String zone : List.of("Asia/Tokyo", "America/New_York", "UTC")) {
                java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(zone));
                assertThat(measured("train.parquet", "").columns())
                        .extracting(column -> column.range().orElseThrow().min() + " "
                                + column.range()
                                        .orElseThrow()
                                        .quantiles()
                                        .get(4)
                                        .value())
                        .containsExactly(
                                "2020-01-01T00:00:00Z 2020-01-03T00:00:00Z",
                                "2020-01-01T00:00:00.5 2020-01-01T00:00:00.5",
                                "2020-01-01 2020-01-01",
                                "10:00:00 10:00:00");
            }
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }

    @Test
    void samplesOfWebDatasetHaveTheColumnsOfTheLoader() throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(folder.resolve("train.tar")))) {
            for (int sample = 0; sample < 30; sample++) {
                member(tar, sample + ".jpg", "x");
                member(tar, sample + ".seg.png", "x");
                if (sample != 20) {
                    member(tar, sample + ".txt", sample % 2 == 0 ? "one" : "other é");
                }
                member(tar, sample + ".cls", " " + sample % 3 + "\n");
                member(tar, sample + ".json", "{\"w\": " + sample + ",\n \"day\": \"2024-01-01\"}");
            }
            member(tar, "folder/README", "no sample");
        }
        Facts.Split split = measured("train.tar", "").splits().get(0);
        assertThat(split.rows()).contains(30L);
        assertThat(split.columns())
                .extracting(column -> column.name() + " " + column.type().says() + " " + column.nulls())
                .containsExactly(
                        "jpg image 0",
                        "seg.png image 0",
                        "txt string 1",
                        "cls int64 0",
                        "json " + split.columns().get(4).type().says() + " 0",
                        "__key__ string 0",
                        "__url__ string 0");
        assertThat(split.columns().get(2).lengths()).contains(new Facts.Lengths(3, 7, "5.06897"));
        assertThat(split.columns().get(3).range().orElseThrow().mean()).isEqualTo("1");
        assertThat(split.columns().get(4).type().members())
                .extractingByKeys("w", "day")
                .extracting(FeatureType::name)
                .containsExactly("int64", "string");
    }

    @Test
    void tarsWithoutCommonEndsHaveRowsAndNoColumns() throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(folder.resolve("train.tar")))) {
            member(tar, "a.jpg", "x");
            member(tar, "b.txt", "x");
        }
        Facts.Split split = measured("train.tar", "").splits().get(0);
        assertThat(split.rows()).contains(2L);
        assertThat(split.columns()).isEmpty();
    }

    private static void member(TarArchiveOutputStream tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Test
    void obeysOptionsOfTheHubsReader() throws IOException {
        Files.write(folder.resolve("latin.csv"), "a,b\n1,\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(figures("latin.csv", "options: {encoding: latin-1}"))
                .isEqualTo("1 | a int64 0 1 1 1 | b string 0 1");
        Files.write(folder.resolve("wide.csv"), "a,b\n1,\u00e9\n".getBytes(StandardCharsets.UTF_16));
        assertThat(figures("wide.csv", "options: {encoding: utf-16}")).isEqualTo("1 | a int64 0 1 1 1 | b string 0 1");
        Files.writeString(folder.resolve("notes.csv"), "# by a machine\na,b\n1,2\n# more\n3,4\n");
        assertThat(figures("notes.csv", "options: {comment: '#'}")).isEqualTo("2 | a int64 0 2 1 3 | b int64 0 2 2 4");
        Files.writeString(folder.resolve("skip.csv"), "by a machine\nof the lab\na;b\n1;2\n");
        assertThat(figures("skip.csv", "options: {skiprows: 2, sep: ';'}"))
                .isEqualTo("1 | a int64 0 1 1 1 | b int64 0 1 2 2");
    }

    private String classes(String text, String declared) throws IOException {
        Files.writeString(folder.resolve("train.csv"), text);
        return said(measured("train.csv", "features: {l: {class_label: " + declared + "}}").columns().stream()
                .flatMap(column -> column.classes().stream())
                .findFirst()
                .orElseThrow());
    }

    private static String said(Facts.Classes classes) {
        return classes.counts().stream()
                        .map(known -> known.name() + " " + known.count() + ", ")
                        .collect(Collectors.joining())
                + "else " + classes.undeclared();
    }

    private String figures(String files, String config) throws IOException {
        Facts.Config measured = measured(files, config);
        return measured.rows().orElseThrow()
                + measured.columns().stream().map(HubReadingTest::figures).collect(Collectors.joining());
    }

    private static String figures(Facts.Column column) {
        return " | " + column.name() + " " + column.type().says() + " " + column.nulls()
                + column.distinct().map(distinct -> " " + distinct.count()).orElse("")
                + column.range()
                        .map(range -> " " + range.min() + " " + range.max())
                        .orElse("");
    }

    private Facts.Config measured(String files, String config) throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Test\npeople: no\nconfigs:\n  - splits: {train: " + files + "}\n    " + config
                        + "\n");
        MeasureSettings settings = MeasureSettings.inFolder(folder.resolve("work"));
        return new Measurement(VOCABULARY, () -> DriverManager.getConnection("jdbc:duckdb:"), settings, Progress.NONE)
                .measure(
                        new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                                .read(folder.resolve("datacard.yaml"), new Findings())
                                .orElseThrow(),
                        Set.of(settings.work()))
                .facts()
                .orElseThrow()
                .configs()
                .get(0);
    }
}
