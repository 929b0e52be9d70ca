package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers with a minute ask of a page: may I use it, how do I load it, who is in it, what is missing. */
@Slow
class AnswersOnPagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"de, true", "en, false"})
    void aLanguageThatTheTextsAreNotInIsANotice(String language, boolean warned) throws IOException {
        measured("""
                {"name": "text", "type": "string", "nulls": 0,
                 "languages": {"texts": 600, "shares": [{"language": "en", "percent": 100}]}}""");
        Document page = page("language: " + language + "\nsplits: {train: data/train.csv}\n");
        assertThat(page.select(".notice.caution").eachText())
                .hasSize(warned ? 1 : 0)
                .allMatch(text -> text.contains("the language is German") && text.contains("in another one: English"));
    }

    @ParameterizedTest
    @CsvSource({"synthetic, note", "people, caution", "'synthetic, people', caution"})
    void madeUpPeopleNeedNoCaution(String subjects, String level) throws IOException {
        Document page = page("composition: {data_subjects: [" + subjects
                + "]}\npeople: {sensitive_data: [{kind: health}], overview: Visitors of a clinic.}\n");
        assertThat(page.select(".notice").eachAttr("class")).containsExactly("notice " + level);
    }

    @Test
    void subsetsUnderAnotherLicenseStandBesideTheLicense() throws IOException {
        Document page = page("""
                license: cc-by-4.0
                composition:
                  subsets:
                    - {name: one, license: CC-BY-4.0}
                    - {name: two, license: cc-by-nc-4.0}
                    - {name: three, license: Terms of Acme}
                """);
        assertThat(page.select("dl.glance dt:contains(License) + dd").text())
                .endsWith("two: Creative Commons Attribution-NonCommercial 4.0 three: Terms of Acme")
                .doesNotContain("one:");
        assertThat(page.select("#distribution [id=distribution.licenses]").text())
                .contains("Creative Commons Attribution 4.0");
    }

    @Test
    void pathsOfFilesSayWhereTheyBegin() throws IOException {
        String splits = "splits: {train: data/train.csv}\n";
        assertThat(page(splits).select("#use .nothing").text()).contains("names no address");
        assertThat(page(splits + "links: {repository: https://github.com/a/b}\n")
                        .select("#use p a")
                        .eachAttr("href"))
                .containsExactly("https://github.com/a/b");
        assertThat(page("splits: {train: https://example.org/a.csv}\n")
                        .select("#use")
                        .text())
                .doesNotContain("begin in the folder");
    }

    @Test
    void dataOnTheHubIsLoadedOrDownloaded() throws IOException {
        Document page = page("links: {repository: https://huggingface.co/datasets/org/set}\n");
        assertThat(page.select("#use .listing").eachText())
                .anyMatch(text -> text.contains("load_dataset(\"org/set\")"))
                .contains("hf download org/set --repo-type dataset");
    }

    @Test
    void whatOnlySomeItemsSayIsMissingInTheOthers() throws IOException {
        Document page = page("""
                people:
                  demographics:
                    - {attribute: age, source: record}
                    - {attribute: gender}
                    - {attribute: skin tone}
                gaps: {not_documented: [people.demographics.source]}
                """);
        assertThat(page.select("#unsaid").text()).contains("Source in 2 of 3");
    }

    @Test
    void theHeadCountsWhatTheListNames() throws IOException {
        Document page = page("""
                license: mit
                gaps: {not_documented: [people, citation], not_applicable: {annotation: There are no labels.}}
                """);
        int listed = page.select("#unsaid h3:not(:contains(Not applicable)) .where").stream()
                .mapToInt(count -> Integer.parseInt(count.text()))
                .sum();
        assertThat(listed).isGreaterThan(10);
        assertThat(page.select(".nobody h2 a").text()).isEqualTo("The whole list: " + listed);
        assertThat(page.select(".nobody .said a").eachAttr("href")).containsExactly("#distribution.licenses");
        assertThat(page.select(".nobody .not-applicable").text()).isEqualTo("Does not apply: Annotation");
    }

    @Test
    void whatIsAnsweredIsNotSaidByNobody() throws IOException {
        Document page = page("considerations: One shop only.\ngaps: {not_documented: [considerations.limitations]}\n");
        assertThat(page.select(".nobody .said").text()).contains("Limitations");
        assertThat(page.selectFirst(".nobody p").text()).contains("License").doesNotContain("Limitations");
        assertThat(page.select("#unsaid").text()).contains("Limitations");
    }

    @Test
    void readersAreLedToATextThatMayAnswerInPassing() throws IOException {
        Document page =
                page("people: Buyers agreed to publication; a fifth were women.\nconsiderations: One shop only.\n");
        assertThat(page.select(".nobody .within").text())
                .isEqualTo("Perhaps in the text: Groups of people · Consent · Biases · Privacy");
        assertThat(page.select(".nobody .within a").eachAttr("href"))
                .containsOnly("#people.overview", "#considerations.overview")
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
        assertThat(page.select(".nobody strong").eachText())
                .contains("License")
                .doesNotContain("Consent", "Biases", "Privacy");
        assertThat(page.select("dl.glance a[href=#people.overview], .topic-groups a[href=#people.overview]"))
                .hasSize(3);
        assertThat(page("people: yes\n").select(".nobody strong").eachText()).contains("Consent", "Privacy");
        assertThat(page("people: Buyers agreed.\ngaps: {not_documented: [people.consent]}\n")
                        .select(".nobody strong")
                        .eachText())
                .contains("Consent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"None", "none known.", "No known biases", "There are no biases.", "Keine", "Ninguno", "لا يوجد"})
    void thatThereIsNoneIsAStatementOfTheAuthors(String none) throws IOException {
        Document page = page("considerations: {biases: \"" + none + "\", limitations: One shop only.}\n");
        assertThat(page.select(".nobody .none").text()).isEqualTo("The authors say that there are none: Biases");
        assertThat(page.select(".nobody .said").text()).contains("Limitations").doesNotContain("Biases");
        assertThat(page.select(".topic-watch li").eachText())
                .containsExactly("One shop only.", "Biases: none, as the authors say");
        assertThat(page.getElementById("considerations.biases").text())
                .contains(none, "The authors say that there is none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None of the shops is abroad.", "No biases of region were found.", "Nonetheless some."})
    void whatOnlyBeginsWithNoneSaysMore(String text) throws IOException {
        Document page = page("considerations: {biases: \"" + text + "\"}\n");
        assertThat(page.select(".nobody .none")).isEmpty();
        assertThat(page.select(".topic-watch li").eachText()).containsExactly(text);
    }

    @Test
    void aChoiceThatIsCalledNoneIsNoStatementOfThatKind() throws IOException {
        assertThat(page("people: no\ndistribution: {access: {type: none}}\n").select(".nobody .none"))
                .isEmpty();
    }

    private void measured(String column) throws IOException {
        Files.createDirectories(folder.resolve("data/set/.datacard"));
        Files.writeString(folder.resolve("data/set/.datacard/facts.json"), """
                {"format": 1, "engine": "warehouse",
                 "files": [{"path": "data/train.csv", "bytes": 2400, "sha256": "%s", "format": "csv", "rows": 600}],
                 "configs": [{"name": "default",
                   "splits": [{"name": "train", "files": ["data/train.csv"], "bytes": 2400, "rows": 600}],
                   "columns": [%s]}]}
                """.formatted("0".repeat(64), column));
    }

    private Document page(String more) throws IOException {
        Path file = folder.resolve("data/set/datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "datacard: 1\nname: A set\n" + more);
        Runs.on(folder.resolve("data"), folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/set/index.html")));
    }
}
