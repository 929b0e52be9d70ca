package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEditsTest {
    private static final String LINES = "{\n  \"a\": 1,\n  \"b\": [2],\n  \"c\": 3\n}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a   | {'b': 2, 'c': 3}",
                "b   | {'a': 1, 'c': 3}",
                "c   | {'a': 1, 'b': 2}",
                "ab  | {'c': 3}",
                "ba  | {'c': 3}",
                "ac  | {'b': 2}",
                "bc  | {'a': 1}",
                "abc | {}"
            })
    void any_members_of_an_object_can_go_together(String removed, String expected) {
        assertThat(removing("{'a': 1, 'b': 2, 'c': 3}", removed, Map.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a   | {'b': 2, 'c': 3, 'd': 4}",
                "c   | {'a': 1, 'b': 2, 'd': 4}",
                "bc  | {'a': 1, 'd': 4}",
                "abc | {'d': 4}"
            })
    void members_can_come_where_others_go(String removed, String expected) {
        assertThat(removing("{'a': 1, 'b': 2, 'c': 3}", removed, Map.of("d", 4)))
                .isEqualTo(expected);
    }

    @Test
    void what_comes_into_an_empty_object_has_commas_between() {
        Node.Mapping object = parsed("{}");
        JsonEdits edits = new JsonEdits("{}");
        edits.add(object, "a", 1);
        edits.add(object, "b", List.of(2));
        assertThat(edits.apply()).isEqualTo("{\"a\": 1, \"b\": [2]}");
    }

    @Test
    void lines_stay_as_they_are() {
        Node.Mapping object = parsed(LINES);
        JsonEdits edits = new JsonEdits(LINES);
        edits.remove(object, object.entries().get(0));
        edits.replace(object.entries().get(2), Map.of("x", 1));
        edits.add(object, "d", 4);
        assertThat(edits.apply()).isEqualTo("{\n  \"b\": [2],\n  \"c\": {\n    \"x\": 1\n  },\n  \"d\": 4\n}\n");
    }

    private static String removing(String quoted, String removed, Map<String, Object> added) {
        String text = quoted.replace('\'', '"');
        Node.Mapping object = parsed(text);
        JsonEdits edits = new JsonEdits(text);
        removed.chars().forEach(key -> edits.remove(object, object.entries().get(key - 'a')));
        added.forEach((key, value) -> edits.add(object, key, value));
        return edits.apply().replace('"', '\'');
    }

    private static Node.Mapping parsed(String text) {
        return (Node.Mapping) new JsonReader(new Limits(1024, 20, 0, 100))
                .parse(Path.of("croissant.json"), text, new Findings())
                .orElseThrow();
    }
}
