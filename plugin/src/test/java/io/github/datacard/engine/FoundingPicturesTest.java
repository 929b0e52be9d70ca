package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that the founding papers drew, each from the descriptor and with its table. */
class FoundingPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void resultsOfOneMetricAreDotsWithIntervals() throws IOException {
        Document page = page("""
                uses:
                  results:
                    - {model: small, task: Mood, metric: macro F1, value: 0.74, low: 0.72, high: 0.76}
                    - {model: large, task: Mood, metric: macro F1, value: 0.81}
                    - {model: large, task: Mood, metric: accuracy, value: 91}
                """);
        Element dots = figure(page, "Results: macro F1");
        assertThat(dots.select("circle")).hasSize(2);
        assertThat(dots.select("line.interval")).hasSize(1);
        assertThat(table(dots)).containsExactly("small 0.74 0.72 0.76", "large 0.81 not said not said");
        assertThat(titles(page)).noneMatch(title -> title.contains("accuracy"));
    }

    @Test
    void resultsOfGroupsSayHowLargeTheGroupIs() throws IOException {
        Document page = page("""
                considerations:
                  subgroup_results:
                    - {group: women, model: m, metric: F1, value: 0.66, low: 0.61, high: 0.71, count: 410}
                    - {group: men, model: m, metric: F1, value: 0.79, low: 0.77, high: 0.81, count: 1820}
                """);
        Element dots = figure(page, "Results by group: F1");
        assertThat(dots.select("svg").text()).contains("0.66 · n = 410").doesNotContain("women · m");
        assertThat(table(dots)).containsExactly("women 0.66 0.61 0.71 410", "men 0.79 0.77 0.81 1,820");
    }

    @Test
    void unitsStandBelowWhatTheyArePartsOf() throws IOException {
        Document page = page("""
                composition:
                  instances:
                    - {represents: A sequence, count: 7314, unit: sequence, parent: video}
                    - {represents: A video, count: 707, unit: video}
                """);
        assertThat(table(figure(page, "Units"))).containsExactly("video 707", "sequence video 7,314 10.3 per video");
    }

    @Test
    void unitsThatHoldEachOtherOrNothingAreNoLadder() throws IOException {
        assertThat(titles(page("""
                composition:
                  instances:
                    - {represents: A hen, count: 3, unit: hen, parent: egg}
                    - {represents: An egg, count: 3, unit: egg, parent: hen}
                """))).doesNotContain("Units");
        assertThat(titles(page("""
                composition:
                  instances:
                    - {represents: A photo, count: 20000, unit: photo}
                    - {represents: A user, count: 8377, unit: user}
                """))).doesNotContain("Units");
    }

    @Test
    void generationsAreComparedInTheUnitThatBothCount() throws IOException {
        write("raw", "composition:\n  instances:\n    - {represents: A face, count: 260M, unit: face}\n");
        write("clean", """
                composition:
                  instances:
                    - {represents: A person, count: 2M, unit: identity}
                    - {represents: A face, count: 42M, unit: face}
                lineage:
                  sources: [{ref: raw, relation: cleaned_from}]
                """);
        Document page = page("""
                composition:
                  instances: [{represents: A face, count: 4.2M, unit: face}]
                lineage:
                  sources: [{ref: clean, relation: subset_of}]
                """);
        assertThat(table(figure(page, "Size from generation to generation")))
                .containsExactly("raw 260,000,000", "clean raw 42,000,000 16.2%", "Letters clean 4,200,000 10%");
    }

    @Test
    void countsCloseToEachOtherAreNotOnPowersOfTen() throws IOException {
        write("raw", "composition:\n  instances:\n    - {represents: A face, count: 50000, unit: face}\n");
        String clean = """
                composition:
                  instances: [{represents: A face, count: %d, unit: face}]
                lineage:
                  sources: [{ref: raw, relation: cleaned_from}]
                """;
        Element close = figure(page(clean.formatted(40_000)), "Size from generation to generation");
        assertThat(close.text()).doesNotContain("powers of ten");
        assertThat(close.select("rect").eachAttr("width")).containsExactly("100%", "80%");
        assertThat(table(close)).containsExactly("raw 50,000", "Letters raw 40,000 80%");
        Element apart = figure(page(clean.formatted(4_000)), "Size from generation to generation");
        assertThat(apart.text()).contains("The scale goes by powers of ten.");
        Element none = figure(page(clean.formatted(0)), "Size from generation to generation");
        assertThat(none.text()).doesNotContain("powers of ten");
    }

    @Test
    void mergedSetsAreNoGenerations() throws IOException {
        write("raw", "composition:\n  instances:\n    - {represents: A face, count: 260M, unit: face}\n");
        assertThat(titles(page("""
                composition:
                  instances: [{represents: A face, count: 4.2M, unit: face}]
                lineage:
                  sources: [{ref: raw, relation: merges, share: 100%}]
                """)))
                .doesNotContain("Size from generation to generation")
                .contains("Shares of the sources");
    }

    @Test
    void overlapsAndSourcesAreShares() throws IOException {
        Document page = page("""
                lineage:
                  sources:
                    - {ref: a/one, relation: merges, share: 80%}
                    - {ref: b/two, relation: merges, share: 20%}
                  overlap:
                    - {ref: c/three, share: 0.29%, unit: clips, method: Same hash.}
                """);
        assertThat(table(figure(page, "Shares of the sources"))).containsExactly("a/one 80%", "b/two 20%");
        assertThat(table(figure(page, "Overlap with other datasets"))).containsExactly("c/three 0.29%");
    }

    @Test
    void aReferencePopulationAloneIsShown() throws IOException {
        Document page = page("""
                people:
                  relates_to_people: yes
                  demographics:
                    - attribute: gender
                      source: self_reported
                      reference: {women: 51%, men: 49%}
                    - attribute: age
                      distribution: {young: 40, old: 60}
                """);
        assertThat(table(figure(page, "gender: only the reference population is known")))
                .containsExactly("women 51%", "men 49%");
        assertThat(page.text()).doesNotContain("age: only", "gender: times");
    }

    @Test
    void groupsAreComparedWithTheReferenceAsTimes() throws IOException {
        Document page = page("""
                people:
                  relates_to_people: yes
                  demographics:
                    - attribute: gender
                      source: self_reported
                      distribution: {women: 66.7%, men: 33.3%}
                      reference: {women: 50%, men: 50%}
                """);
        Element ratios = figure(page, "gender: times the reference");
        assertThat(table(ratios)).containsExactly("women 1.3× 66.7% 50%", "men 0.7× 33.3% 50%");
        assertThat(ratios.select("rect.more")).hasSize(1);
        assertThat(ratios.select("rect.less")).hasSize(1);
    }

    @Test
    void whatPicturesShowIsNoEmptyLine() throws IOException {
        Document page = page("""
                composition:
                  labels: {present: yes, classes: 2, distribution: {glad: 30, sad: 70}}
                people:
                  relates_to_people: yes
                  demographics:
                    - {attribute: gender, distribution: {women: 42%, men: 58%}, reference: {women: 51%, men: 49%}}
                    - {distribution: {young: 42%, old: 58%}}
                """);
        assertThat(page.select("[id=composition.labels] dt").eachText()).containsExactly("Present", "Classes");
        Element people = page.select("[id=people.demographics]").first();
        assertThat(people.select("dt").eachText()).containsOnly("Attribute");
        assertThat(people.select("li").last().text()).isEqualTo("Shown in a picture of this section.");
        assertThat(page.select("dd").eachText()).hasSameSizeAs(page.select("dd"));
    }

    @Test
    void classesWithoutDefinitionsAreCounted() throws IOException {
        Document page = page("""
                composition:
                  labels: {present: yes, classes: 12}
                annotation:
                  sets:
                    - name: mood
                      label_definitions:
                        - {label: glad, definition: The person smiles., examples: [A child laughs.]}
                        - {label: sad, definition: The person cries.}
                """);
        assertThat(table(figure(page, "Classes with definitions and examples"))).containsExactly("mood 1 1 10");
    }

    @Test
    void itemsInBothSplitsAreAMatrix() throws IOException {
        Document page = page("""
                splits:
                  - {name: train, files: train.csv, count: 2000}
                  - {name: test, files: test.csv, count: 500}
                composition:
                  duplication: {checked: yes, cross_split: 20}
                """);
        Element matrix = figure(page, "Items shared by splits");
        assertThat(table(matrix)).containsExactly("train test 20 1%", "test train 20 4%");
        assertThat(matrix.select("svg .empty")).hasSize(2);
    }

    @Test
    void aSmallPartOfASplitIsNotRoundedToNothing() throws IOException {
        Document page = page("""
                splits:
                  - {name: train, files: train.csv, count: 200000}
                  - {name: test, files: test.csv, count: 500}
                composition:
                  duplication: {checked: yes, cross_split: 1}
                """);
        assertThat(table(figure(page, "Items shared by splits")))
                .containsExactly("train test 1 below 0.1%", "test train 1 0.2%");
    }

    @Test
    void ofThreeSplitsNobodyKnowsWhichTwoShare() throws IOException {
        Document page = page("""
                splits: {train: train.csv, test: test.csv, dev: dev.csv}
                composition:
                  duplication: {checked: yes, cross_split: 20}
                """);
        assertThat(titles(page)).doesNotContain("Items shared by splits");
    }

    @Test
    void rolesAndPartsOfTheFootprintAreMatrices() throws IOException {
        Document page = page("""
                uses:
                  ml_roles: [train, test]
                considerations:
                  footprint: {emissions: 4.2, source: Hours of use times power.}
                composition:
                  instances: [{represents: A letter, count: 11240, unit: letter}]
                """);
        assertThat(table(figure(page, "Roles")))
                .hasSize(6)
                .contains("Letters Training Yes", "Letters Pretraining No", "Letters Testing Yes");
        Element footprint = figure(page, "Footprint: figure with its source");
        assertThat(table(footprint)).contains("Reported Emissions Yes", "Reported Energy No", "Reported Source Yes");
        assertThat(footprint.text()).contains("0.37 kg CO2e for each thousand items.");
    }

    private static List<String> titles(Document page) {
        return page.select("figcaption").eachText();
    }

    private static Element figure(Document page, String title) {
        return page.select("figure").stream()
                .filter(figure -> figure.select("figcaption").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + title + "\" in " + titles(page)));
    }

    private static List<String> table(Element figure) {
        return figure.select("tbody tr").eachText();
    }

    private void write(String id, String rest) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id + "/datacard.yaml"), "datacard: 1\nname: " + id + "\n" + rest);
    }

    private Document page(String rest) throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/datacard.yaml"), "datacard: 1\nname: Letters\n" + rest);
        Runs.on(folder, folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/letters/index.html")));
    }
}
