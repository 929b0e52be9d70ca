package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository with old findings fails on new ones alone. */
class KnownFindingsTest {
    private static final String OLD = "datacard: 1\nname: Old\nlicense: mine\n";

    @TempDir
    private Path temp;

    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @BeforeEach
    void writeAnOldDescriptor() throws IOException {
        runs = Runs.on(temp, temp.resolve("out"));
        write(OLD);
    }

    @Test
    void whatIsKnownFailsNoMore() {
        assertThat(runs.check().failing()).isNotEmpty();
        assertThat(runs.know().failing()).isEmpty();
        assertThat(runs.check().failing()).isEmpty();
        assertThat(runs.report()).contains("known and left out; -Ddatacard.known=ignore shows them");
    }

    @Test
    void whatIsKnownMayMove() throws IOException {
        runs.know();
        write("# A comment\n\n" + OLD);
        assertThat(runs.check().failing()).isEmpty();
    }

    @Test
    void whatIsNewFails() throws IOException {
        runs.know();
        write(OLD + "funding: nobody\n");
        assertThat(runs.check().failing()).extracting(Finding::rule).containsExactly("unknown-key");
    }

    @Test
    void whatIsMendedIsForgottenWithTheNextUpdate() throws IOException {
        runs.know();
        write(OLD.replace("mine", "mit"));
        runs.know();
        write(OLD);
        assertThat(runs.check().failing()).extracting(Finding::rule).containsExactly("wrong-type");
    }

    @Test
    void anUnknownFormatIsAnError() throws IOException {
        runs.know();
        Path file = temp.resolve(".datacard/known.json");
        Files.writeString(file, Files.readString(file).replace("\"format\": 1", "\"format\": 99"));
        assertThat(runs.check().failing())
                .filteredOn(finding -> finding.rule().equals("broken-known-findings"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("only format 1 is known"));
    }

    @Test
    void oneFindingALineSorted() throws IOException {
        write(OLD + "zzz: 1\nfunding: nobody\n");
        runs.know();
        List<String> lines = Files.readAllLines(temp.resolve(".datacard/known.json"));
        List<String> entries =
                lines.stream().filter(line -> line.startsWith("    {\"rule\":")).toList();
        assertThat(entries).hasSize(lines.size() - 5).isSorted();
        assertThat(entries).filteredOn(line -> line.contains("unknown-key")).hasSize(2);
        String before = Files.readString(temp.resolve(".datacard/known.json"));
        runs.know();
        runs.check();
        assertThat(temp.resolve(".datacard/known.json")).hasContent(before);
    }

    @Test
    void anotherDescriptorInTheFolderHasAFileOfItsOwn() throws IOException {
        Files.writeString(temp.resolve("more.datacard.yaml"), OLD.replace("Old", "More"));
        runs.know();
        assertThat(temp.resolve(".datacard/more.known.json")).isRegularFile();
        assertThat(runs.check().failing()).isEmpty();
    }

    @Test
    void whatIsMendedIsNamed() throws IOException {
        runs.know();
        write(OLD.replace("mine", "mit"));
        assertThat(runs.check().findings())
                .filteredOn(finding -> finding.rule().equals("stale-known-finding"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.message())
                            .isEqualTo("The known finding wrong-type on distribution.licenses.id is gone");
                    assertThat(finding.location().file()).isEqualTo(temp.resolve(".datacard/known.json"));
                    assertThat(finding.location().line()).isGreaterThan(3);
                });
    }

    @Test
    void whoAnswersMoreHasNoNewFinding() throws IOException {
        runs = runs.needing("50");
        runs.know();
        write(OLD + "summary: Old reviews.\n");
        assertThat(runs.check().failing()).isEmpty();
    }

    @Test
    void whatABaseSaysIsKnownToo() throws IOException {
        Files.writeString(temp.resolve("team.datacard-base.yaml"), "licence: mit\n");
        write("datacard: 1\nname: Old\nextends: team.datacard-base.yaml\n");
        assertThat(runs.check().failing()).extracting(Finding::rule).contains("unknown-key");
        runs.know();
        assertThat(runs.check().failing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\n",
                "[]\n",
                "{\"format\": 1}\n",
                "{\"known\": 1}\n",
                "{\"known\": [\n<<<<<<< main\n]}\n",
                "{\"known\": [{\"rule\": \"x\"}]}\n",
                "{\"known\": [3]}\n"
            })
    void aBrokenFileIsAFinding(String text) throws IOException {
        Files.createDirectories(temp.resolve(".datacard"));
        Files.writeString(temp.resolve(".datacard/known.json"), text);
        assertThat(runs.check().findings())
                .filteredOn(finding -> finding.rule().equals("broken-known-findings"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.location().file()).isEqualTo(temp.resolve(".datacard/known.json"));
                    assertThat(finding.message()).startsWith("The known findings cannot be read: ");
                });
        runs.know();
        assertThat(runs.check().failing()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(temp.resolve("datacard.yaml"), text);
    }
}
