package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where rules that compute begin to find something, on both sides of each boundary. */
class RuleBoundariesTest {
    private static final List<? extends Rule<?>> RULES = Checker.rules().toList();

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/check/boundaries.tsv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleFindsWhatIsBeyondItsBoundary(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        String yaml = "datacard: 1\n" + cells[2].replace("; ", "\n") + "\n";
        Subject subject = Subjects.of(folder, yaml);
        Findings misread = new Findings();
        new DescriptorReader(Subjects.VOCABULARY, Limits.DEFAULT, folder)
                .parse(subject.descriptor().file(), yaml, misread);
        assertThat(misread.sorted()).as(yaml).isEmpty();
        List<Finding> found = Checker.check(List.of(rule(cells[0])), subject);
        assertThat(found)
                .extracting(Finding::rule)
                .isEqualTo(Collections.nCopies(Integer.parseInt(cells[1]), cells[0]));
        if (cells.length > 3) {
            assertThat(found.get(0).severity().word() + ": " + found.get(0).message())
                    .contains(cells[3]);
        }
    }

    @SuppressWarnings("unchecked")
    private static Rule<Subject> rule(String id) {
        return (Rule<Subject>) RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no rule " + id));
    }

    /** A case on one side alone would not notice a boundary that moves. */
    @Test
    void eachRuleHasCasesOnBothSides() throws IOException {
        List<String> sides = cases().map(line -> line.split("\t", 3))
                .map(cells -> cells[0] + " " + !cells[1].equals("0"))
                .distinct()
                .toList();
        assertThat(sides).allSatisfy(side -> {
            String rule = side.split(" ", 2)[0];
            assertThat(sides).contains(rule + " true", rule + " false");
        });
    }
}
