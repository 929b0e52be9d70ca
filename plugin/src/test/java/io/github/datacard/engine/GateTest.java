package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team may ask for, and what it is told when it asks for something that there is not. */
class GateTest {
    @TempDir
    private Path temp;

    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @BeforeEach
    void writeADescriptor() throws IOException {
        runs = Runs.on(temp, temp.resolve("out"));
        write("datasets/reviews/datacard.yaml", """
            datacard: 1
            name: Reviews
            people: Customers wrote them.
            licence: mit
            suppress:
              - {rule: missing-answer, for: contact, reason: The team is new., until: 2026-11-24}
              - {rule: missing-answer, for: motivation, reason: The team is new., until: 2026-11-23}
            """);
    }

    @Test
    void aRuleHasTheSeverityThatTheBuildGivesIt() {
        assertThat(runs.weighing("unknown-key:info", "missing-answer = warning")
                        .check()
                        .findings())
                .filteredOn(finding -> finding.rule().equals("unknown-key"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        Runs mild = runs.weighing("unknown-key=info", "missing-answer=warning");
        assertThat(mild.check().failing()).isEmpty();
        assertThat(mild.failingOn(FailOn.WARNING).check().failing()).isNotEmpty();
        assertThat(runs.failingOn(FailOn.NEVER).check().failing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unknwn-key=info   | there is no rule "unknwn-key". Did you mean "unknown-key"?
        unknown-key       | is a list such as too-long=warning
        unknown-key=fatal | error, warning, info behind each rule, not "unknown-key=fatal"
        """)
    void aWrongSeverityIsSaid(String entry, String message) {
        assertThatThrownBy(() -> runs.weighing(entry).check())
                .isInstanceOf(DatacardException.class)
                .hasMessageStartingWith("datacard.severities")
                .hasMessageContaining(message);
    }

    @Test
    void aSuppressionCountsUntilItsLastDay() {
        assertThat(runs.check().findings())
                .filteredOn(finding -> finding.rule().equals("missing-answer") && finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.path().orElse(""))
                .contains("motivation.purpose")
                .doesNotContain("contact");
        assertThat(runs.check().findings())
                .filteredOn(finding -> finding.rule().equals("expired-suppression"))
                .extracting(Finding::message)
                .containsExactly("The suppression of missing-answer ended on 2026-11-23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1                            | 0
        50                           | 1
        50;baseline=1                | 0
        baseline=50                  | 1
        baseline@1=50                | 1
        datasheet=50                 | 0
        baseline/people=100          | 1
        baseline/motivation=1        | 1
        50;baseline/motivation=1     | 2
        """)
    void completenessIsAskedOfAllOfAProfileOrOfASection(String minimums, int findings) {
        assertThat(runs.needing(minimums.strip().split(";")).check().findings())
                .filteredOn(finding -> finding.rule().equals("completeness-below-minimum"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        101              | is a percentage from 0 to 100, such as 50, baseline=80 or baseline/people=50, not "101"
        much             | is a percentage
        basline=50       | there is no profile "basline". Did you mean "baseline"?
        baseline/peple=1 | there is no section "peple". Did you mean "people"?
        """)
    void aWrongMinimumIsSaid(String minimum, String message) {
        assertThatThrownBy(() -> runs.needing(minimum).check())
                .isInstanceOf(DatacardException.class)
                .hasMessageStartingWith("datacard.minCompleteness")
                .hasMessageContaining(message);
    }

    @Test
    void anExpectedFolderNeedsADescriptor() throws IOException {
        write("datasets/rivers/data.csv", "a,b\n");
        write("datasets/rivers/old/data.csv", "a,b\n");
        write("datasets/.hidden/data.csv", "a,b\n");
        write("datasets/node_modules/data.csv", "a,b\n");
        assertThat(runs.expecting("datasets/*").check().failing())
                .filteredOn(finding -> finding.rule().equals("missing-descriptor"))
                .extracting(finding -> finding.location().file())
                .containsExactly(temp.resolve("datasets/rivers"));
        assertThat(runs.expecting("datasets/**").check().failing())
                .filteredOn(finding -> finding.rule().equals("missing-descriptor"))
                .hasSize(2);
    }

    @Test
    void aGlobThatFitsNothingIsSaid() {
        assertThat(runs.expecting("dataset/*", "datasets/*").check().failing())
                .filteredOn(finding -> finding.rule().equals("missing-descriptor"))
                .extracting(Finding::message)
                .containsExactly("No folder fits \"dataset/*\" of -Ddatacard.expect");
        assertThatThrownBy(() -> runs.expecting("datasets/[").check())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("\"datasets/[\" is no glob");
    }

    @Test
    void expectedFoldersAloneAreReasonEnoughToFail() throws IOException {
        Files.delete(temp.resolve("datasets/reviews/datacard.yaml"));
        CheckResult result = runs.expecting("datasets/*").check();
        assertThat(result.failing()).hasSize(1);
        assertThat(result.files()).containsKey("findings.json");
    }

    @ParameterizedTest
    @CsvSource({"licence, distribution.licenses", "sumary, summary", "motivatoin, motivation.purpose"})
    void aTypoIsNotAlsoAMissingAnswer(String typo, String hidden) throws IOException {
        write("datasets/reviews/datacard.yaml", "datacard: 1\nname: Reviews\n" + typo + ": Something is said here.\n");
        assertThat(runs.check().failing())
                .extracting(finding -> finding.path().orElse(""))
                .contains("contact")
                .doesNotContain(hidden.equals("motivation.purpose") ? "motivation.purpose" : "nothing")
                .filteredOn(path -> path.equals(hidden))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aCleanDatasetTakesAFewLines() throws IOException {
        Path example = io.github.datacard.testing.Snippets.root().resolve("examples/shop-reviews/datacard.yaml");
        write("datasets/reviews/datacard.yaml", Files.readString(example));
        CheckResult result = runs.withoutData().check();
        assertThat(result.failing()).isEmpty();
        assertThat(result.report()).hasSizeLessThanOrEqualTo(5);
        assertThat(runs.withoutData().showing(ShowOption.OPEN).check().report()).hasSizeGreaterThan(5);
    }

    @Test
    void aRegressionAmongThirtyDatasetsTakesTwelveLines() throws IOException {
        Path example = io.github.datacard.testing.Snippets.root().resolve("examples/shop-reviews/datacard.yaml");
        String good = Files.readString(example);
        for (int set = 0; set < 30; set++) {
            write("datasets/set" + set + "/datacard.yaml", set == 7 ? good.replace("summary:", "sumary:") : good);
        }
        Files.delete(temp.resolve("datasets/reviews/datacard.yaml"));
        CheckResult result = runs.withoutData().check();
        assertThat(result.failing()).hasSize(1);
        assertThat(result.report().stream().filter(line -> !line.text().contains("not checked")))
                .hasSizeLessThanOrEqualTo(11);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temp.resolve(name).getParent());
        Files.writeString(temp.resolve(name), text);
    }
}
