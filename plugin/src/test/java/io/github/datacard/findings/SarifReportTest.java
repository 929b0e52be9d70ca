package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub takes few results of a run: the most urgent are among them, and how many are not is one of them. */
class SarifReportTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "4998, 4998, 0", "4999, 4999, 0", "5000, 4999, 2", "5001, 4999, 3", "20000, 4999, 15002"})
    void thereAreLessThanFiveThousandResults(int count, int results, int left) {
        String report = report(findings(count));
        assertThat(Pattern.compile("\"ruleIndex\"").matcher(report).results().count())
                .isEqualTo(results);
        if (left == 0) {
            assertThat(report).doesNotContain("left out here");
        } else {
            assertThat(report).contains("\"" + left + " more findings are left out here, since no more than 5,000");
        }
    }

    @Test
    void errorsAreLeftOutLast() {
        List<Finding> findings = new ArrayList<>(findings(6000));
        findings.add(Finding.of(
                Severity.ERROR, "unknown-key", Location.of(TOP.resolve("zz.yaml")), "The last file", "Fix it."));
        assertThat(report(findings)).contains("The last file");
    }

    @Test
    void notesAreThereForThoseWhoAskForThem() {
        Finding note = Finding.of(Severity.INFO, "too-short", Location.of(TOP.resolve("a.yaml")), "A note", "No need.");
        assertThat(report(List.of(note))).doesNotContain("A note");
        assertThat(written(List.of(note), true)).contains("A note");
    }

    private static List<Finding> findings(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    "too-long",
                    Location.at(TOP.resolve("d" + at / 30).resolve("datacard.yaml"), 1 + at % 30, 1),
                    "It is long",
                    "Shorten it."));
        }
        return findings;
    }

    private static String report(List<Finding> findings) {
        return written(findings, false);
    }

    private static String written(List<Finding> findings, boolean notes) {
        StringWriter out = new StringWriter();
        try {
            new SarifReport(Library.open(Optional.empty()).vocabulary(), "1", new ShownPaths(TOP), Baseline.NONE)
                    .of(findings, finding -> notes || finding.severity() != Severity.INFO)
                    .writeTo(out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
