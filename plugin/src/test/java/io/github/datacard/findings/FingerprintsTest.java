package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A finding is the same one as long as it is about the same thing. */
class FingerprintsTest {
    private static final Path TOP = Path.of("top").toAbsolutePath();

    @Test
    void linesAndFiguresDoNotMatter() {
        assertThat(print(3, "40% of baseline@1 is answered, see line 4"))
                .isEqualTo(print(30, "45.5% of baseline@1 is answered, see line 40"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void betterWordsDoNotMatter() {
        assertThat(print(3, "There is no \"x\" here")).isEqualTo(print(3, "Nobody knows \"x\""));
    }

    @Test
    void wordsOfTheTextDoNotMatterWhereAFieldIsKnown() {
        assertThat(printAt("people.consent", 3, "\"Gait\": nothing is said of consent"))
                .isEqualTo(printAt("people.consent", 9, "\"gait of walkers\": nothing is said of consent"))
                .isNotEqualTo(printAt("people.privacy", 3, "\"Gait\": nothing is said of consent"));
    }

    @Test
    void whatIsQuotedDoes() {
        assertThat(print(3, "There is no \"cc-by-4.1\"")).isNotEqualTo(print(3, "There is no \"cc-by-4.2\""));
    }

    @Test
    void whereTheRepositoryLiesDoesNotMatter() {
        Path other = Path.of("elsewhere").toAbsolutePath();
        assertThat(new Fingerprints(new ShownPaths(other)).of(finding(other, 1, "x")))
                .isEqualTo(print(1, "x"));
    }

    @Test
    void theSecondOfItsKindIsAnother() {
        Fingerprints fingerprints = new Fingerprints(new ShownPaths(TOP));
        assertThat(fingerprints.of(finding(TOP, 1, "x"))).isNotEqualTo(fingerprints.of(finding(TOP, 2, "x")));
    }

    private static String printAt(String path, int line, String message) {
        return new Fingerprints(new ShownPaths(TOP))
                .of(finding(TOP, line, message).about(path));
    }

    private static String print(int line, String message) {
        return new Fingerprints(new ShownPaths(TOP)).of(finding(TOP, line, message));
    }

    private static Finding finding(Path top, int line, String message) {
        return Finding.of(
                Severity.ERROR, "a-rule", Location.at(top.resolve("a/datacard.yaml"), line, 1), message, "Mend it.");
    }
}
