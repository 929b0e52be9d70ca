package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** GitHub reads each line as one command. */
class GithubAnnotationsTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();
    private static final ShownPaths PATHS = new ShownPaths(TOP);

    @Test
    void whatWouldEndACommandIsEscaped() {
        Path file = TOP.resolve("a,b/100%/c.yaml");
        Finding finding = Finding.of(
                Severity.ERROR,
                "unknown-key",
                new Location(file, 3, 1, 3, 9),
                "50% of\r\n::warning::it, twice",
                "Fix it: now.\n");
        assertThat(GithubAnnotations.of(List.of(finding), Set.of(), PATHS, new PlainPlaces()))
                .containsExactly("::error file=a%2Cb/100%25/c.yaml,line=3,endLine=3,col=1,endColumn=9,"
                        + "title=Datacard%3A unknown-key::50%25 of%0A: :warning::it, twice%0AFix it: now.");
    }

    @Test
    void changedFilesComeFirstThenErrors() {
        List<Finding> findings = List.of(
                finding(Severity.ERROR, "a.yaml"),
                finding(Severity.WARNING, "b.yaml"),
                finding(Severity.ERROR, "b.yaml"),
                finding(Severity.WARNING, "a.yaml"),
                finding(Severity.INFO, "b.yaml"));
        assertThat(GithubAnnotations.of(findings, Set.of(TOP.resolve("b.yaml")), PATHS, new PlainPlaces()))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly(
                        "::error file=b.yaml", "::warning file=b.yaml", "::error file=a.yaml", "::warning file=a.yaml");
    }

    @Test
    void tenErrorsAndTenWarningsAreShownAndTheRestIsCounted() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            findings.add(finding(Severity.ERROR, i + ".yaml"));
            findings.add(finding(Severity.WARNING, i + ".yaml"));
        }
        assertThat(GithubAnnotations.of(findings, Set.of(), PATHS, new PlainPlaces()))
                .hasSize(20)
                .noneMatch(line -> line.startsWith("::notice"));
        findings.add(finding(Severity.WARNING, "last.yaml"));
        assertThat(GithubAnnotations.of(findings, Set.of(), PATHS, new PlainPlaces()))
                .hasSize(21)
                .last()
                .isEqualTo("::notice title=Datacard::1 more finding is in the log and in findings.json.");
        findings.add(finding(Severity.ERROR, "last.yaml"));
        assertThat(GithubAnnotations.of(findings, Set.of(), PATHS, new PlainPlaces()))
                .last()
                .asString()
                .contains("2 more findings are");
    }

    @Test
    void controlCharactersAndCommandsAreNeutral() {
        Finding finding = Finding.of(
                Severity.ERROR,
                "a-rule",
                Location.of(TOP.resolve("a\u001b[2J\n::error::x/c.yaml")),
                "A \u001b]8;; ##[error]message\u202e",
                "One\rtwo");
        assertThat(GithubAnnotations.of(List.of(finding), Set.of(), PATHS, new PlainPlaces()))
                .singleElement()
                .asString()
                .doesNotContain("\u001b", "\n", "\r", "\u202e", "##[");
    }

    private static Finding finding(Severity severity, String file) {
        return Finding.of(severity, "a-rule", Location.of(TOP.resolve(file)), "A message", "A remedy");
    }
}
