package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.NastyText;
import io.github.datacard.testing.Need;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Readers of YAML 1.1 (SnakeYAML), of YAML 1.2 (snakeyaml-engine) and that of the Hub (js-yaml, two versions) read equal
 * values from everything that we write.
 */
class YamlReadersTest {
    private static final Path MODULES = Path.of("target/npm/node_modules");

    @TempDir
    private Path temp;

    @Test
    void allReadersReadWhatWasWritten() throws Exception {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Object value : values()) {
            String yaml = YamlText.write(cast(value));
            assertThat((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml))
                    .as(yaml)
                    .hasToString(value.toString());
            assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                    .as(yaml)
                    .hasToString(value.toString());
            cases.add(Map.of("yaml", yaml, "value", value));
        }
        assertThat(cases).hasSizeGreaterThan(4000);
        readByTheHub(cases);
    }

    @Test
    void allReadersReadFrontMatterAlike() throws Exception {
        List<Map<String, Object>> cases = new ArrayList<>();
        Golden cards = new Golden("render", "datacard.yaml", "card.md");
        for (String name : cards.cases()) {
            String card = Files.readString(cards.input(name).resolveSibling("card.md"));
            String yaml = card.substring(4, card.indexOf("\n---\n"));
            Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            assertThat((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml))
                    .as(name)
                    .isEqualTo(value);
            cases.add(Map.of("yaml", yaml, "value", value));
        }
        readByTheHub(cases);
    }

    /** Each nasty text as value, as item and as key of nested values. */
    private static List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (String text : NastyText.all()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("value", text);
            value.put("items", List.of(text, Map.of("in", text, "list", List.of(text))));
            values.add(value);
            // JavaScript would take it for the prototype or sort it first.
            if (!text.equals("__proto__")) {
                values.add(Map.of("keys", Map.of(text, Map.of(text, 1))));
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cast(Object value) {
        return (Map<String, ?>) value;
    }

    private void readByTheHub(List<Map<String, Object>> cases) throws IOException, InterruptedException {
        Need.met(
                "node",
                Files.isDirectory(MODULES) && Need.program("node").isPresent(),
                "There are no node and no js-yaml in plugin/" + MODULES + ".");
        Path file = Files.writeString(temp.resolve("cases.json"), JsonText.compact(cases));
        Process node = new ProcessBuilder(
                        "node",
                        Path.of("src/test/resources/js/read-yaml.cjs").toString(),
                        file.toString(),
                        MODULES.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("2 readers, " + 2 * cases.size() + " equal\n");
    }
}
