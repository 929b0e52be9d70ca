package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a conference would accept a Croissant file is known before it is sent. */
class CroissantAcceptanceTest {
    private static final List<String> ITEMS = List.of(
            "rai:dataLimitations",
            "rai:dataBiases",
            "rai:personalSensitiveInformation",
            "rai:dataUseCases",
            "rai:dataSocialImpact",
            "rai:hasSyntheticData",
            "prov:wasDerivedFrom",
            "prov:wasGeneratedBy");

    @TempDir
    private Path temp;

    @Test
    void aDatasetWithAllAnswersIsAccepted() throws IOException {
        CheckResult result = check(complete());
        assertThat(refusals(result)).isEmpty();
        assertThat(result.report())
                .extracting(CheckResult.Line::text)
                .anyMatch(line -> line.startsWith("neurips-2026 would accept the Croissant file of data"));
    }

    @Test
    void whatPeopleAskBeyondTheFileIsCounted() throws IOException {
        assertThat(check(complete() + "lineage: {sources: [{ref: \"https://example.org/raw\"}]}\n")
                        .report())
                .extracting(CheckResult.Line::text)
                .anyMatch(line -> line.startsWith("neurips-2026 would accept the Croissant file of data,"
                        + " though 2 required questions are open; render writes it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  biases: | rai:dataBiases",
                "  social_impact: | rai:dataSocialImpact",
                "  intended: | rai:dataUseCases",
                "composition: | rai:hasSyntheticData",
                "people: | rai:personalSensitiveInformation",
                "  sources: | prov:wasDerivedFrom",
                "license: | license",
                "creators: | creator",
                "dates: | datePublished",
            })
    void whatIsMissingIsNamed(String start, String property) throws IOException {
        String without = complete()
                .lines()
                .filter(line -> !line.startsWith(start.stripTrailing()) && !line.startsWith("  " + start.strip()))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(without).isNotEqualTo(complete());
        CheckResult result = check(without);
        assertThat(refusals(result))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("\"" + property + "\""));
        assertThat(result.report()).extracting(CheckResult.Line::text).noneMatch(line -> line.contains("would accept"));
    }

    @Test
    void nobodyElseIsAskedForIt() throws IOException {
        assertThat(refusals(check(complete().replace("profiles: [neurips-2026]\n", ""))))
                .isEmpty();
    }

    @OnCorpus
    @Test
    void filesOfEarlierPapersAreRefusedForEachOfTheEightItems() throws IOException {
        try (Stream<Path> files = Files.list(Shared.folder("corpus/croissant-neurips"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                Files.copy(
                        file,
                        Files.createDirectories(temp.resolve("x")).resolve("croissant.json"),
                        StandardCopyOption.REPLACE_EXISTING);
                List<Finding> found = refusals(Runs.on(temp.resolve("x"), temp.resolve("out"))
                        .asking("neurips-2026")
                        .check());
                assertThat(ITEMS)
                        .allSatisfy(item -> assertThat(found)
                                .anyMatch(finding -> finding.message().contains("\"" + item + "\"")));
            }
        }
    }

    private static String complete() {
        String example = Library.open(Optional.empty())
                .vocabulary()
                .rule("croissant-refused")
                .orElseThrow()
                .good();
        return example.substring(example.indexOf('\n') + 1, example.indexOf("---\n"));
    }

    private CheckResult check(String descriptor) throws IOException {
        Path data = Files.createDirectories(temp.resolve("data"));
        Files.writeString(data.resolve("datacard.yaml"), descriptor);
        Files.writeString(data.resolve("levels.csv"), "gauge,level_cm\na,12\n");
        return Runs.on(data, temp.resolve("out")).check();
    }

    private static List<Finding> refusals(CheckResult result) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals("croissant-refused"))
                .toList();
    }
}
