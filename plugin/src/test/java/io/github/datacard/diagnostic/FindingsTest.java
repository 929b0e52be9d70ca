package io.github.datacard.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Of one file as many findings are kept as people can use. */
class FindingsTest {
    private static final Path FILE = Path.of("datacard.yaml");

    @Test
    void aThousandFindingsInAFileAreKeptAndNothingIsSaidOfMore() {
        assertThat(warnings(Findings.MOST_IN_FILE).sorted())
                .hasSize(Findings.MOST_IN_FILE)
                .extracting(Finding::rule)
                .containsOnly("yaml-comment");
    }

    @Test
    void aFindingMoreIsCounted() {
        Findings findings = warnings(Findings.MOST_IN_FILE + 1);
        assertThat(findings.sorted())
                .hasSize(Findings.MOST_IN_FILE + 1)
                .filteredOn(finding -> finding.rule().equals("more-findings"))
                .singleElement()
                .satisfies(more -> {
                    assertThat(more.message()).startsWith("1 more finding in this file is");
                    assertThat(more.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void theGravestOfThoseThatAreNotShownCounts() {
        Findings findings = warnings(Findings.MOST_IN_FILE + 5);
        assertThat(findings.hasErrors()).isFalse();
        findings.add(ReadingRule.UNKNOWN_KEY, Location.at(FILE, 9, 9), "There is no such key", "Remove it.");
        findings.add(ReadingRule.YAML_COMMENT, Location.at(FILE, 9, 9), "It is long", "Shorten it.");
        assertThat(findings.hasErrors()).isTrue();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("more-findings"))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Severity.ERROR, "7 more findings in this file are not shown"));
    }

    @Test
    void eachFileHasItsOwnCount() {
        Findings findings = warnings(Findings.MOST_IN_FILE);
        findings.add(ReadingRule.YAML_COMMENT, Location.of(Path.of("other.yaml")), "It is long", "Shorten it.");
        assertThat(findings.sorted())
                .hasSize(Findings.MOST_IN_FILE + 1)
                .noneMatch(more -> more.rule().equals("more-findings"));
    }

    @Test
    void theWordsOfAFindingThatIsNotKeptAreNeverMade() {
        Findings findings = new Findings();
        AtomicInteger made = new AtomicInteger();
        for (int line = 1; line <= 3 * Findings.MOST_IN_FILE; line++) {
            findings.add(
                    ReadingRule.UNKNOWN_KEY,
                    Location.at(FILE, line, 1),
                    () -> "key " + made.incrementAndGet(),
                    () -> "");
        }
        assertThat(made).hasValue(Findings.MOST_IN_FILE);
    }

    @Test
    void findingsOfSeveralCollectorsAreInOneOrderAndEachOnce() {
        List<Finding> some = warnings(3).sorted();
        List<Finding> all =
                Findings.sorted(java.util.stream.Stream.concat(some.stream(), warnings(5).sorted().stream()));
        assertThat(all).hasSize(5).isSorted();
    }

    private static Findings warnings(int count) {
        Findings findings = new Findings();
        for (int line = 1; line <= count; line++) {
            findings.add(ReadingRule.YAML_COMMENT, Location.at(FILE, line, 1), "It is long", "Shorten it.");
        }
        return findings;
    }
}
