package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonLinesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": 1}\n{\"a\": 2}\n", "{\"a\": 1}", "[1]\r\n[2]\r\n", "\n{\"a\": 1}\n\n{\"a\": 2", ""})
    void oneValueOnEachLineIsPlain(String text) throws IOException {
        assertThat(PlainJsonLines.in(Files.writeString(folder.resolve("a.jsonl"), text)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF{\"a\": 1}\n{\"a\": 2}\n", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", "[\n1,\n2\n]\n"})
    void aMarkAndValuesOverSeveralLinesAreNot(String text) throws IOException {
        assertThat(PlainJsonLines.in(Files.writeString(folder.resolve("a.jsonl"), text)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}\n{\"a\": 12345678901234567890}\n",
                "{\"a\": -123456789012345678901",
                "{\"a\": 1}\nnull\n",
                "1\n2\n",
            })
    void numbersBeyond64BitsAndRowsThatAreNoObjectsAreNot(String text) throws IOException {
        assertThat(PlainJsonLines.in(Files.writeString(folder.resolve("a.jsonl"), text)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1234567890123456789}\n{\"a\": 2}\n",
                "{\"a\": 0.123456789012345678901}\n{\"a\": 2}\n",
                "{\"a\": null}\n{\"a\": 2}\n",
                "{\"a\": \"12345678901234567890\"}\n{\"a\": \"\\\"12345678901234567890\"}\n",
            })
    void longFractionsDigitsInTextsAndNullInARowArePlain(String text) throws IOException {
        assertThat(PlainJsonLines.in(Files.writeString(folder.resolve("a.jsonl"), text)))
                .isTrue();
    }

    @Test
    void aFileThatIsNotHereIsTakenForPlain() {
        assertThat(PlainJsonLines.in(folder.resolve("train-*.jsonl"))).isTrue();
    }
}
