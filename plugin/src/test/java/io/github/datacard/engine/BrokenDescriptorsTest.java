package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder of broken descriptors documents what {@code check} says of one mistake each. */
class BrokenDescriptorsTest {
    private static final Path FOLDER = Snippets.root().resolve("docs/broken");
    private static final Golden CASES = new Golden("../../../../docs/broken", "datacard.yaml", "findings.txt");

    @TempDir
    private Path temp;

    static List<String> cases() {
        return CASES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneMistakeIsOneFinding(String name) {
        List<Finding> found = findings(name);
        assertThat(found).singleElement().satisfies(finding -> assertThat(name).startsWith(finding.rule()));
        CASES.verify(name, said(name));
    }

    @Test
    void theTableHasEachMistakeWithItsMessage() throws IOException {
        String table = cases().stream()
                .map(name -> "| [" + name + "](" + name + "/datacard.yaml) | "
                        + findings(name).get(0).message().replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
        String page = Files.readString(FOLDER.resolve("README.md"));
        String head = page.substring(0, page.indexOf("| --- | --- |\n") + 14);
        Golden.verifyFile("../../../../docs/broken/README.md", head + table);
    }

    private List<Finding> findings(String name) {
        return runs(name).check().findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !finding.rule().equals("stated-gap"))
                .toList();
    }

    /** What the report says about the mistake, and nothing else. */
    private String said(String name) {
        String rule = findings(name).get(0).rule();
        StringBuilder said = new StringBuilder();
        boolean own = false;
        for (String line : runs(name).report().lines().toList()) {
            if (line.matches(".*: (error|warning|info): .*")) {
                own = line.endsWith("[" + rule + "]");
            } else if (!line.startsWith(" ")) {
                own = false;
            }
            if (own) {
                said.append(line).append('\n');
            }
        }
        return said.toString();
    }

    private Runs runs(String name) {
        return Runs.on(FOLDER.resolve(name), temp.resolve("out"));
    }
}
