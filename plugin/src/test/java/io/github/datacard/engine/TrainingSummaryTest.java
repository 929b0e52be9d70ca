package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the datasets of a mixture come the summaries that laws ask for; each answer leads to its descriptor. */
@Slow
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

    /** All rows of the template. */
    private static final List<String> TEMPLATE = List.of(
            ("0.a 0.b 1.1.a 1.1.b 1.2.a 1.2.b 1.2.c 1.3.a 1.3.b 1.3.c 1.3.d 1.3.e 1.3.f 1.3.g 2.1.a 2.1.b 2.1.c 2.1.d 2.1.e"
                            + " 2.2.1.a 2.2.1.b 2.2.2.a 2.2.2.b 2.2.2.c 2.2.2.d 2.2.2.e 2.3.a 2.3.b 2.3.c 2.3.d 2.3.e 2.3.f 2.3.g"
                            + " 2.3.h 2.3.i 2.4.a 2.4.b 2.4.c 2.4.d 2.4.e 2.5.a 2.5.b 2.5.c 2.5.d 2.5.e 2.6.a 2.6.b 2.6.c 3.1.a 3.1.b"
                            + " 3.1.c 3.2.a 3.3.a")
                    .split(" ", -1));

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
                        "## 1.1.a Provider and contact\n\n- Name: Example AI\n- Contact: data@example.org\n",
                        "## 1.3.a Modalities\n\ntext, audio\n",
                        "## 2.1.c The large ones\n\n- [Levels \\[new\\]](../../levels/index.html): https://example.org/levels;"
                                + " 2B tokens (text); in part: German pages alone\n",
                        "## 2.2.1.a Datasets licensed from rightsholders\n\nNone.\n",
                        "## 2.3.b Crawlers\n\nNot applicable: no such data was used.\n",
                        "## 2.5.c Models on the market that generated it\n\n- [Talks](../../talks/index.html): Speaker 2\n",
                        "## 3.1.a Signatory of the Code of Practice\n\nYes.\n")
                .doesNotContainIgnoringCase("compliant");
    }

    @Test
    void aSourceMayBeTheFileItself() throws IOException {
        List<Path> sources = List.of(temp.resolve("in/levels"), temp.resolve("in/river.training-summary.yaml"));
        assertThat(new DescriptorFinder(List.of(), List.of()).search(sources).descriptors())
                .containsExactly(temp.resolve("in/levels/datacard.yaml"));
    }

    @Test
    void everyRowOfTheTemplateStandsThereInItsOrder() throws IOException {
        String all = rendered("eu-53-1-d");
        assertThat(Pattern.compile("(?m)^(?:- |## )(\\d\\.[\\w.]+) ")
                        .matcher(all)
                        .results()
                        .map(row -> row.group(1))
                        .sorted())
                .containsExactlyElementsOf(TEMPLATE);
    }

    @Test
    void whatWasCrawledIsAnsweredFromTheDescriptor() throws IOException {
        write("levels/datacard.yaml", """
                datacard: 1
                name: Levels
                summary: Pages on rivers.
                language: de
                collection:
                  timeframe: 2015/2025
                  crawl:
                    agents: [RiverBot]
                    purpose: To gather pages on rivers.
                    behavior: It kept to robots.txt.
                    period: 2023-01-05/2023-02
                    domains: [{domain: rivers.example.org, share: 40%}]
                """);
        write("river.training-summary.yaml", MIXTURE.replace("id: levels,", "id: levels, kind: crawled,"));
        String link = "- [Levels](../../levels/index.html): ";
        assertThat(rendered("eu-53-1-d"))
                .contains(
                        "## 1.3.e Languages\n\n" + link + "German",
                        "## 2.3.b Crawlers\n\n" + link + "RiverBot\n",
                        "## 2.3.c Their purposes\n\n" + link + "To gather pages on rivers.\n",
                        "## 2.3.d How they behave\n\n" + link + "It kept to robots.txt.\n",
                        "## 2.3.e Period\n\n" + link + "01/2023 to 02/2023\n",
                        "## 2.3.h Most relevant domains\n\n" + link + "rivers.example.org\n",
                        "## 2.3.i Comments on crawled data\n\nNone.\n",
                        "## 2.1.a Publicly available datasets\n\nNone.\n");
    }

    @Test
    void aDatasetThatIsNotNamedIsDescribedAmongTheOthers() throws IOException {
        assertThat(rendered("eu-53-1-d")).contains("## 2.1.d The others\n\nNone.\n");
        write("river.training-summary.yaml", MIXTURE.replace("id: levels,", "id: levels, named: no,"));
        assertThat(rendered("eu-53-1-d"))
                .contains(
                        "## 2.1.c The large ones\n\nNone.\n",
                        "## 2.1.d The others\n\n- [Levels \\[new\\]](../../levels/index.html): text; Hourly levels of forty gauges.;"
                                + " German; 01/2015 to 12/2025\n");
        write("river.training-summary.yaml", MIXTURE.replace("id: levels,", "id: levels, named: perhaps,"));
        assertThat(findings()).containsExactly("\"perhaps\" does not say whether the dataset is listed by its name");
    }

    @Test
    void dataOfUsersAndRemarksHaveRowsOfTheirOwn() throws IOException {
        write(
                "river.training-summary.yaml",
                MIXTURE.replace("kind: synthetic", "kind: interactions")
                        + "acquired: 2026-04\ncontinues: false\ncopyright_policy: See our policy.\n"
                        + "remarks: {public: Sizes are after cleaning., user: Only with consent.}\n");
        assertThat(rendered("eu-53-1-d"))
                .contains(
                        "## 1.3.d Latest acquisition of data and whether it goes on\n\n- Acquired: 04/2026\n- Continues: No.\n",
                        "## 2.1.e Comments on public datasets\n\nSizes are after cleaning.\n",
                        "## 2.4.a Data of users' interactions with the model\n\nYes: [Talks]",
                        "## 2.4.b Data of users of other services\n\nNone.\n",
                        "## 2.4.d Their modalities\n\naudio\n",
                        "## 2.4.e Comments on data of users\n\nOnly with consent.\n",
                        "## 3.1.c Comments on copyright\n\nSee our policy.\n");
        write("river.training-summary.yaml", MIXTURE + "remarks: {publik: x}\n");
        assertThat(findings()).containsExactly("The key \"publik\" is not known here");
    }

    @Test
    void theTwelveCategoriesOfCaliforniaAreAnswered() throws IOException {
        assertThat(rendered("ab-2013"))
                .contains(
                        "- 2 How the datasets further the purpose of the system\n",
                        "## 1 Sources or owners of the datasets\n\n- [Levels \\[new\\]](../../levels/index.html): Example Institute\n",
                        "## 3 Number of data points\n\n- [Levels \\[new\\]](../../levels/index.html): 2B tokens (text)\n",
                        "## 6 Bought or licensed\n\nNot applicable: no such data was used.\n",
                        "## 11 Dates of first use in development",
                        ": 10/2025\n- [Talks](../../talks/index.html): not known\n",
                        "## 12 Synthetic data\n\n- [Levels \\[new\\]](../../levels/index.html): not known\n"
                                + "- [Talks](../../talks/index.html): generated; Speaker 2\n");
    }

    @Test
    void dataOfThirdPartiesIsNamedWithTheAgreementUnderWhichItCame() throws IOException {
        write("levels/datacard.yaml", """
                datacard: 1
                name: Levels
                collection: {agreements: A contract with the river office}
                composition: {synthetic: 20%}
                """);
        write("river.training-summary.yaml", MIXTURE.replace("{id: levels,", "{id: levels, kind: private,"));
        assertThat(rendered("ab-2013"))
                .contains(
                        "## 6 Bought or licensed\n\n- [Levels](../../levels/index.html): private; A contract with the river office\n",
                        "- [Levels](../../levels/index.html): 20%\n");
    }

    @Test
    void aDatasetWithoutADescriptorIsNotPassedOver() throws IOException {
        write(
                "river.training-summary.yaml",
                MIXTURE + "- {id: 'bought *books*', kind: licensed, amounts: {text: 3}}\n");
        assertThat(rendered("eu-53-1-d"))
                .contains(
                        "## 2.2.1.a Datasets licensed from rightsholders\n\nYes: bought \\*books\\*, of which no descriptor is known.\n",
                        "- 2.2.1.b Their modalities\n");
    }

    @Test
    void hostileTextsBeginNoSectionsAndBringNoHtml() throws IOException {
        write("levels/datacard.yaml", """
                datacard: 1
                name: "Levels\\n## 9 Forged"
                summary: "<script>alert(1)</script>\\n\\n## 3.2.a Measures"
                people: {overview: "# None <img src=x>"}
                """);
        write(
                "river.training-summary.yaml",
                MIXTURE.replace("part: German pages alone", "part: \"all\\n\\n## 0.c Forged\"")
                                .replace("{text: 2B tokens}", "{\"text\\n## 1.9 Forged\": \"2B\\n# tokens <b>\"}")
                        + "opt_out: \"We ask.\\n\\n## 3.9 Forged\\n<iframe src=x>\"\nother: [1, {a: b}, ~]\n");
        String text = rendered("eu-53-1-d") + rendered("ab-2013") + rendered("attribution") + rendered("licenses");
        assertThat(text.lines().filter(line -> line.startsWith("#")).toList())
                .noneMatch(line -> line.contains("Forged"));
        assertThat(text).doesNotContain("\n<", " <script", " <img", " <b>", "\n<iframe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training_summary: 1\n",
                "training_summary: 1\ndatasets: levels\n",
                "training_summary: 1\ndatasets: {id: levels}\nmodel: River\nprovider: [a]\n",
                "training_summary: 1\ndatasets: [levels, [talks], 3, ~]\nuses: {a: b}\nupdated: [2026-01-01]\n",
                "training_summary: [1]\ndatasets: [{id: [levels]}, {id: talks, amounts: [1]}]\n",
            })
    void whatIsHalfFilledInIsRenderedWithItsGapsFirst(String text) throws IOException {
        write("river.training-summary.yaml", text);
        assertThat(rendered("eu-53-1-d")).contains("## Not answered\n\n- 0.a ", "- 1.2.c Date of placement");
        assertThat(rendered("ab-2013")).contains("## Not answered\n\n");
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

    @Test
    void withoutAnUpdateTheSixMonthsBeginOnTheMarket() throws IOException {
        String never = MIXTURE.replace("updated: 2026-09-01\n", "");
        write("river.training-summary.yaml", never);
        assertThat(findings()).containsExactly("This summary was due for an update on 2026-09-01");
        assertThat(rendered("eu-53-1-d")).contains("The next update is due by 2026-09-01");
        write("river.training-summary.yaml", never.replace("2026-03-01", "2026-10"));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", market_date: 2026"})
    void thatNoDateIsSaidIsFound(String market) throws IOException {
        write(
                "river.training-summary.yaml",
                MIXTURE.replace("2026-09-01", "").replace(", market_date: 2026-03-01", market));
        assertThat(findings())
                .containsExactly(
                        "Nothing says when this summary was last updated, so nobody learns when the next update is due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09", "\"2026-09-01\""})
    void anUpdateMayBeAMonth(String updated) throws IOException {
        write("river.training-summary.yaml", MIXTURE.replace("2026-09-01", updated));
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "uses: [commercial, share-modified] | uses: research | \"research\" is no use for which licenses are judged",
                "share-modified | share_modifed | \"share_modifed\" is no use for which licenses are judged",
                "market_date: 2026-03-01 | market_date: spring | \"market_date\" is no date: spring",
                "first_used: 2025-10 | first_used: 2025-13 | \"first_used\" is no date: 2025-13",
                "{text: 2B tokens} | {text: -5} | This is no amount of \"text\": -5",
                "{text: 2B tokens} | {text: much} | This is no amount of \"text\": much",
                "{text: 2B tokens} | 2B tokens | The amounts do not name what they are amounts of",
                "- {id: talks, | - levels~- {id: talks, | The dataset \"levels\" stands here twice",
            })
    void whatSaysNothingOfAMixtureIsFound(String right, String wrong, String message) throws IOException {
        write("river.training-summary.yaml", MIXTURE.replace(right, wrong.replace("~", "\n")));
        assertThat(findings()).containsExactly(message);
        assertThat(rendered("attribution").split("Levels", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "share-modified | Share modified",
                ", market_date: 2026-03-01 | ",
                "first_used: 2025-10 | first_used: 2025",
                "{text: 2B tokens} | {text: \"about 40,000 books\", images: 3 crates, video: 0, audio: not known}",
            })
    void otherWordsForItAreRight(String right, String other) throws IOException {
        write("river.training-summary.yaml", MIXTURE.replace(right, other == null ? "" : other));
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
