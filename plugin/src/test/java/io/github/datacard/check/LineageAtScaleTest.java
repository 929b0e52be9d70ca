package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lineages as long and as wide as a repository neither overflow nor explode. */
@Slow
class LineageAtScaleTest {
    private static final int MANY = 3000;

    @TempDir
    private Path temp;

    @Test
    void aLineOfDescentTellsEachOfTheFirstThatFell() throws IOException {
        DatasetIndex line = catalog(at -> at == 0 ? "status: retracted" : sources(at - 1));
        List<Finding> found = Checker.check(List.of(new RetractedAncestor()), line);
        assertThat(found).hasSize(MANY - 1);
        assertThat(found.get(MANY - 2).message())
                .isEqualTo("The source \"set-00000\" is retracted, through set-02998 → set-02997 → set-02996 → "
                        + "set-02995 → set-02994 → set-02993 → …");
        assertThat(Checker.check(List.of(new LineageCycle()), line)).isEmpty();
    }

    @Test
    void aCircleOfAllIsToldAtEach() throws IOException {
        DatasetIndex circle = catalog(at -> sources((at + 1) % MANY));
        assertThat(Checker.check(List.of(new LineageCycle()), circle))
                .hasSize(MANY)
                .anySatisfy(found -> assertThat(found.message())
                        .startsWith("\"set-02999\" is its own ancestor, through set-00000 → set-00001")
                        .endsWith("set-00005 → …"));
        assertThat(Checker.check(List.of(new RetractedAncestor()), circle)).isEmpty();
    }

    /** Each generation of two has both of the one before as sources: the number of ways doubles each time. */
    @Test
    void waysThatDoubleAreNotWalkedOneByOne() throws IOException {
        DatasetIndex diamonds = catalog(at -> at < 2 ? "status: deprecated" : sources(at / 2 * 2 - 2, at / 2 * 2 - 1));
        assertThat(Checker.check(List.of(new DeprecatedAncestor()), diamonds)).hasSize(2 * (MANY - 2));
        assertThat(Checker.check(List.of(new LineageCycle()), diamonds)).isEmpty();
    }

    @Test
    void twoCirclesOfOneDatasetAreTwo() throws IOException {
        DatasetIndex eight = catalog(at -> switch (at) {
            case 0 -> sources(1, 2);
            case 1, 2 -> sources(0);
            case 3 -> sources(3);
            default -> "";
        });
        assertThat(Checker.check(List.of(new LineageCycle()), eight))
                .extracting(Finding::message)
                .containsExactly(
                        "\"set-00000\" is its own ancestor, through set-00001",
                        "\"set-00001\" is its own ancestor, through set-00000",
                        "\"set-00000\" is its own ancestor, through set-00002",
                        "\"set-00002\" is its own ancestor, through set-00000",
                        "\"set-00003\" is its own ancestor");
    }

    private DatasetIndex catalog(IntFunction<String> says) throws IOException {
        List<Descriptor> descriptors = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            Path folder = Files.createDirectories(temp.resolve("set-%05d".formatted(at)));
            descriptors.add(
                    Subjects.of(folder, "datacard: 1\n" + says.apply(at) + "\n").descriptor());
        }
        return DatasetIndex.of(Subjects.VOCABULARY, descriptors);
    }

    private static String sources(int... parents) {
        return IntStream.of(parents)
                .mapToObj("    - {ref: set-%05d}\n"::formatted)
                .collect(java.util.stream.Collectors.joining("", "lineage:\n  sources:\n", ""));
    }
}
