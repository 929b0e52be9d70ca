package io.github.datacard.check;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A descriptor that was labeled before any rule ran on it.
 *
 * @param finds whether it has a fault
 * @param rules of which one finds the fault, or of which none takes it for a fault; of a good descriptor those that may ask
 * @param missed whether no rule finds it
 * @param yaml the descriptor without format and name
 */
record FreshCase(String name, boolean finds, Set<String> rules, boolean missed, String yaml) {
    static List<FreshCase> of(String set) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/fresh", set + ".yaml"));
        return new YamlReader(Limits.DEFAULT)
                .parse(Path.of(set), "cases:\n" + text, new Findings()).orElseThrow().items("cases").stream()
                        .map(node -> of((Node.Mapping) node))
                        .toList();
    }

    private static FreshCase of(Node.Mapping node) {
        boolean finds = node.get("finds").isPresent();
        String rules = finds ? "finds" : node.get("quiet").isPresent() ? "quiet" : "asked";
        return new FreshCase(
                node.text("case"),
                finds,
                node.items(rules).stream()
                        .map(rule -> ((Node.Scalar) rule).text())
                        .collect(Collectors.toSet()),
                node.get("missed").isPresent(),
                node.text("yaml"));
    }

    boolean isRight(Set<String> found) {
        return finds == found.stream().anyMatch(rules::contains);
    }
}
