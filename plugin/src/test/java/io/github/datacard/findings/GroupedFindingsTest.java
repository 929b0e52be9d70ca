package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of many datasets the open questions take one line each. */
class GroupedFindingsTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();

    @Test
    void questionsOfOneFileAreOneFinding() {
        Finding fault = finding("a", "unknown-key", "summary");
        Finding single = finding("b", "missing-answer", "license");
        assertThat(new GroupedFindings(new ShownPaths(TOP))
                        .of(List.of(
                                finding("a", "missing-answer", "contact"),
                                fault,
                                finding("a", "missing-answer", "license"),
                                single)))
                .containsExactly(
                        new Finding(
                                Severity.ERROR,
                                "missing-answer",
                                Location.of(TOP.resolve("a/datacard.yaml")),
                                "2 questions have no answer: contact, license",
                                "Answer them, or list what nobody knows below gaps. "
                                        + "Examples: -Ddatacard.sources=a/datacard.yaml",
                                Optional.empty(),
                                Finding.Kind.QUESTION),
                        fault,
                        single);
    }

    private static Finding finding(String folder, String rule, String field) {
        return new Finding(
                Severity.ERROR,
                rule,
                Location.of(TOP.resolve(folder).resolve("datacard.yaml")),
                "A message",
                "A remedy",
                Optional.of(field),
                rule.equals("missing-answer") ? Finding.Kind.QUESTION : Finding.Kind.FAULT);
    }
}
