package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences of texts. */
final class UnifiedDiffTest {
    @Test
    void linesThatDifferStandWithThoseAroundThem() {
        assertThat(UnifiedDiff.of("x", "a\nb\nc\nd\ne\n", "a\nb\nc\nD\ne\n"))
                .isEqualTo("--- x\n+++ x\n@@ -2,4 +2,4 @@\n b\n c\n-d\n+D\n e");
        assertThat(UnifiedDiff.of("x", "a\n", "a\n")).isEmpty();
    }

    @Test
    void textsWithoutAnythingInCommonAreOneChange() {
        String diff = UnifiedDiff.of("x", "a\n" + numbers(0) + "z\n", "a\n" + numbers(100_000) + "z\n");

        assertThat(diff)
                .startsWith("--- x\n+++ x\n@@ -1,100002 +1,100002 @@\n a\n-0\n-1\n")
                .endsWith(" more lines");
    }

    @Test
    void thirtyLinesAreShown() {
        String before = "a\n".repeat(13);
        assertThat(UnifiedDiff.of("x", before, "b\n".repeat(14)).lines())
                .hasSize(30)
                .doesNotContain("… and 0 more lines");
        assertThat(UnifiedDiff.of("x", before + "a\n", "b\n".repeat(14)).lines())
                .hasSize(31)
                .endsWith("… and 1 more lines");
    }

    private static String numbers(int from) {
        return IntStream.range(from, from + 100_000)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
