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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** For people, lines stand as lines where a block can hold them. */
    @ParameterizedTest
    @CsvSource({
        "'a\nb','key: |-\n  a\n  b\n'",
        "'a\n\nb\n','key: |\n  a\n\n  b\n'",
        "'a\tb\nc','key: |-\n  a\tb\n  c\n'",
        "a,'key: a\n'",
        "'a\rb\nc','key: \"a\\rb\\nc\"\n'",
        "'a\u0007\nb','key: \"a\\u0007\\nb\"\n'"
    })
    void linesForPeopleAreLines(String text, String yaml) {
        assertThat(YamlText.writeForPeople(Map.of("key", text))).isEqualTo(yaml);
        assertThat(old(yaml)).isEqualTo(Map.of("key", text));
        assertThat(YamlText.write(Map.of("key", text))).doesNotContain("|");
    }

    @Test
    void blocksInListsAndMapsAreIndented() {
        assertThat(YamlText.writeForPeople(Map.of("key", List.of("a\nb")))).isEqualTo("key:\n- |-\n  a\n  b\n");
        assertThat(YamlText.writeForPeople(Map.of("key", Map.of("inner", "a\nb"))))
                .isEqualTo("key:\n  inner: |-\n    a\n    b\n");
    }

    @Test
    void nothingIsNull() {
        assertThat(YamlText.write(Map.of("key", Optional.empty()))).isEqualTo("key: null\n");
    }

    /** The first and the last characters that readers take as they are, and those beyond. */
    @ParameterizedTest
    @CsvSource({
        "0020,true", "001f,false", "007e,true", "007f,false", "009f,false", "00a0,true", "2027,true", "2028,false",
        "2029,false", "202a,true", "d7ff,true", "e000,true", "fefe,true", "feff,false", "ff00,true", "fffd,true",
        "fffe,false", "ffff,false", "10000,true", "10ffff,true"
    })
    void whatCannotBeSeenIsEscaped(String hex, boolean asItIs) {
        String text = ": x" + Character.toString(Integer.parseInt(hex, 16)) + "y";
        assertThat(YamlText.scalar(text)).isEqualTo(asItIs ? "'" + text + "'" : "\": x\\u" + hex + "y\"");
        assertThat(old("key: " + YamlText.scalar(text))).isEqualTo(Map.of("key", text));
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
