package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are the same however many threads add them, down to the last bit. */
@Slow
class ThreadsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final List<Integer> THREADS = List.of(1, 2, 8);

    /** Numbers of very different sizes: added in another order, floating point would give another sum. */
    private static final String ROWS =
            "SELECT i AS id, CASE WHEN i % 11 = 0 THEN NULL ELSE (hash(i) % 2000003) / 7.3 END AS a,"
                    + " (hash(i) % 2000003) / 7.3 + (hash(i + 1) % 1000) * 311.7 AS b, 1e9 / (1 + hash(i) % 99991) AS c,"
                    + " ((hash(i) % 991) / 3)::FLOAT AS d, CASE WHEN i % 7 = 0 THEN 'nan'::DOUBLE ELSE 1e-9 * (hash(i + 2) % 77773) END AS e,"
                    + " 'c' || hash(i) % 5 AS label, ['x', 'y' || hash(i) % 3] AS tags, {'r': 'v' || i % 2, 'n': i} AS o"
                    + " FROM range(160000) t(i)";

    @TempDir
    private Path folder;

    private Path parquet;

    @BeforeEach
    void write() throws SQLException {
        parquet = folder.resolve("train.parquet");
        sql("COPY (" + ROWS + ") TO '" + parquet + "' (FORMAT parquet, ROW_GROUP_SIZE 10000)");
    }

    @Test
    void factsOfManyRowGroupsAreTheSame() throws IOException {
        describe("train.parquet");
        assertThat(facts()).hasSize(1);
    }

    @Test
    void factsOfTextThatIsReadInPartsAreTheSame() throws IOException, SQLException {
        sql("COPY (SELECT * EXCLUDE (tags, o) FROM (" + ROWS + ")) TO '" + folder.resolve("rows.csv") + "'");
        describe("rows.csv");
        assertThat(facts()).hasSize(1);
    }

    @Test
    void correlationsAreTheSameAndThoseOfTheEngineToNineDigits() throws Exception {
        List<TableColumn> columns = List.of(column("a"), column("b"), column("c"), column("d"), column("e"));
        List<Correlations.Numbers> numbers = List.of(
                new Correlations.Numbers(new NumberSpan(columns.get(0), "0", 274000), false),
                new Correlations.Numbers(new NumberSpan(columns.get(1), "0", 600000), true),
                new Correlations.Numbers(new NumberSpan(columns.get(2), "10000", 1e9), true),
                new Correlations.Numbers(new NumberSpan(columns.get(3), "0", 340), true),
                new Correlations.Numbers(new NumberSpan(columns.get(4), "0", 1e-4), false));
        describe("train.parquet");
        Set<String> bits = new HashSet<>();
        Map<List<TableColumn>, Double> found = Map.of();
        for (int threads : THREADS) {
            try (EngineSession session =
                    EngineSession.open(() -> DriverManager.getConnection("jdbc:duckdb:"), settings(threads), folder)) {
                found = new Correlations(session, "read_parquet('" + parquet + "')").of(numbers);
                bits.add(new ArrayList<>(found.values()).toString());
            }
        }
        assertThat(bits).hasSize(1);
        assertThat(found).hasSize(10);
        for (Map.Entry<List<TableColumn>, Double> pair : found.entrySet()) {
            String first = pair.getKey().get(0).name();
            String second = pair.getKey().get(1).name();
            assertThat(pair.getValue())
                    .as(first + " " + second)
                    .isCloseTo(
                            number("SELECT corr(" + first + ", " + second + ") FROM '" + parquet + "' WHERE isfinite("
                                    + first + ") AND isfinite(" + second + ")"),
                            org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static TableColumn column(String name) {
        return new TableColumn(name, name, EngineType.of("DOUBLE"), "DOUBLE", "", name);
    }

    private Collection<String> facts() {
        Set<String> texts = new HashSet<>();
        for (int threads : THREADS) {
            texts.add(FactsText.of(new Measurement(
                            VOCABULARY,
                            () -> DriverManager.getConnection("jdbc:duckdb:"),
                            settings(threads),
                            Progress.NONE)
                    .measure(
                            new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                                    .read(folder.resolve("datacard.yaml"), new Findings())
                                    .orElseThrow(),
                            Set.of(folder.resolve("work" + threads)))
                    .facts()
                    .orElseThrow()));
        }
        assertThat(texts).allMatch(text -> text.contains("\"pearson\"") && text.contains("\"sampled_rows\""));
        return texts;
    }

    private MeasureSettings settings(int threads) {
        return MeasureSettings.of(
                threads, "1GB", new Facts.Settings(false, true, 30_000, 10), folder.resolve("work" + threads));
    }

    private void describe(String file) throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Test\npeople: no\nsplits: {train: " + file + "}\n");
    }

    private static double number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void sql(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }
}
