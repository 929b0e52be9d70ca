package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of the data stands in nothing that any goal writes or prints, whatever kind of column it is from. */
class PrivacyTest {
    /** How the values below begin, however they may be written. */
    private static final List<String> SECRETS = List.of(
            "Zq7",
            "Wnq3Jc",
            "c0ffee00-7777",
            "918273645",
            "918,273,645",
            "9.18274e",
            "7351.6",
            "7,351.6",
            "6241.37",
            "6,241.37",
            "1871-03",
            "March 1871",
            "1874-05",
            "May 1874",
            "19:47:31");

    private static final String COLUMNS = """
        'Zq7text' AS words,
        'Wnq3Jc'::BLOB AS bytes,
        'c0ffee00-7777-4777-8777-777777777777'::UUID AS token,
        'Zq7enum'::ENUM('Zq7enum', 'Zq7other') AS choice,
        918273645::BIGINT AS account,
        7351.629::DOUBLE AS salary,
        6241.37::DECIMAL(9,2) AS debt,
        DATE '1871-03-19' AS born,
        TIMESTAMP '1874-05-06 19:47:31' AS seen,
        TIME '19:47:31' AS hour,
        ['Zq7item'] AS items,
        {'part': 'Zq7part', 'count': 918273645} AS pair,
        MAP {'Zq7key': 'Zq7value'} AS pairs,
        true AS flag,
        CASE WHEN i % 2 = 0 THEN 'good' ELSE 'Zq7class' END AS label\
        """;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void writeDataset() throws IOException, SQLException {
        data = Files.createDirectories(folder.resolve("letters"));
        copy("train.parquet", "FORMAT parquet", COLUMNS);
        copy("test.parquet", "FORMAT parquet", COLUMNS);
        // The keys of JSON objects are names of fields, as those of columns are: they are schema, and shown.
        copy(
                "lines.jsonl",
                "FORMAT json",
                COLUMNS.replaceAll("\n?.*::BLOB AS bytes,", "").replace("Zq7key", "key"));
        copy("table.csv", "FORMAT csv, HEADER true", COLUMNS.replaceAll("\n?.*::BLOB AS bytes,", ""));
        Files.writeString(data.resolve("datacard.yaml"), """
            datacard: 1
            name: Letters
            license: mit
            configs:
              - name: rows
                splits: {train: train.parquet, test: test.parquet}
                features: {label: {class_label: [good, bad]}}
              - name: lines
                splits: {train: lines.jsonl}
              - name: table
                splits: {train: table.csv}
            people:
              sensitive_data:
                - {kind: financial, field: "account, salary, debt"}
                - {kind: other, field: "born, seen, hour"}
            """);
    }

    @Test
    void noGoalTellsAValueOfTheData() throws IOException {
        Runs runs = runs();
        Measuring.Result measured = runs.measure();
        assertThat(measured.findings()).isEmpty();
        assertThat(told(measured)).contains("16 rows in rows").doesNotContain(SECRETS);
        runs.render();
        runs.apply(MergeOptions.NONE);
        assertThat(text(runs.measuring().checkAndWrite())).doesNotContain(SECRETS);
        assertThat(written())
                .contains(
                        "letters/.datacard/facts.json",
                        "letters/README.md",
                        "out/letters/README.md",
                        "out/letters/index.html",
                        "out/letters/archive.html",
                        "out/letters/datacard.json",
                        "out/index.html",
                        "out/findings.json",
                        "out/findings.sarif",
                        "out/TEST-datacard.xml",
                        "out/gl-code-quality-report.json")
                .anyMatch(name -> name.startsWith("out/measured/"));
        assertNothingIsTold();
        assertThat(Files.readString(data.resolve("README.md"))).contains("account", "born", "choice");
    }

    @Test
    void noFindingTellsAValueOfTheData() throws IOException, SQLException {
        runs().measure();
        Files.writeString(data.resolve("table.csv"), "Zq7text,Zq7,more\n", java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("lines.jsonl"), "{\"words\": Zq7text\n", java.nio.file.StandardOpenOption.APPEND);
        copy("train.parquet", "FORMAT parquet", COLUMNS.replace("918273645::BIGINT", "'Zq7number'"));
        Measuring.Result measured = runs().measure();
        assertThat(measured.findings()).isNotEmpty();
        assertThat(told(measured)).doesNotContain(SECRETS);
        CheckResult checked = runs().measuring().checkAndWrite();
        assertThat(checked.failing()).isNotEmpty();
        assertThat(text(checked)).doesNotContain(SECRETS);
        assertNothingIsTold();
    }

    private void assertNothingIsTold() throws IOException {
        for (String name : written()) {
            assertThat(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(SECRETS);
        }
    }

    private List<String> written() throws IOException {
        Set<String> own = Set.of("train.parquet", "test.parquet", "lines.jsonl", "table.csv", "datacard.yaml");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !own.contains(String.valueOf(file.getFileName())))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static String told(Measuring.Result result) {
        return result.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
    }

    private static String text(CheckResult result) {
        List<String> all = new ArrayList<>(result.annotations());
        result.report().forEach(line -> all.add(line.text()));
        all.add(result.stepSummary());
        return String.join("\n", all);
    }

    private Runs runs() {
        return Runs.on(folder, folder.resolve("out"));
    }

    private void copy(String name, String options, String columns) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + " FROM range(8) t(i)) TO '" + data.resolve(name) + "' ("
                    + options + ")");
        }
    }
}
