package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were measured to stand in several splits are a finding, unless the descriptor knows of them. */
class SplitLeakageTest {
    private static final String PLAIN = "datacard: 1\nname: T\n";

    @TempDir
    private Path folder;

    @Test
    void measuredLeakageIsAFinding() throws IOException {
        assertThat(found(PLAIN, 2))
                .containsExactly("2 rows were measured to stand in several splits, and nothing says so");
        assertThat(found(PLAIN, 1))
                .containsExactly("A row was measured to stand in several splits, and nothing says so");
    }

    @Test
    void noLeakageOrOneThatIsStatedIsNone() throws IOException {
        assertThat(found(PLAIN, 0)).isEmpty();
        assertThat(found(
                        PLAIN
                                + "composition: {duplication: {checked: yes, cross_split: 2}}\n"
                                + "considerations: {limitations: Two rows are in both.}\n",
                        2))
                .isEmpty();
    }

    private List<String> found(String yaml, long shared) throws IOException {
        Facts facts = new Facts(
                "test",
                List.of(),
                List.of(new Facts.Config("default", List.of(), List.of(), Optional.of(shared), Map.of())));
        return Checker.check(List.of(new SplitLeakage()), Subjects.of(folder, yaml, Optional.of(facts))).stream()
                .map(Finding::message)
                .toList();
    }
}
