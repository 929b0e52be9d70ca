package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML 1.2 has two line breaks; what YAML 1.1 took for others is text. */
class OtherBreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u2028b",
                "a\u2029b",
                "a\u0085b",
                "a\u2028b\u2029c\u0085d",
                "\uE000 a\u2028b",
                "\u2028",
                "a \u2028 b"
            })
    void theyStandInAnyKindOfText(String text) {
        assertThat(read("name: x" + text + "y")).isEqualTo("x" + text + "y");
        assertThat(read("name: 'x" + text + "y'")).isEqualTo("x" + text + "y");
        assertThat(read("name: \"x" + text + "y\"")).isEqualTo("x" + text + "y");
        assertThat(read("name: |-\n  x" + text + "y")).isEqualTo("x" + text + "y");
        assertThat(read("name: >-\n  x" + text + "y\n  z")).isEqualTo("x" + text + "y z");
    }

    private static String read(String yaml) {
        Findings findings = new Findings();
        String text = new YamlReader(Limits.DEFAULT)
                .parse(Path.of("datacard.yaml"), yaml, findings)
                .orElseThrow()
                .text("name");
        assertThat(findings.sorted()).isEmpty();
        return text;
    }
}
