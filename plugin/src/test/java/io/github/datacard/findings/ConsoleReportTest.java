package io.github.datacard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read on a console. */
class ConsoleReportTest {
    private static final String ESCAPE = "\u001B";

    @TempDir
    private Path temp;

    private Path file = Path.of("");

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.writeString(temp.resolve("datacard.yaml"), "datacard: 1\nlicence: mit\n");
    }

    @Test
    void plainWhereNobodyAskedForColors() {
        assertThat(lines(Ink.NONE, finding("There is no \"licence\"", "Write license.")))
                .containsExactly(
                        "datacard.yaml:2:1: error: There is no \"licence\" [unknown-key]",
                        "    1 | datacard: 1",
                        "    2 | licence: mit",
                        "      | ^^^^^^^",
                        "        Write license.");
    }

    @Test
    void colorsChangeNoWord() {
        Finding finding = finding("There is no \"licence\"", "Write license.");
        List<String> colored = lines(Ink.COLORS, finding);
        assertThat(colored.get(0)).contains(ESCAPE + "[31;1merror" + ESCAPE + "[0m");
        assertThat(colored)
                .extracting(line -> line.replaceAll(ESCAPE + "\\[[0-9;]*m", ""))
                .isEqualTo(lines(Ink.NONE, finding));
    }

    @Test
    void aTerminalObeysNobodyElse() {
        assertThat(lines(
                        Ink.NONE,
                        finding(
                                "It says \"" + ESCAPE + "[2J\u202Egpj\n::error::x ##[error]y\"",
                                "Not \u0007this.\nBut that.")))
                .contains(
                        "datacard.yaml:2:1: error: It says \"\uFFFD[2J\uFFFDgpj ::error::x ## [error]y\" [unknown-key]",
                        "        Not \uFFFDthis.",
                        "        But that.");
    }

    private List<String> lines(Ink ink, Finding finding) {
        return new ConsoleReport(new ShownPaths(temp), new CodeFrame(List.of()), ink).lines(finding);
    }

    private Finding finding(String message, String remedy) {
        return Finding.of(Severity.ERROR, "unknown-key", new Location(file, 2, 1, 2, 8), message, remedy);
    }
}
