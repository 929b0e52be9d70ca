package io.github.datacard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.testing.NastyText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    @Test
    void keepsTheOrderAndEndsWithALineFeed() {
        Map<String, Object> tree =
                JsonText.object("b", 1, "a", List.of("x", true), "empty", "", "none", List.of(), "no", Map.of());
        assertThat(JsonText.indented(tree)).isEqualTo("""
            {
              "b": 1,
              "a": [
                "x",
                true
              ]
            }
            """);
        assertThat(JsonText.compact(tree)).isEqualTo("{\"b\":1,\"a\":[\"x\",true]}\n");
    }

    @Test
    void streamsTheSameText() throws IOException {
        StringWriter out = new StringWriter();
        Iterable<Object> texts = JsonText.each(NastyText.all(), text -> Map.of(text, List.of(text)));
        JsonText.indented(texts, out);
        assertThat(out)
                .hasToString(JsonText.indented(NastyText.all().stream()
                        .map(text -> Map.of(text, List.of(text)))
                        .toList()));
    }

    @Test
    void aWriterThatFailsIsTold() {
        IOException full = new IOException("no space is left");
        Writer disk = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> JsonText.indented(Map.of("a", "b"), disk)).isSameAs(full);
    }

    @Test
    void readersReadTheSameText() {
        JsonMapper mapper = JsonMapper.builder().build();
        for (String text : NastyText.all()) {
            assertThat(mapper.readValue(JsonText.indented(List.of(text)), List.class))
                    .isEqualTo(List.of(text));
            assertThat(JsonText.compact(Map.of(text, text)).lines()).hasSize(1);
        }
    }

    @Test
    void keepsZeroAndNo() {
        assertThat(JsonText.object("zero", 0, "no", false)).containsOnlyKeys("zero", "no");
    }
}
