package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A console shows causes before what follows from them, and what is alike together. */
class GroupedFindingsTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();

    @Test
    void questionsOfOneFileAreOneFindingBehindItsFaults() {
        Finding form = finding("a", "unknown-key", 9, "summary");
        Finding content = finding("a", "too-long", 3, "summary");
        Finding single = finding("b", "missing-answer", 1, "license");
        assertThat(grouped(
                        finding("a", "missing-answer", 1, "contact"),
                        content,
                        form,
                        finding("a", "missing-answer", 1, "distribution.licenses.id"),
                        single))
                .containsExactly(
                        form,
                        content,
                        new Finding(
                                Severity.ERROR,
                                "missing-answer",
                                Location.at(TOP.resolve("a/datacard.yaml"), 1, 1),
                                "2 questions have no answer: contact, license",
                                "Answer them, or list what nobody knows below gaps. What each of them asks:"
                                        + " -Ddatacard.show=open -Ddatacard.sources=a/datacard.yaml",
                                Optional.empty(),
                                Finding.Kind.QUESTION),
                        single);
    }

    @Test
    void ofManyFindingsAlikeTheLinesAreNamed() {
        Finding[] all = new Finding[12];
        for (int line = 1; line <= all.length; line++) {
            all[line - 1] = finding("a", "unknown-key", line, "summary");
        }
        List<Finding> shown = grouped(all);
        assertThat(shown).hasSize(4).startsWith(all[0], all[1], all[2]);
        assertThat(shown.get(3).message()).isEqualTo("9 more of this kind, on lines 4, 5, 6, 7, 8, 9, 10, 11, 12");
    }

    @Test
    void ofAFewFindingsWithRemediesOfTheirOwnEachRemedyIsListed() {
        Finding[] all = new Finding[5];
        for (int line = 1; line <= all.length; line++) {
            all[line - 1] = withRemedy(line, "It is called field" + line + " here.");
        }
        assertThat(grouped(all).get(3).remedy())
                .isEqualTo("Line 4: It is called field4 here.\nLine 5: It is called field5 here.");
    }

    @Test
    void oneRemedyOfManyFindingsIsNotRepeated() {
        Finding[] all = new Finding[5];
        for (int line = 1; line <= all.length; line++) {
            all[line - 1] = withRemedy(line, "Write one line.");
        }
        assertThat(grouped(all).get(3).remedy()).isEmpty();
    }

    private static Finding withRemedy(int line, String remedy) {
        return Finding.of(
                Severity.ERROR, "unknown-key", Location.at(TOP.resolve("a/datacard.yaml"), line, 1), "Wrong", remedy);
    }

    @Test
    void fourFindingsAlikeAreShownAsTheyAre() {
        Finding[] all = new Finding[4];
        for (int line = 1; line <= all.length; line++) {
            all[line - 1] = finding("a", "unknown-key", line, "summary");
        }
        assertThat(grouped(all)).containsExactly(all);
    }

    @Test
    void alikeInTwoFilesIsNotAlike() {
        Finding a = finding("a", "missing-answer", 1, "contact");
        Finding b = finding("b", "missing-answer", 1, "contact");
        assertThat(grouped(a, b)).containsExactly(a, b);
    }

    private static List<Finding> grouped(Finding... findings) {
        return new GroupedFindings(new ShownPaths(TOP), new PlainPlaces()).of(List.of(findings));
    }

    private static Finding finding(String folder, String rule, int line, String field) {
        return new Finding(
                Severity.ERROR,
                rule,
                Location.at(TOP.resolve(folder).resolve("datacard.yaml"), line, 1),
                "A message",
                "A remedy",
                Optional.of(field),
                rule.equals("missing-answer") ? Finding.Kind.QUESTION : Finding.Kind.FAULT);
    }
}
