package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsTest;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.PostgresServer;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.SparkQueries;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that stay in a database have the facts of the same rows in a file, where figures are exact. */
@Slow
class WarehouseTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final String FEATURES = """
            features:
              id: {type: int64}
              odd "name: {type: int32}
              score: {type: float64}
              price: {type: "decimal128(10, 2)"}
              day: {type: date32}
              moment: {type: "timestamp[us]"}
              word: {type: string}
              mood: {class_label: [calm, loud, never]}
              flag: {type: bool}
              salary: {type: int64}
              zoned: {type: "timestamp[us, tz=UTC]"}
              said: {type: string}
              patient_told: {type: string}
            """;

    @TempDir
    private Path folder;

    private static String rows() {
        return "INSERT INTO shop.reviews_train VALUES "
                + IntStream.range(0, 120)
                        .mapToObj(row -> "(" + (4000000000000000L + row) + ", " + (row % 7 - 3) + ", "
                                + (row % 5 == 0 ? "NULL" : row % 11 * 0.375) + ", " + row % 9 + ".25, DATE '2024-01-"
                                + String.format("%02d", 1 + row % 28) + "', TIMESTAMP '2024-03-01 10:00:"
                                + (10 + row % 40)
                                + "', " + (row % 13 == 0 ? "NULL" : "'" + "wörd".repeat(1 + row % 3) + "'") + ", '"
                                + (row % 3 == 0 ? "calm" : row == 7 ? "rare" : "loud") + "', " + (row % 4 == 0) + ", "
                                + (90000 + row % 10) + ", TIMESTAMP WITH TIME ZONE '2024-03-01 10:00:" + (10 + row % 12)
                                + "+02', 'We walked along the river number " + row
                                + " until it was dark', 'Wir gingen am Fluss"
                                + " Nummer " + row + " entlang, bis es dunkel war')")
                        .collect(Collectors.joining(", "));
    }

    private static final String TABLE = "CREATE TABLE shop.reviews_train (id BIGINT, \"odd \"\"name\" INTEGER, score"
            + " DOUBLE PRECISION, price DECIMAL(10, 2), day DATE, moment TIMESTAMP, word VARCHAR(40), mood VARCHAR(9),"
            + " flag BOOLEAN, salary BIGINT, zoned TIMESTAMP WITH TIME ZONE, said VARCHAR(90),"
            + " patient_told VARCHAR(90))";

    @Test
    void aDatabaseGivesTheFactsOfTheSameRowsInAFile() throws SQLException, IOException {
        Path file = folder.resolve("rows.duckdb");
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + file);
        fill(database.connect());
        Facts facts = measured("duckdb", new Database(database, "loopback"));
        assertThat(said(facts)).isEqualTo(said(ofFile(database)));
        assertThat(languages(facts)).isEqualTo(languages(ofFile(database))).containsExactly("said 120 en 100");
    }

    @Test
    void ofVeryManyTextsSomeAreLookedAt() throws SQLException, IOException {
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("many.duckdb"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA shop");
            statement.execute("CREATE TABLE shop.reviews_train AS SELECT 'We walked along the river number ' || i"
                    + " || ' until it was dark' AS said FROM range(9000) r(i)");
        }
        Facts facts = measurement("duckdb", new Database(database, "loopback"))
                .measure(descriptor("table: shop.reviews_train\nfeatures: {said: {type: string}}"), Set.of())
                .facts()
                .orElseThrow();
        Facts.Languages found = facts.configs()
                .get(0)
                .splits()
                .get(0)
                .columns()
                .get(0)
                .detail()
                .languages()
                .orElseThrow();
        assertThat(found.texts()).isBetween(2_000L, 2_500L);
        assertThat(found.shares()).containsExactly(new Facts.LanguageShare("en", 100));
    }

    private static List<String> languages(Facts facts) {
        return facts.configs().get(0).splits().get(0).columns().stream()
                .flatMap(column -> column
                        .detail()
                        .languages()
                        .map(found -> column.name() + " " + found.texts()
                                + found.shares().stream()
                                        .map(share -> " " + share.language() + " " + share.percent())
                                        .collect(Collectors.joining()))
                        .stream())
                .toList();
    }

    @Test
    void postgresqlGivesTheSameFacts() throws SQLException, IOException, InterruptedException {
        Need.met("postgresql", PostgresServer.programs().isPresent(), "There is no server of PostgreSQL.");
        Path file = folder.resolve("rows.duckdb");
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + file);
        fill(database.connect());
        try (PostgresServer server = PostgresServer.start(folder)) {
            fill(server.connect());
            Facts facts = measured("postgresql", new Database(server::connect, "loopback"));
            assertThat(said(facts)).isEqualTo(said(ofFile(database)));
            assertThat(languages(facts)).containsExactly("said 120 en 100");
            assertThat(facts.engine()).isEqualTo("postgresql");
            assertThat(FactsTest.schema().validate(FactsText.of(facts), com.networknt.schema.InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void sparkGivesTheSameFacts() throws SQLException, IOException, InterruptedException {
        Need.met("spark", SparkQueries.isThere(), "The jars of Spark are not in target/spark.");
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"));
        fill(database.connect());
        List<String> ofFile = said(ofFile(database));
        Path queries = folder.resolve("queries");
        measurement("spark", new QueryFolder(queries))
                .measure(descriptor("table: shop.reviews_{split}\n" + FEATURES), Set.of());
        SparkQueries.answer(folder.resolve("train.parquet"), "shop.reviews_train", queries, folder.resolve("spark"));
        Facts facts = measured("spark", new QueryFolder(queries));
        assertThat(said(facts)).isEqualTo(ofFile);
        assertThat(facts.engine()).isEqualTo("spark");
    }

    @Test
    void columnsThatNobodyNamesComeFromTheDatabase() throws SQLException, IOException {
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"));
        fill(database.connect());
        Measurement.Result result = measurement("duckdb", new Database(database, "loopback"))
                .measure(descriptor("table: shop.reviews_train"), Set.of());
        assertThat(result.facts().orElseThrow().configs().get(0).columns())
                .extracting(column -> column.name() + " " + column.type().name())
                .startsWith("id int64", "odd \"name int32", "score float64", "price decimal128(10, 2)", "day date32")
                .endsWith("zoned timestamp[us, tz=UTC]", "said string", "patient_told string");
    }

    @Test
    void queriesAreWrittenAndTheirAnswersAreReadBack() throws SQLException, IOException {
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"));
        fill(database.connect());
        Path queries = folder.resolve("queries");
        Measurement.Result asked = measurement("duckdb", new QueryFolder(queries))
                .measure(descriptor("table: shop.reviews_{split}\n" + FEATURES), Set.of());
        assertThat(asked.facts()).isEmpty();
        assertThat(asked.findings()).hasSize(1);
        answer(database, queries);
        assertThat(said(measured("duckdb", new QueryFolder(queries)))).isEqualTo(said(ofFile(database)));
    }

    @Test
    void answersThatAreMissingOrOfAnotherQueryAreNamed() throws SQLException, IOException {
        SqlEngine database = () -> DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"));
        fill(database.connect());
        Path queries = folder.resolve("queries");
        Descriptor descriptor = descriptor("table: shop.reviews_{split}\n" + FEATURES);
        Measurement measurement = measurement("duckdb", new QueryFolder(queries));
        measurement.measure(descriptor, Set.of());
        answer(database, queries);
        Path one;
        try (Stream<Path> files = Files.walk(queries)) {
            one = files.filter(path -> path.toString().endsWith("-values-6.csv"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(one);
        assertThatThrownBy(() -> measurement.measure(descriptor, Set.of()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("default-train-values-6.csv");
        Descriptor other = descriptor("table: shop.reviews_{split}\n" + FEATURES.replace("flag", "flag2"));
        assertThatThrownBy(() -> measurement.measure(other, Set.of()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("has changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "spark", "trino", "snowflake", "bigquery", "duckdb"})
    void eachDialectHasQueriesWithoutValuesOfPrivateColumns(String dialect) throws IOException {
        measurement(dialect, new QueryFolder(folder.resolve(dialect)))
                .measure(descriptor("table: shop.reviews_{split}\n" + FEATURES), Set.of());
        String all;
        try (Stream<Path> files = Files.walk(folder.resolve(dialect))) {
            all = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(WarehouseTest::text)
                    .collect(Collectors.joining());
        }
        assertThat(all).contains("count(*) AS r", "reviews_train").doesNotContain("{c}", "{p}", "min(t.\"salary\")");
        assertThat(all.contains("percentile_disc") || dialect.equals("duckdb"))
                .isEqualTo(!Set.of("trino", "bigquery").contains(dialect));
    }

    @Test
    void anUnknownDialectIsNamedWithThoseThatAreKnown() throws IOException {
        Descriptor descriptor = descriptor("table: shop.reviews_train");
        Measurement measurement = measurement("oracle", new QueryFolder(folder));
        assertThatThrownBy(() -> measurement.measure(descriptor, Set.of()))
                .hasMessageContaining("oracle")
                .hasMessageContaining("postgresql");
    }

    private static void fill(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA shop");
            statement.execute(TABLE);
            statement.execute(rows());
        }
    }

    private Facts measured(String dialect, TableAnswers answers) throws IOException {
        Measurement.Result result =
                measurement(dialect, answers).measure(descriptor("table: shop.reviews_{split}\n" + FEATURES), Set.of());
        assertThat(result.findings()).isEmpty();
        return result.facts().orElseThrow();
    }

    private Facts ofFile(SqlEngine database) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY shop.reviews_train TO '" + folder.resolve("train.parquet") + "' (FORMAT parquet)");
        }
        return measurement("duckdb", new QueryFolder(folder))
                .measure(descriptor("splits: {train: train.parquet}\n" + FEATURES), Set.of(folder.resolve("work")))
                .facts()
                .orElseThrow();
    }

    /** What both ways measure. */
    private static List<String> said(Facts facts) {
        return facts.configs().get(0).splits().get(0).columns().stream()
                .map(column -> column.name() + " "
                        + (column.classes().isEmpty() ? column.type().says() : "classes") + " " + column.nulls() + " "
                        + column.distinct() + " " + column.range() + " " + column.lengths() + " " + column.classes()
                        + " "
                        + column.detail().zeros() + " " + column.detail().deviation() + " "
                        + column.detail().values())
                .toList();
    }

    /** Does what somebody does who may query the database. */
    private static void answer(SqlEngine database, Path queries) throws SQLException, IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(queries)) {
            files = found.filter(path -> path.toString().endsWith(".sql")).toList();
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Path file : files) {
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(text(file))) {
                    ResultSetMetaData names = rows.getMetaData();
                    lines.add(line(names.getColumnCount(), names::getColumnLabel));
                    while (rows.next()) {
                        lines.add(line(
                                names.getColumnCount(),
                                column -> Optional.ofNullable(rows.getString(column))
                                        .orElse("")));
                    }
                }
                Files.write(Path.of(file.toString().replaceFirst("sql$", "csv")), lines, StandardCharsets.UTF_8);
            }
        }
    }

    private interface Cell {
        String of(int column) throws SQLException;
    }

    private static String line(int columns, Cell cell) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add('"' + cell.of(column).replace("\"", "\"\"") + '"');
        }
        return String.join(",", cells);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private Measurement measurement(String dialect, TableAnswers answers) {
        return new Measurement(
                        VOCABULARY,
                        () -> DriverManager.getConnection("jdbc:duckdb:"),
                        MeasureSettings.inFolder(folder.resolve("work")),
                        Progress.NONE)
                .in(new Warehouse(dialect, answers));
    }

    private Descriptor descriptor(String config) throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Test\nconfigs:\n  - " + config.strip().replace("\n", "\n    ") + "\n");
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), new Findings())
                .orElseThrow();
    }
}
