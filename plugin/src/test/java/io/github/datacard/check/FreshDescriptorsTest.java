package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Runs;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors that were labeled before any rule ran on them; CONTRIBUTING has the figures of the first run. */
class FreshDescriptorsTest {
    @TempDir
    private Path temp;

    private record Case(String name, boolean finds, Set<String> rules, boolean missed, String yaml) {
        static Case of(Node.Mapping node) {
            boolean finds = node.get("finds").isPresent();
            return new Case(
                    node.text("case"),
                    finds,
                    node.items(finds ? "finds" : "quiet").stream()
                            .map(rule -> ((Node.Scalar) rule).text())
                            .collect(Collectors.toSet()),
                    node.get("missed").isPresent(),
                    node.text("yaml"));
        }

        boolean isRight(Set<String> found) {
            return finds == found.stream().anyMatch(rules::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "third", "fourth", "fifth"})
    void planted_faults_are_found_and_near_misses_are_left_alone(String set) throws IOException {
        List<Case> cases = cases(set);
        for (int i = 0; i < cases.size(); i++) {
            Files.writeString(
                    Files.createDirectories(temp.resolve("case-" + i)).resolve("datacard.yaml"),
                    "datacard: 1\nname: Case " + i + "\n" + cases.get(i).yaml);
        }
        Map<String, Set<String>> found = found();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!cases.get(i).isRight(found.getOrDefault("case-" + i, Set.of()))) {
                wrong.add(cases.get(i).name);
            }
        }
        assertThat(wrong)
                .containsExactlyElementsOf(
                        cases.stream().filter(Case::missed).map(Case::name).toList());
    }

    private static List<Case> cases(String set) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/fresh", set + ".yaml"));
        return new YamlReader(Limits.DEFAULT)
                .parse(Path.of(set), "cases:\n" + text, new Findings()).orElseThrow().items("cases").stream()
                        .map(node -> Case.of((Node.Mapping) node))
                        .toList();
    }

    private Map<String, Set<String>> found() {
        return Runs.on(temp, temp.resolve("out")).check().findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> temp.relativize(finding.location().file())
                                .getName(0)
                                .toString(),
                        TreeMap::new,
                        Collectors.mapping(Finding::rule, Collectors.toSet())));
    }
}
