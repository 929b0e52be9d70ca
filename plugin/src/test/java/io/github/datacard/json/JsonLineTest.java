package io.github.datacard.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.NastyText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line that is written member by member is the one that a tree gives. */
class JsonLineTest {
    private static final JsonLine.Texts TEXTS = new JsonLine.Texts();

    @Test
    void isWhatATreeGives() throws IOException {
        List<String> texts = Stream.concat(
                        NastyText.all().stream(),
                        IntStream.rangeClosed(0, 0xffff).mapToObj(character -> String.valueOf((char) character)))
                .toList();
        List<Object> lines = texts.stream().<Object>map(JsonLineTest::line).toList();
        List<Object> trees = texts.stream().<Object>map(JsonLineTest::tree).toList();
        assertThat(written(lines)).isEqualTo(written(trees));
    }

    private static JsonLine.Written line(String text) {
        return new JsonLine(TEXTS)
                .text("text", text)
                .anyText("any", text)
                .oftenText("often", text)
                .number("number", text.length())
                .flag("flag", text.isBlank())
                .texts("texts", List.of(text, "b"))
                .texts("none", List.of())
                .textLists("lists", List.of(List.of(text, "b"), List.of(), List.of("c")))
                .textLists("noLists", List.of())
                .list(
                        "values",
                        List.of(
                                new JsonLine(TEXTS).anyText("inner", text).end(),
                                new JsonLine(TEXTS).number("two", 2).end()))
                .list("noValues", List.of())
                .end();
    }

    private static Map<String, Object> tree(String text) {
        Map<String, Object> tree = JsonText.object("text", text);
        tree.put("any", text);
        tree.putAll(JsonText.object(
                "often", text,
                "number", text.length(),
                "flag", text.isBlank(),
                "texts", List.of(text, "b"),
                "lists", List.of(List.of(text, "b"), List.of(), List.of("c")),
                "values", List.of(Map.of("inner", text), Map.of("two", 2))));
        return tree;
    }

    private static String written(List<Object> items) throws IOException {
        StringWriter out = new StringWriter();
        JsonText.lines(Map.of("items", items), out);
        return out.toString();
    }
}
