package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.NastyText;
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
