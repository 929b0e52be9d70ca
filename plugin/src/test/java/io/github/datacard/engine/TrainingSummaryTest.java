package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
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

/** From the datasets of a mixture come the summaries that laws ask for; each answer leads to its descriptor. */
class TrainingSummaryTest {
    private static final String MIXTURE = """
            training_summary: 1
            version: "1.0"
            updated: 2026-09-01
            provider: {name: Example AI, contact: data@example.org}
            model: {versions: [River-1.0], market_date: 2026-03-01}
            uses: [commercial, share-modified]
            code_of_practice: true
            datasets:
            - {id: levels, amounts: {text: 2B tokens}, part: German pages alone, first_used: 2025-10}
            - {id: talks, kind: synthetic, amounts: {audio: 300 hours}}
            """;

    @TempDir
    private Path temp;

    @BeforeEach
    void describe() throws IOException {
        write("levels/datacard.yaml", """
                datacard: 1
                name: Levels [new]
                summary: Hourly levels of forty gauges.
                license: cc-by-nc-4.0
                language: de
                creators: [{name: Example Institute}]
                links: {homepage: "https://example.org/levels"}
                collection: {timeframe: 2015-01-01/2025-12-31}
                """);
        write("talks/datacard.yaml", """
                datacard: 1
                name: Talks
                license: cc0-1.0
                collection: {generation: {models: [Speaker 2]}}
                """);
        write("river.training-summary.yaml", MIXTURE);
    }

    @Test
    void theTemplateOfTheCommissionIsAnsweredInItsNumbering() throws IOException {
        assertThat(rendered("eu-53-1-d"))
                .contains(
                        "Prepared from descriptors. The next update is due by 2027-03-01",
                        "## Not answered\n\n- 1.1.b Authorised representative\n",
                        "- 3.1.b How reservations of rights are respected\n",
                        "## 1.1.a Provider and contact\n\n- Example AI\n- data@example.org\n",
                        "## 1.3.a Modalities\n\ntext, audio\n",
                        "## 2.1.c The datasets\n\n- [Levels \\[new\\]](../../levels/index.html): https://example.org/levels;"
                                + " 2B tokens (text); in part: German pages alone\n",
                        "## 2.2.1.a Datasets licensed from rightsholders\n\nNone.\n",
                        "## 2.3.b Crawlers\n\nNot applicable: no such data was used.\n",
                        "## 2.5.c Models that generated it\n\n- [Talks](../../talks/index.html): Speaker 2\n",
                        "## 3.1.a Signatory of the Code of Practice\n\nYes.\n")
                .doesNotContainIgnoringCase("compliant");
    }

    @Test
    void theTwelveCategoriesOfCaliforniaAreAnswered() throws IOException {
        assertThat(rendered("ab-2013"))
                .contains(
                        "- 2 How the datasets further the purpose of the system\n",
                        "## 1 Sources or owners of the datasets\n\n- [Levels \\[new\\]](../../levels/index.html): Example Institute\n",
                        "## 3 Number of data points",
                        "## 6 Bought or licensed\n\nNone.\n",
                        "## 11 Dates of first use in development",
                        ": 2025-10\n- [Talks](../../talks/index.html): not known\n",
                        "## 12 Synthetic data\n\nYes: [Talks](../../talks/index.html).\n");
    }

    @Test
    void authorsAreNamedAndLicensesAreJudgedForTheUsesNamed() throws IOException {
        assertThat(rendered("attribution"))
                .contains("[Levels \\[new\\]](../../levels/index.html) by Example Institute, ")
                .contains("<https://example.org/levels>");
        assertThat(rendered("licenses"))
                .contains("## commercial use\n", "## sharing changed versions\n")
                .containsPattern("Levels.*: conflict|Levels.*: not allowed|Levels.*: forbidden")
                .containsPattern("Talks.*: allowed");
    }

    @Test
    void aSummaryThatWouldReplaceAnotherIsFound() throws IOException {
        write("talks/River.training-summary.yaml", MIXTURE);
        assertThat(findings())
                .containsExactly(
                        "Another training summary has the name \"river\", and its documents would be replaced");
    }

    @Test
    void anOverdueSummaryAndUnknownNamesAreFound() throws IOException {
        assertThat(findings()).isEmpty();
        write("river.training-summary.yaml", MIXTURE.replace("2026-09-01", "2026-05-23"));
        assertThat(findings()).containsExactly("This summary was due for an update on 2026-11-23");
        write("river.training-summary.yaml", MIXTURE.replace("2026-09-01", "2026-05-24"));
        assertThat(findings()).isEmpty();
        write(
                "river.training-summary.yaml",
                MIXTURE.replace("id: talks", "id: talk")
                        .replace("synthetic", "generated")
                        .replace("market_date", "date"));
        assertThat(findings())
                .containsExactly(
                        "The key \"date\" is not known here",
                        "\"generated\" is no kind of source",
                        "There is no dataset with the id \"talk\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "soon", "2026", "2026-13", "01.09.2026"})
    void anUpdateThatIsNoDateIsFound(String updated) throws IOException {
        write("river.training-summary.yaml", MIXTURE.replace("2026-09-01", updated));
        assertThat(findings()).containsExactly("\"updated\" is no date, so nobody learns when the next update is due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09", "\"2026-09-01\"", ""})
    void anUpdateMayBeAMonthOrLeftOut(String updated) throws IOException {
        write("river.training-summary.yaml", MIXTURE.replace("2026-09-01", updated));
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return Runs.on(temp.resolve("in"), temp.resolve("out")).check().findings().stream()
                .filter(finding -> finding.rule().equals("training-summary"))
                .map(Finding::message)
                .toList();
    }

    private String rendered(String name) throws IOException {
        Runs.on(temp.resolve("in"), temp.resolve("out")).render();
        return Files.readString(temp.resolve("out/training/river").resolve(name + ".md"));
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
