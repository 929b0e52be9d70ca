package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A console lists no more than people read, and says how much more there is and where. */
class ListedFindingsTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();
    private static final ShownPaths PATHS = new ShownPaths(TOP);

    @Test
    void asManyAsFitAreListed() {
        List<Finding> findings = inFiles(Severity.WARNING, ListedFindings.MOST);
        ListedFindings listed = most(findings);
        assertThat(listed.shown()).isEqualTo(findings);
        assertThat(listed.rest().says(PATHS)).isEmpty();
    }

    @Test
    void ofMoreTheRestIsOneLine() {
        List<Finding> findings = inFiles(Severity.WARNING, ListedFindings.MOST + 2);
        ListedFindings listed = most(findings);
        assertThat(listed.shown()).isEqualTo(findings.subList(0, ListedFindings.MOST));
        assertThat(listed.rest().gravest()).isEqualTo(Severity.WARNING);
        assertThat(listed.rest().says(PATHS))
                .contains("2 warnings in 2 more files not listed; all are in findings.json, and those of one file are"
                        + " listed by -Ddatacard.sources=warning-1100/datacard.yaml");
    }

    @Test
    void filesWithErrorsComeFirstWhereNotAllAreListed() {
        List<Finding> findings = inFiles(Severity.WARNING, ListedFindings.MOST);
        findings.addAll(inFiles(Severity.ERROR, 1));
        ListedFindings listed = most(findings);
        assertThat(listed.shown()).hasSize(ListedFindings.MOST).first().isEqualTo(findings.get(findings.size() - 1));
        assertThat(listed.rest().findings()).containsExactly(findings.get(ListedFindings.MOST - 1));
    }

    @Test
    void theFirstFileIsListedHoweverMuchItHas() {
        List<Finding> findings = new ArrayList<>();
        for (int rule = 0; rule <= ListedFindings.MOST; rule++) {
            findings.add(finding(Severity.ERROR, "one", "rule-" + rule));
        }
        findings.addAll(inFiles(Severity.ERROR, 1));
        assertThat(most(findings).shown()).hasSize(ListedFindings.MOST + 1);
        assertThat(most(findings).rest().files()).isEqualTo(1);
    }

    @Test
    void allAreListedForWhoWantsAll() {
        List<Finding> findings = inFiles(Severity.WARNING, ListedFindings.MOST + 2);
        ListedFindings listed = ListedFindings.all(findings, groups());
        assertThat(listed.shown()).isEqualTo(findings);
        assertThat(listed.rest().says(PATHS)).isEmpty();
    }

    @Test
    void whatIsTheSameInManyFilesIsListedOnce() {
        List<Finding> findings = alike(SharedFaults.FEW + 1);
        assertThat(most(findings).shown())
                .extracting(Finding::message)
                .containsExactly("It is too long; the same in 4 more files: set-1/datacard.yaml, set-2/datacard.yaml,"
                        + " set-3/datacard.yaml and 1 more");
        assertThat(most(findings).rest().files()).isZero();
        assertThat(ListedFindings.all(findings, groups()).shown()).isEqualTo(findings);
    }

    @Test
    void whatIsTheSameInFewFilesIsListedInEach() {
        List<Finding> findings = alike(SharedFaults.FEW);
        assertThat(most(findings).shown()).isEqualTo(findings);
    }

    @Test
    void aRemedyThatDiffersMakesAnotherFault() {
        List<Finding> findings = new ArrayList<>(alike(SharedFaults.FEW));
        findings.add(Finding.of(
                Severity.WARNING, "too-long", Location.of(TOP.resolve("last.yaml")), "It is too long", "Cut the end."));
        assertThat(most(findings).shown()).isEqualTo(findings);
    }

    private static List<Finding> alike(int files) {
        return IntStream.range(0, files)
                .mapToObj(file -> finding(Severity.WARNING, "set-" + file, "too-long", "It is too long"))
                .toList();
    }

    private static ListedFindings most(List<Finding> findings) {
        return ListedFindings.most(Collections.unmodifiableList(findings), groups(), PATHS);
    }

    private static GroupedFindings groups() {
        return new GroupedFindings(PATHS, new FieldPlaces() {
            @Override
            public String place(String path) {
                return path;
            }

            @Override
            public int rank(String path) {
                return 0;
            }
        });
    }

    private static List<Finding> inFiles(Severity severity, int count) {
        List<Finding> findings = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            findings.add(finding(severity, severity.word() + "-" + (1000 + file), "too-long"));
        }
        return findings;
    }

    private static Finding finding(Severity severity, String folder, String rule) {
        return finding(severity, folder, rule, "The text of " + folder + " is too long");
    }

    private static Finding finding(Severity severity, String folder, String rule, String message) {
        return Finding.of(
                severity, rule, Location.of(TOP.resolve(folder).resolve("datacard.yaml")), message, "Cut it.");
    }
}
