package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.NastyText;
import io.github.datacard.testing.Said;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whatever is written is read back as the same text by readers of YAML 1.1 and of YAML 1.2. */
class YamlTextTest {
    @Test
    void readersOfBothVersionsReadTheSameText() {
        for (String text : NastyText.all()) {
            String yaml = YamlText.write(Map.of("key", text));
            assertThat(old(yaml)).as(yaml).isEqualTo(Map.of("key", text));
            if (isReadable(text)) {
                Node node = read(yaml).get("key").orElseThrow();
                assertThat(node).as(yaml).isInstanceOfSatisfying(Node.Scalar.class, scalar -> {
                    assertThat(scalar.text()).as(yaml).isEqualTo(text);
                    assertThat(scalar.type()).as(yaml).isEqualTo(ScalarType.TEXT);
                });
            }
        }
    }

    @Test
    void keysAreTextsToo() {
        for (String text : NastyText.all()) {
            String yaml = YamlText.write(Map.of(text, "value"));
            assertThat(old(yaml)).as(yaml).isEqualTo(Map.of(text, "value"));
            if (isReadable(text) && !text.matches("(?s)[\\p{Cf}\\u00A0].*")) {
                assertThat(read(yaml).keys()).as(yaml).containsExactly(text);
            }
        }
    }

    @Test
    void listsAndMapsKeepTheirOrderAndShape() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "z",
                List.of(
                        "a",
                        1,
                        true,
                        List.of("deep", List.of(), List.of(List.of("x"), Map.of("y", List.of(1)))),
                        Map.of("k", "v")));
        tree.put("a", Map.of());
        tree.put("empty", List.of());
        tree.put("nested", Map.of("list", List.of(Map.of("a", List.of(Map.of("b", "c"))))));
        tree.put("number", 12_400L);
        String yaml = YamlText.write(tree);
        assertThat((Object) old(yaml).toString()).as(yaml).isEqualTo(tree.toString());
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        for (String text :
                List.of("Shop Reviews", "data/train-00000.csv", "It's new", "cc-by-4.0", "a:b", "10K<n<100K", "n<1K")) {
            assertThat(YamlText.scalar(text)).isEqualTo(text);
        }
    }

    @Test
    void longTextsStayOnOneLine() {
        assertThat(YamlText.scalar("word ".repeat(50_000))).doesNotContain("\n");
        assertThat(YamlText.scalar("word: ".repeat(50_000))).startsWith("'");
    }

    private static boolean isReadable(String text) {
        return text.codePoints().noneMatch(letter -> letter < ' ' && "\t\n\r".indexOf(letter) < 0);
    }

    private static Map<String, Object> old(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private static Node.Mapping read(String yaml) {
        Findings findings = new Findings();
        Node.Mapping root = new YamlReader(Limits.DEFAULT)
                .parse(Path.of("datacard.yaml"), yaml, findings)
                .orElseThrow(() -> new AssertionError(yaml + Said.of(findings.sorted())));
        assertThat(Said.of(findings.sorted())).as(yaml).isEmpty();
        return root;
    }
}
