package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that compare what a descriptor says in several places find what does not fit, and nothing that does. */
@Slow
class StructureTest {
    @TempDir
    private Path folder;

    private record Case(String rule, boolean fires, String name, String yaml) {
        static Case of(Node.Mapping node) {
            boolean fires = node.get("fires").isPresent();
            return new Case(node.text("rule"), fires, node.text(fires ? "fires" : "quiet"), node.text("yaml"));
        }
    }

    static Stream<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/check/structure.yaml"));
        return new YamlReader(Limits.DEFAULT)
                        .parse(Path.of("structure.yaml"), "cases:\n" + text, new Findings())
                        .orElseThrow()
                        .items("cases")
                        .stream()
                        .map(node -> Case.of((Node.Mapping) node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatDoesNotFitIsFound(Case one) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(
                dataset.resolve("datacard.yaml"),
                "datacard: 1\n" + (one.yaml.startsWith("name:") ? "" : "name: Notes\n") + one.yaml + "\n");
        List<Finding> found = Runs.on(folder, folder.resolve("out")).check().findings().stream()
                .filter(finding -> finding.rule().equals(one.rule))
                .toList();
        assertThat(found).as(one.yaml).hasSize(one.fires ? 1 : 0);
    }
}
