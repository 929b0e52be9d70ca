package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first row of JSON Lines names the columns, however it is written; where it cannot, that is said. */
class JsonLinesHeadTest {
    @TempDir
    private Path folder;

    static List<String> rows() {
        return List.of(
                "{\"url\": \"https:\\/\\/example.org\", \"n\": 1}",
                "{\"url\":\"x\",\"n\":1}",
                "{\t\"url\":\t\"a b\",\t\"n\":\t1\t}",
                "\uFEFF{\"url\": \"x\", \"n\": 1}",
                "\n  \r\n{\"url\": \"x\", \"n\": 1}",
                "{\"url\": \"\\ud83d\", \"n\": 1}",
                "{\"url\": \"" + "x".repeat(300_000) + "\", \"n\": 1}",
                "{\"url\": \"é\u2028\u0085\u007f\", \"n\": -12}",
                "{\"url\": \"first\", \"n\": 1, \"url\": \"last\"}",
                "{\"url\": \"x\", \"n\": 1}\n{\"url\": broken");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void columnsAreThoseOfTheFirstRow(String row) throws IOException {
        assertThat(columns(row)).containsExactly("url string", "n int64");
    }

    @Test
    void keysMayBeLongAndValuesDeep() throws IOException {
        String key = "k".repeat(2000);
        assertThat(columns("{\"" + key + "\": 1}")).containsExactly(key + " int64");
        assertThat(columns("{\"a\": " + "[".repeat(400) + "]".repeat(400) + ", \"b\": true}"))
                .hasSize(2)
                .contains("b bool");
    }

    @Test
    void typesAreGuessedFromValues() throws IOException {
        assertThat(columns("{\"a\": 1e3, \"b\": 12345678901234567890, \"c\": NaN, \"d\": null, \"e\": [[1.5, \"x\"]]}"))
                .containsExactly("a float64", "b float64", "c float64", "d string", "e list");
        assertThat(columns("{\"big\": 1" + "0".repeat(5000) + "}")).containsExactly("big float64");
    }

    @Test
    void anEmptyFileHasNoHead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "\n \n");
        assertThat(TableHead.read(file, FileType.of("a.jsonl"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "\"text\"", "3", "null"})
    void rowsThatAreNoObjectsAreNamed(String row) {
        assertThatThrownBy(() -> columns(row))
                .isInstanceOfSatisfying(
                        BadData.class, bad -> assertThat(bad.broken()).isFalse())
                .hasMessageStartingWith("has rows that are no objects: the first is ");
    }

    @Test
    void whatIsTooDeepIsNamed() {
        assertThatThrownBy(() -> columns("{\"a\": " + "[".repeat(600) + "]".repeat(600) + "}"))
                .isInstanceOfSatisfying(
                        BadData.class, bad -> assertThat(bad.broken()).isFalse())
                .hasMessage("nests lists and objects more than 500 levels deep");
        assertThatThrownBy(() -> columns("{\"a\": " + "[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        BadData.class, bad -> assertThat(bad.broken()).isTrue())
                .hasMessage("nests lists and objects more than a thousand levels deep on line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n{\"a\": 1", "\n{\"a\": 1,}", "\n{'a': 1}", "\na,b", "\n{\"a\": \"\\x\", \"b\": }"})
    void whatIsNoJsonIsBroken(String text) {
        assertThatThrownBy(() -> columns(text))
                .isInstanceOfSatisfying(BadData.class, bad -> {
                    assertThat(bad.broken()).isTrue();
                    assertThat(bad.line()).isEqualTo(2);
                })
                .hasMessage("is not JSON on line 2");
    }

    @Test
    void otherEncodingsAreBroken() throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TableHead.read(file, FileType.of("a.jsonl")))
                .isInstanceOf(BadData.class)
                .hasMessage("is not UTF-8");
    }

    private List<String> columns(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), text);
        return TableHead.read(file, FileType.of("a.jsonl")).orElseThrow().columns().stream()
                .map(column -> column.name() + " " + column.type().name())
                .toList();
    }
}
