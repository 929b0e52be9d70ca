package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.NearDuplicates;
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

    @Test
    void textsThatAreNearlyTheSameAreAFindingWhereNoRowIsTheSame() throws IOException {
        NearDuplicates near = new NearDuplicates(
                List.of("text"),
                80,
                List.of(new NearDuplicates.Within("train", 90, 0), new NearDuplicates.Within("test", 40, 0)),
                List.of(new NearDuplicates.Pair("train", "test", 30, 12)));

        assertThat(found(PLAIN, 0, Optional.of(near)))
                .containsExactly(
                        "Texts of train were measured to be nearly the same as 12 of test, and nothing says so");
        assertThat(found(PLAIN, 2, Optional.of(near)))
                .containsExactly("2 rows were measured to stand in several splits, and nothing says so");
        assertThat(found(PLAIN + "composition: {duplication: {checked: yes, cross_split: 0}}\n", 0, Optional.of(near)))
                .isEmpty();
    }

    private List<String> found(String yaml, long shared) throws IOException {
        return found(yaml, shared, Optional.empty());
    }

    private List<String> found(String yaml, long shared, Optional<NearDuplicates> near) throws IOException {
        Facts facts = new Facts(
                "test",
                List.of(),
                List.of(new Facts.Config(
                        "default",
                        List.of(),
                        List.of(),
                        Optional.of(shared),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        near)));
        return Checker.check(List.of(new SplitLeakage()), Subjects.of(folder, yaml, Optional.of(facts))).stream()
                .map(Finding::message)
                .toList();
    }
}
