package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see first: names, short answers, links, and what is wrong with the data that a dataset comes from. */
@Slow
class HeadsOfPagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "One sentence. Another. | One sentence. | true",
                "Only one | Only one | false",
                "See e.g. the list. More. | See e.g. the list. | true",
                "Made by J. R. Smith in 1.5 hours. Then more. | Made by J. R. Smith in 1.5 hours. | true",
                "一つ目。二つ目。 | 一つ目。 | true",
                "هل هذا؟ نعم. | هل هذا؟ | true"
            })
    void theFirstSentenceStandsForAText(String text, String first, boolean cut) {
        assertThat(Sentence.first(text, 90)).isEqualTo(new Sentence(first, cut));
    }

    @Test
    void whatFollowsTheFirstSentenceOfAShortTextIsNotHidden() {
        String text = "The people were not asked. Three of four faces are of men.";
        assertThat(Sentence.beginning(text, 90)).isEqualTo(new Sentence(text, false));
        assertThat(Sentence.beginning(text, 40)).isEqualTo(new Sentence("The people were not asked.", true));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 10_000})
    void aCellOfTheHeadIsShortHoweverLongTheAnswer(int length) throws IOException {
        write("long", "people: \"" + "word ".repeat(length / 5).strip() + "\"\nlicense: mit\n");
        assertThat(page("long").select("dl.glance dd"))
                .allMatch(cell -> cell.text().length() < 120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "composition: {instances: [{unit: image, count: 10408}]} | 10,408 images",
                "composition: {instances: [{unit: image, count: 1}]} | 1 image",
                "composition: {instances: [{unit: story, count: 2}]} | 2 stories",
                "composition: {instances: [{unit: pair of images, count: 1200000}]} | 1.2 million pairs of images",
                "composition: {instances: [{unit: clip, count: \">=5.85B\"}]} | at least 5.85 billion clips",
                "composition: {instances: [{unit: portrait, count: 120000}], subjects: 8377} | 120,000 portraits of 8,377 people",
                "composition: {data_subjects: synthetic, instances: [{unit: face, count: 10008}], subjects: 3336} | 10,008 faces of 3,336 subjects",
                "composition: {instances: [{unit: visit, count: 9, parent: person}, {unit: person, count: 3}], subjects: 3} | 9 visits from 3 people",
                "composition: {instances: [{unit: clip, count: 9, parent: film}, {unit: film, count: 3}]} | 9 clips from 3 films",
                "composition: {instances: [{unit: people, count: 7}], size: {bytes: 1.4 MB}} | 7 people · 1.4 MB",
                "splits: [{name: train, count: 7000}, {name: test, count: 500}] | 7,500 rows · 2 splits",
            })
    void sizesAreSaidAsPeopleSayThem(String yaml, String size) throws IOException {
        write("sized", yaml + "\n");
        assertThat(cell("sized", "Size")).isEqualTo(size);
    }

    @Test
    void eachLicenseSaysWhatItCoversAndWhatItForbids() throws IOException {
        write("licensed", """
                distribution:
                  licenses:
                    - {id: cc-by-nc-sa-4.0, applies_to: [annotations]}
                    - {id: other, name: Library terms, applies_to: [media]}
                """);
        assertThat(cell("licensed", "License"))
                .contains("Annotations: ", "no commercial use", "share alike", "Media: Library terms");
        assertThat(page("licensed").select("dl.glance dd bdi.part").eachText())
                .hasSize(2)
                .allMatch(part -> part.startsWith("Annotations: ") || part.startsWith("Media: "));
        write("unsaid", "summary: A set.\n");
        assertThat(cell("unsaid", "License")).isEqualTo("Not said Do not assume that you may use it.");
        write("open", "license: cc-by-4.0\n");
        assertThat(cell("open", "License")).isEqualTo("Creative Commons Attribution 4.0 · commercial use allowed");
        write("free", "license: cc0-1.0\n");
        assertThat(cell("free", "License")).endsWith("free for any use");
        write("own", "license: other\n");
        assertThat(cell("own", "License")).doesNotContain("use", "terms");
        write("named", "license: {id: other, name: Ours}\n");
        assertThat(cell("named", "License")).isEqualTo("Ours · read its terms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no | did not agree | what they agreed to",
                "yes | what they agreed to | did not agree",
                "'' | what they agreed to | did not agree"
            })
    void whoDidNotAgreeIsNotSaidToHaveAgreedToSomething(String obtained, String said, String other) throws IOException {
        write(
                "sensitive",
                "people: {overview: Patients of one clinic., sensitive_data: health"
                        + (obtained.isEmpty() ? "" : ", consent: {obtained: " + obtained + "}") + "}\n");
        assertThat(page("sensitive").select(".notice").text()).contains(said).doesNotContain(other);
    }

    @Test
    void whatAReaderAsksOfModelsConsentAndAccessStandsAtTheHead() throws IOException {
        write("asked", """
                creators: Lakeside Hospital
                composition: {synthetic: {share: 66%}}
                people: {overview: Patients of one clinic., consent: {obtained: no}}
                distribution: {access: {type: gated, conditions: Sign the agreement.}}
                """);
        assertThat(cell("asked", "Consent")).isEqualTo("No");
        assertThat(cell("asked", "Made by models")).isEqualTo("66%");
        assertThat(cell("asked", "To get access")).isEqualTo("Sign the agreement.");
        assertThat(page("asked")
                        .select("dl.glance dt:matchesOwn(^Made by$) + dd")
                        .text())
                .isEqualTo("Lakeside Hospital");
        assertThat(cell("asked", "Who to ask")).isEqualTo("Not said");
    }

    @Test
    void anEntryOfBibtexIsOneWhereverItStands() throws IOException {
        write("cited", "citation: \"@misc{mine, title={Mine}}\"\n");
        assertThat(page("cited").select("#use .listing").text()).isEqualTo("@misc{mine, title={Mine}}");
        assertThat(page("cited").select("#use").text()).doesNotContain("gives no BibTeX");
        write("told", "citation: \"@us, 2024, please.\"\n");
        assertThat(page("told").select("#use").text()).contains("@us, 2024, please.", "gives no BibTeX");
    }

    @Test
    void groupsOfPeopleStandInTheOverviewWithTheirShares() throws IOException {
        write("counted", """
                people:
                  demographics:
                    - {attribute: gender, distribution: {female: 30, male: 90}}
                    - {attribute: age, source: self_reported}
                    - attribute: region
                      distribution: {a: 5%, b: 30%, c: 10%, d: 9%, e: 8%, f: 7%, g: 6%, h: 25%}
                """);
        assertThat(page("counted").select(".topic-groups li").eachText())
                .containsExactly(
                        "gender: female (25%), male (75%) Read all",
                        "age: shares not said Read all",
                        "region: b (30%), h (25%), c (10%), d (9%), e (8%), f (7%) and 2 more Read all");
        assertThat(page("counted").select(".topic-groups .nothing").text())
                .isEqualTo("Not among them: ethnicity or skin tone, disability");
        assertThat(page("counted").select("dl.glance a[href=#topic-groups]").text())
                .isEqualTo("gender · age: shares not said · region");
        write("partly", "people: {demographics: [{attribute: 性别, distribution: {女: 40%}}]}\n");
        assertThat(page("partly").select(".topic-groups").text())
                .contains("女 (40%), 60% not said")
                .contains("Not among them: age, ethnicity");
        write("foreign", "people: {demographics: [{attribute: ජනවර්ගය}]}\n");
        assertThat(page("foreign").select(".topic-groups").text())
                .contains("shares not said")
                .doesNotContain("Not among them");
        write("silent", "people: yes\n");
        assertThat(page("silent").select(".topic-groups").text()).contains("Not said");
        write("nobody", "people: no\n");
        assertThat(page("nobody").select(".topic-groups")).isEmpty();
    }

    @Test
    void aRetractionLeadsToWhatSaysWhyOrSaysThatNothingDoes() throws IOException {
        write("taken", "status: retracted\nmaintenance: Taken back on 2021-03-12, since nobody was asked.\n");
        assertThat(page("taken").select(".notice.danger a[href=#maintenance.update_plan]"))
                .hasSize(1);
        assertThat(page("taken").getElementById("maintenance.update_plan").text())
                .contains("since nobody was asked");
        write("gone", "status: retracted\n");
        assertThat(page("gone").select(".notice.danger").text())
                .endsWith("Nothing under Maintenance or Distribution says why or since when.");
        write("old", "status: deprecated\ndistribution: {availability: {status: available, successor: taken}}\n");
        assertThat(page("old").select(".notice.caution a[href=#distribution.availability]"))
                .hasSize(1);
    }

    @Test
    void aDateOfPublicationIsNoDateOfAChange() throws IOException {
        write("once", "dates: {published: 2015-06-01}\n");
        assertThat(cell("once", "Published")).isEqualTo("2015-06-01");
        assertThat(page("once").select("dl.glance dt").eachText()).doesNotContain("Last change");
        write("twice", "dates: {published: 2015-06-01, modified: 2021-03-12}\n");
        assertThat(cell("twice", "Published")).isEqualTo("2015-06-01");
        assertThat(cell("twice", "Last change")).isEqualTo("2021-03-12");
    }

    @Test
    void whatIsRecommendedAndNotAnsweredIsCountedWhereNothingElseIsMissing() throws IOException {
        write("bare", "summary: A set.\n");
        assertThat(page("bare").select("#unsaid").text()).contains("Recommended, but not answered");
    }

    @Test
    void openQuestionsAreThoseOfTheFirstProfile() throws IOException {
        write("bare", "summary: A set.\n");
        String alone = cell("bare", "Documentation");
        Path out = folder.resolve("both");
        Runs.on(folder.resolve("data"), out).asking("baseline", "datasheet").render();
        assertThat(Jsoup.parse(Files.readString(out.resolve("bare/index.html")))
                        .select("dl.glance dt:contains(Documentation) + dd")
                        .text())
                .contains("required questions open")
                .isEqualTo(alone);
    }

    @Test
    void whatTheHeadSaysInFullIsNotSaidAgain() throws IOException {
        write("plain", "version: 1.2.0\nstatus: published\nkeywords: [post]\n");
        assertThat(cell("plain", "Version")).isEqualTo("1.2.0");
        assertThat(page("plain").select("#identity .entry h3").text()).isEqualTo("Keywords#");
    }

    @Test
    void theShortNameIsShownBesideTheLongOne() throws IOException {
        write("named", "pretty_name: Short\nsummary: A set.\n");
        assertThat(page("named").select("h1").text()).isEqualTo("Short");
        assertThat(page("named").select("header .id").text()).isEqualTo("named name · named");
        assertThat(read("index.html").select(".card h2").first().text()).isEqualTo("Short");
    }

    @Test
    void identifiersLeadSomewhereAndHostileOnesDoNot() throws IOException {
        write("parent", "summary: A set.\n");
        write("linked", """
                doi: 10.5555/clerks.<b>
                contact: {name: Steward, email: steward@example.org}
                creators:
                  - {name: A, orcid: 0000-0002-1825-0097}
                  - {name: "javascript:alert(1)@b.c"}
                  - {name: "B <b.c@example.org>"}
                  - {name: "C <javascript:alert(2)@example.org>"}
                lineage: {sources: [{ref: parent, relation: subset_of}, {ref: "10.5555/old(1)"}, {ref: "javascript:x"}]}
                """);
        org.jsoup.nodes.Document page = page("linked");
        assertThat(page.select("a").eachAttr("href"))
                .contains("mailto:steward@example.org", "https://orcid.org/0000-0002-1825-0097", "../parent/index.html")
                .contains("https://doi.org/10.5555/old(1)", "mailto:b.c@example.org")
                .noneMatch(address -> address.startsWith("javascript") || address.contains("clerks"));
        assertThat(page.select("svg.lineage a[href='../parent/index.html']")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: retracted | retracted | danger",
                "status: deprecated | deprecated | caution",
                "distribution: {access: {type: request, url: \"https://x.example.org\"}} | restricted | caution",
                "distribution: {availability: {status: gated}} | restricted | caution",
                "distribution: {availability: {status: lost}} | lost | caution",
                "distribution: {availability: {status: available, successor: other}} | replaced | caution",
            })
    void whatIsWrongWithAnAncestorStandsAtTheHeadWithTheWayToIt(String yaml, String state, String level)
            throws IOException {
        write("old", yaml + "\n");
        write("middle", "lineage: {sources: [old]}\n");
        write("young", "lineage: {sources: [middle]}\n");
        org.jsoup.nodes.Document page = page("young");
        assertThat(page.select("header .notice." + level).text())
                .contains("old name", "this dataset ← middle name ← old");
        assertThat(page.select("header .notice a").eachAttr("href"))
                .containsExactly("../middle/index.html", "../old/index.html");
        assertThat(read("index.html").select(".card:contains(young) .notice").text())
                .contains("old name");
        assertThat(page("old").select("header .way")).isEmpty();
    }

    @Test
    void parentsElsewhereMatterAsFarAsTheirStateIsSaid() throws IOException {
        write(
                "child",
                "lineage: {sources: [{ref: org/lost, status: retracted}, {ref: org/fine, status: available}]}\n");
        assertThat(page("child").select("header .notice.danger").text()).contains("org/lost");
        assertThat(page("child").select("header .notice").text()).doesNotContain("org/fine");
    }

    @Test
    void nothingIsPromisedThatIsNotThere() throws IOException {
        write("bare", "summary: A set.\n");
        assertThat(page("bare").select(".actions a").eachText()).containsExactly("Cite");
        write("whole", """
                links: {papers: [https://papers.example.org/p], repository: https://github.com/a/b}
                distribution: {access: {type: open, url: https://data.example.org}}
                splits: {train: a.csv}
                """);
        assertThat(page("whole").select(".actions a").eachText())
                .containsExactly("Get the data", "Load", "Paper", "Code", "Cite");
        write("gone", "status: retracted\ndistribution: {access: {type: open, url: https://data.example.org}}\n");
        assertThat(page("gone").select(".actions a").eachText()).containsExactly("Cite");
    }

    @Test
    void textsHaveTheirDirectionAndTheirLanguage() throws IOException {
        write("arabic", "language: [ar, en]\nsummary: \"تضم هذه المجموعة رسائل قصيرة (200 text) من مكتب بريد.\"\n");
        assertThat(page("arabic").select(".summary[lang=ar] p[dir=auto]")).hasSize(1);
        write("guessed", "language: [ar, fa]\nsummary: \"تضم هذه المجموعة رسائل\"\n");
        assertThat(page("guessed").select(".summary[lang]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turned/index.html", "turned/README.md", "turned/baseline.html", "index.html", "llms.txt"})
    void noTextTurnsTheOrderOfItsCharacters(String file) throws IOException {
        write("turned", "summary: \"Reads \\u202Etxt.exe\\u202C at once.\"\n");
        page("turned");
        assertThat(Files.readString(folder.resolve("out").resolve(file)))
                .contains("turned")
                .doesNotContain("\u202E");
    }

    private String cell(String id, String label) throws IOException {
        return page(id).select("dl.glance dt:contains(" + label + ") + dd").text();
    }

    private org.jsoup.nodes.Document page(String id) throws IOException {
        return read(id + "/index.html");
    }

    private org.jsoup.nodes.Document read(String file) throws IOException {
        Path out = folder.resolve("out");
        Runs.on(folder.resolve("data"), out).render();
        return Jsoup.parse(Files.readString(out.resolve(file)));
    }

    private void write(String id, String more) throws IOException {
        Path file = folder.resolve("data").resolve(id).resolve("datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "datacard: 1\nname: " + id + " name\n" + more);
    }
}
