package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine ends the whole program over values that are nested some ten thousand levels deep. */
class JsonDepthTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}\n{\"b\": DEEP}\n",
                "{\"a\": \"not closed}\n{\"b\": DEEP}\n",
                "{\"a\": \"\\\\\"}\n{\"b\": DEEP}\n",
                "{\"a\": \"\\\"[\"}\n{\"b\": DEEP}\n"
            })
    void tooDeepIsNamedByItsLine(String text) throws IOException {
        Path file = written(text.replace("DEEP", "[".repeat(60_000) + "]".repeat(60_000)));
        assertThatThrownBy(() -> DataReading.read("train.jsonl", file, read -> {}))
                .isInstanceOfSatisfying(BadData.class, bad -> {
                    assertThat(bad.line()).isEqualTo(2);
                    assertThat(bad).hasMessageContaining("a thousand levels deep on line 2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"DEEP\"}\n",
                "{\"a\": \"\\\"DEEP\"}\n",
                "[1, 2, [3]]\n",
            })
    void bracketsInTextsAreNone(String text) throws IOException {
        Path file = written(text.replace("DEEP", "[".repeat(60_000)));
        assertThatCode(() -> DataReading.read("train.jsonl", file, read -> {})).doesNotThrowAnyException();
    }

    @Test
    void manyRowsAreNotDeep() throws IOException {
        Path file = written("{\"a\": [[1]]}\n".repeat(2000));
        assertThatCode(() -> DataReading.read("train.jsonl", file, read -> {})).doesNotThrowAnyException();
    }

    private Path written(String text) throws IOException {
        return Files.write(folder.resolve("train.jsonl"), text.getBytes(StandardCharsets.UTF_8));
    }
}
