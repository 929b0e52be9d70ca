package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Said;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newcomer reads for each mistake that people make in YAML, and how good files are understood. */
class YamlReaderCasesTest {
    private static final Golden GOLDEN = new Golden("yaml", "input.yaml", "expected.txt");

    static List<String> cases() {
        return GOLDEN.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsOrExplains(String name) {
        Findings findings = new Findings();
        Optional<Node.Mapping> root = new YamlReader(Limits.DEFAULT).read(GOLDEN.input(name), findings);
        StringBuilder out = new StringBuilder(Said.of(findings.sorted()));
        root.ifPresent(mapping -> tree(mapping, "", out));
        assertThat(root.isPresent() || findings.hasErrors())
                .as("either a tree or an error")
                .isTrue();
        GOLDEN.verify(name, out.toString());
    }

    private static void tree(Node node, String indent, StringBuilder out) {
        if (node instanceof Node.Mapping mapping) {
            out.append(indent).append("mapping ").append(place(node)).append('\n');
            mapping.entries().forEach(entry -> {
                out.append(indent)
                        .append("  ")
                        .append(shown(entry.key().text()))
                        .append(' ')
                        .append(place(entry.key()))
                        .append(":\n");
                tree(entry.value(), indent + "    ", out);
            });
        } else if (node instanceof Node.Sequence list) {
            out.append(indent).append("list ").append(place(node)).append('\n');
            list.items().forEach(item -> tree(item, indent + "  ", out));
        } else if (node instanceof Node.Scalar scalar) {
            out.append(indent)
                    .append(scalar.type())
                    .append(scalar.plain() ? " " : " quoted ")
                    .append(shown(scalar.text()))
                    .append(' ')
                    .append(place(node))
                    .append('\n');
        }
    }

    private static String shown(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\"";
    }

    private static String place(Node node) {
        var place = node.location();
        return place.line() + ":" + place.column() + "-" + place.endLine() + ":" + place.endColumn();
    }
}
