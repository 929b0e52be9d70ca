package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.json.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Parquet file states of its columns: in the words of the library datasets, or else by its schema. */
class ParquetFeaturesTest {
    @TempDir
    private Path folder;

    /** Features as datasets 5.0.1 writes them into a file, and as it writes them into a card. */
    static Stream<Arguments> features() {
        return Stream.of(
                Arguments.of("{\"_type\": \"Image\"}", "image"),
                Arguments.of("{\"decode\": false, \"_type\": \"Image\"}", "{\"image\":{\"decode\":false}}"),
                Arguments.of(
                        "{\"names\": [\"no\", \"yes\"], \"_type\": \"ClassLabel\"}",
                        "{\"class_label\":{\"names\":[\"no\",\"yes\"]}}"),
                Arguments.of(
                        "{\"feature\": {\"dtype\": \"string\", \"_type\": \"Value\"}, \"_type\": \"List\"}",
                        "{\"list\":\"string\"}"),
                Arguments.of(
                        "{\"feature\": {\"dtype\": \"float32\", \"_type\": \"Value\"}, \"length\": 2, \"_type\":"
                                + " \"List\"}",
                        "{\"list\":\"float32\",\"length\":2}"),
                Arguments.of(
                        "{\"feature\": {\"a\": {\"dtype\": \"int32\", \"_type\": \"Value\"}}, \"length\": -1,"
                                + " \"_type\": \"Sequence\"}",
                        "{\"struct\":{\"a\":{\"list\":\"int32\"}}}"),
                Arguments.of(
                        "{\"languages\": [\"en\", \"de\"], \"_type\": \"Translation\"}",
                        "{\"translation\":{\"languages\":[\"en\",\"de\"]}}"),
                Arguments.of(
                        "{\"u\": {\"dtype\": \"int8\", \"_type\": \"Value\"}, \"v\": [{\"w\": {\"dtype\": \"bool\","
                                + " \"_type\": \"Value\"}}]}",
                        "{\"struct\":{\"u\":\"int8\",\"v\":{\"list\":{\"struct\":{\"w\":\"bool\"}}}}}"),
                Arguments.of(
                        "{\"shape\": [2, 2], \"dtype\": \"int32\", \"_type\": \"Array2D\"}",
                        "{\"array2_d\":{\"shape\":[2,2],\"dtype\":\"int32\"}}"),
                Arguments.of(
                        "{\"sampling_rate\": 16000, \"_type\": \"Audio\"}", "{\"audio\":{\"sampling_rate\":16000}}"),
                Arguments.of(
                        "{\"feature\": {\"dtype\": \"string\", \"_type\": \"Value\"}, \"_type\": \"LargeList\"}",
                        "{\"large_list\":\"string\"}"),
                Arguments.of("{\"_type\": \"Json\"}", "json"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void featuresOfTheLibraryAreStated(String written, String card) throws IOException {
        TableHead.Column column = column("1::BIGINT AS x", "{\"info\": {\"features\": {\"x\": " + written + "}}}");
        assertThat(column.stated()).isTrue();
        Object tree = FeatureTree.longForm(column.type());
        assertThat(tree instanceof String text ? text : JsonText.compact(tree).replaceAll("\\s", ""))
                .isEqualTo(card);
    }

    @ParameterizedTest
    @MethodSource("others")
    void theSchemaCountsWhereTheFeaturesAreNotThoseOfTheFile(String features) throws IOException {
        TableHead.Column column = column("1 AS x", features);
        assertThat(column.type().name()).isEqualTo("int32");
        assertThat(column.stated()).isTrue();
    }

    static List<String> others() {
        return List.of(
                "",
                "{",
                "[]",
                "{\"info\": {}}",
                "{\"info\": {\"features\": {\"y\": {\"dtype\": \"string\", \"_type\": \"Value\"}}}}",
                "{\"info\": {\"features\": {\"x\": {\"dtype\": \"string\", \"_type\": \"Value\"}}}}",
                "{\"info\": {\"features\": {\"x\": {\"names\": [\"no\", \"yes\"], \"_type\": \"ClassLabel\"}}}}",
                "{\"info\": {\"features\": {\"x\": {\"_type\": \"List\"}}}}");
    }

    @Test
    void whatReadersMakeDifferentThingsOfIsNotStated() throws IOException {
        assertThat(column("MAP {'a': 1} AS x", "").stated()).isFalse();
        assertThat(column("TIMESTAMPTZ '2024-01-01' AS x", "").stated()).isFalse();
        assertThat(column("TIMESTAMP '2024-01-01' AS x", "").stated()).isTrue();
        assertThat(column("{'a': [1, 2]} AS x", "").stated()).isTrue();
    }

    private TableHead.Column column(String select, String features) throws IOException {
        Path file = folder.resolve("x.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            String metadata =
                    features.isEmpty() ? "" : ", KV_METADATA {huggingface: '" + features.replace("'", "''") + "'}";
            statement.execute("COPY (SELECT " + select + ") TO '" + file + "' (FORMAT parquet" + metadata + ")");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        return TableHead.read(file, FileType.of("x.parquet"))
                .orElseThrow()
                .columns()
                .get(0);
    }
}
