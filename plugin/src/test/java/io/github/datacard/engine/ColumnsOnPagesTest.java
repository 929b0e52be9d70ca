package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page shows each measured column once, with what its maker says of it, and the data files by folders. */
class ColumnsOnPagesTest {
    private static final String NAMES = IntStream.range(0, 15)
            .mapToObj(number -> "{\"name\": \"class " + number + "\", \"count\": " + (30 - number) + "}")
            .collect(Collectors.joining(", "));
    private static final String COLUMNS = """
            {"name": "year", "type": "int64", "nulls": 5, "distinct": {"count": 40, "exact": true},
             "range": {"min": 1901, "max": 1949, "mean": 1930.5,
                       "quantiles": {"0.05": 1903, "0.5": 1931, "0.95": 1947}}},
            {"name": "id", "type": "string", "nulls": 0, "distinct": {"count": 400, "exact": true},
             "lengths": {"min": 4, "max": 9, "mean": 5}},
            {"name": "day", "type": "date32", "nulls": 0,
             "range": {"min": "1901-02-03", "max": "1949-12-01", "quantiles": {"0.25": "1910-01-01", "0.5": "1930-01-01"}}},
            {"name": "<b>mood</b>", "type": "string", "nulls": 0,
             "classes": {"counts": [%s], "undeclared": 0, "hidden": 2}}""".formatted(NAMES);

    @TempDir
    private Path folder;

    @Test
    void aCardHasWhatIsSaidAndWhatWasMeasured() throws IOException {
        Element year = card(page(COLUMNS), "year");
        assertThat(year.select("h4 code").text()).isEqualTo("int32");
        assertThat(year.select(".text").text()).isEqualTo("Year of print & year of sending");
        assertThat(year.select("dl > div").eachText())
                .containsExactly("Missing 5 (1.3%)", "Distinct 40", "Range 1901 to 1949", "Median 1931", "Mean 1931");
        assertThat(year.select("svg desc").text())
                .contains("Smallest: 1901, 5%: 1903, 50%: 1931, 95%: 1947, Largest: 1949.");
    }

    @Test
    void columnsAreSummedUpWithWhatIsWorthALook() throws IOException {
        Document page = page("""
                {"name": "year", "type": "int64", "nulls": 300, "distinct": {"count": 40, "exact": true}, "zeros": 250},
                {"name": "shop", "type": "string", "nulls": 0, "distinct": {"count": 1, "exact": true}},
                {"name": "note", "type": "string", "nulls": 400},
                {"name": "mood", "type": "string", "nulls": 0,
                 "classes": {"counts": [{"name": "<b>happy</b>", "count": 390}, {"name": "sad", "count": 10}],
                             "undeclared": 0, "hidden": 0}},
                {"name": "town", "type": "string", "nulls": 3, "distinct": {"count": 90, "exact": true}}""");
        assertThat(page.select("#measured h3 + .about").text())
                .isEqualTo("5 columns: 4 string, 1 int64. Of all cells 35.2% are empty.");
        assertThat(page.select(".alerts span").eachText())
                .containsExactly(
                        "year is empty in 75%",
                        "year is zero in 62.5%",
                        "shop has one value only",
                        "note is always empty",
                        "mood is <b>happy</b> in 97.5%");
    }

    @Test
    void valuesFarFromNearlyAllOthersAreNamedWhereTheyMayBeShown() throws IOException {
        Document page = page("""
                {"name": "price", "type": "float64", "nulls": 0,
                 "range": {"min": 0.1, "max": 2288.4, "quantiles": {"0.05": 0.4, "0.5": 2.75, "0.95": 17.3}}},
                {"name": "height", "type": "float64", "nulls": 0,
                 "range": {"min": -999, "max": 201, "quantiles": {"0.05": 150, "0.5": 170, "0.95": 190}}},
                {"name": "wage", "type": "float64", "nulls": 0,
                 "range": {"quantiles": {"0.05": 2, "0.5": 9, "0.95": 10}}},
                {"name": "flag", "type": "int64", "nulls": 0,
                 "range": {"min": 0, "max": 7, "quantiles": {"0.05": 1, "0.5": 1, "0.95": 1}}},
                {"name": "day", "type": "date32", "nulls": 0,
                 "range": {"min": "0001-01-01", "max": "2024-12-01",
                           "quantiles": {"0.05": "2024-01-01", "0.5": "2024-02-01", "0.95": "2024-03-01"}}}""");
        assertThat(page.select(".alerts span").eachText())
                .containsExactly(
                        "price reaches up to 2,288.4, but 95% are at most 17.3",
                        "height reaches down to -999, but 95% are at least 150");
        assertThat(page.select("dd:contains(toward)").eachText())
                .containsExactly("toward large values", "toward small values");
        assertThat(card(page, "wage").text()).contains("Skewed toward small values");
    }

    @Test
    void numbersThatAreHeldBackInAllRowsComeFromTheLargestSplitThatHasThem() throws IOException {
        Document page = page("{\"name\": \"weight\", \"type\": \"float64\", \"nulls\": 0}", """
                {"name": "weight", "type": "float64", "nulls": 0, "deviation": 12.5,
                 "range": {"mean": 10.4, "quantiles": {"0.05": 1.6, "0.5": 6.5, "0.95": 32}},
                 "histogram": [{"to": 1.6, "rows": 20}, {"from": 1.6, "to": 32, "rows": 260}, {"from": 32, "rows": 20}]}""", """
                {"name": "weight", "type": "float64", "nulls": 0,
                 "range": {"mean": 11.2, "quantiles": {"0.5": 7.5}}}""");
        Element weight = card(page, "weight");
        assertThat(weight.select("dl > div").eachText())
                .containsExactly(
                        "Unit kg",
                        "Figures of train",
                        "Middle 90% 1.6 to 32",
                        "Median 6.5",
                        "Mean 10.4",
                        "Standard deviation 12.5",
                        "Skewed toward large values");
        assertThat(weight.select("figcaption").eachText()).containsExactly("Distribution of weight (train)");
    }

    @Test
    void classesThatAreHeldBackInAllRowsComeFromTheLargestSplitThatHasThem() throws IOException {
        Document page = page("{\"name\": \"rider\", \"type\": \"string\", \"nulls\": 0}", """
                {"name": "rider", "type": "string", "nulls": 0,
                 "values": {"counts": [{"name": "man", "count": 200}, {"name": "woman", "count": 100}], "undeclared": 0, "hidden": 0}}""", """
                {"name": "rider", "type": "string", "nulls": 0,
                 "values": {"counts": [{"name": "man", "count": 70}], "undeclared": 0, "hidden": 1}}""");
        Element rider = card(page, "rider");
        assertThat(rider.select("figcaption").eachText()).containsExactly("Most frequent values of rider (train)");
        assertThat(rider.select("tbody tr").eachText()).containsExactly("man 200 200 70", "woman 100 100 held back");
    }

    @Test
    void wherePeopleAreDescribedAndNoGroupsTheOverviewSaysWhatWasCountedOfThem() throws IOException {
        Element box = page("{\"name\": \"perceived_gender\", \"type\": \"string\", \"nulls\": 0}", """
                {"name": "perceived_gender", "type": "string", "nulls": 0,
                 "values": {"counts": [{"name": "man", "count": 60}, {"name": "woman", "count": 40}], "undeclared": 0, "hidden": 0}}""", """
                {"name": "perceived_gender", "type": "string", "nulls": 0}""")
                .select(".topic-groups")
                .first();
        assertThat(box.select("li").eachText())
                .containsExactly("perceived_gender · Rows (train): man 60 · 60%, woman 40 · 40%");
        assertThat(box.text()).doesNotContain("Columns with counted values");
    }

    @Test
    void wherePeopleAreDescribedAndNoGroupsTheOverviewLeadsToCountedColumns() throws IOException {
        Element box = page(COLUMNS).select(".topic-groups").first();
        assertThat(box.text())
                .isEqualTo("Groups of people Perhaps in the text Columns with counted values: <b>mood</b>");
        assertThat(page(COLUMNS)
                        .select(box.select("a[href^=#column]").attr("href"))
                        .select("h4 bdi")
                        .text())
                .isEqualTo("<b>mood</b>");
    }

    @Test
    void numbersOfAllRowsNeedNoSplit() throws IOException {
        Document page = page(COLUMNS, """
                {"name": "year", "type": "int64", "nulls": 0,
                 "range": {"min": 1, "max": 2, "mean": 1.5, "quantiles": {"0.5": 1}}}""", "");
        assertThat(card(page, "year").select("dl").text())
                .contains("1901 to 1949")
                .doesNotContain("train");
    }

    @Test
    void whatCardsAndTablesOfMeasuredFiguresShowStandsNowhereElse() throws IOException {
        Document measured = page(COLUMNS + ", {\"name\": \"weight\", \"type\": \"float64\", \"nulls\": 0}");
        assertThat(measured.select("#structure .figure")).isEmpty();
        assertThat(measured.select("#structure table th").eachText()).doesNotContain("Unit");
        Files.delete(folder.resolve("letters/.datacard/facts.json"));
        Document said = written();
        assertThat(said.select("#structure .figure figcaption").eachText()).containsExactly("Splits");
        assertThat(said.select("#structure").text()).contains("Unit");
    }

    @Test
    void aColumnInWhichEachValueIsItsOwnSaysSo() throws IOException {
        assertThat(card(page(COLUMNS), "id").select("dl > div").eachText())
                .containsExactly("Distinct 400, each once", "Length 4 to 9");
    }

    @Test
    void timesHaveARangeAndNoPictureOfNumbers() throws IOException {
        Element day = card(page(COLUMNS), "day");
        assertThat(day.select("dl").text()).contains("1901-02-03 to 1949-12-01");
        assertThat(day.select("svg")).isEmpty();
    }

    @Test
    void manyClassesAreDrawnUpToATwelfthAndCounted() throws IOException {
        Element mood = card(page(COLUMNS), "<b>mood</b>");
        assertThat(mood.select("tbody tr")).hasSize(13);
        assertThat(mood.select("tbody tr").last().text()).startsWith("3 others 51");
        assertThat(mood.select("thead th").eachText()).containsExactly("Class", "Rows", "train", "test");
        assertThat(mood.select("figure .about").text()).contains("2");
    }

    @Test
    void noTableRepeatsTheCards() throws IOException {
        assertThat(page(COLUMNS).select("#measured > .entry h3").eachText()).containsExactly("Splits");
    }

    @Test
    void whatColumnsHaveInCommonIsDrawnWithItsTable() throws IOException {
        Document page =
                page(COLUMNS.replace("\"type\": \"string\", \"nulls\": 0", "\"type\": \"string\", \"nulls\": 80"));
        assertThat(page.select("#measured > .figures figcaption").eachText())
                .containsExactly(
                        "Missing values", "Associations Between Columns (train)", "Missing in the Same Rows (train)");
        assertThat(page.select("#measured > .figures tbody tr").eachText())
                .containsExactly(
                        "id 80",
                        "<b>mood</b> 80",
                        "year 5",
                        "year, day -0.91 Pearson correlation",
                        "id, <b>mood</b> 80");
        assertThat(page.select("#measured > .figures svg").text()).contains("80 · 20%", "-0.91");
    }

    @Test
    void aWideTableHasATableOfTheRest() throws IOException {
        String many = IntStream.range(0, 75)
                .mapToObj(number -> "{\"name\": \"c%d\", \"type\": \"int64\", \"nulls\": %d}".formatted(number, number))
                .collect(Collectors.joining(", "));
        Document page = page(many);
        assertThat(page.select(".fields > li")).hasSize(60);
        assertThat(page.select("#measured > .entry h3").eachText()).containsExactly("Splits", "Columns");
    }

    @Test
    void filesStandInTheirFoldersWithSizes() throws IOException {
        Document page = page(COLUMNS);
        Element tree = page.select(".tree").first();
        assertThat(tree.select("summary").eachText())
                .containsExactly("letters/ 1,003 files · 6 kB", "data/ 1,003 files · 6 kB");
        assertThat(tree.select("li > bdi").eachText()).containsExactly("test.csv", "train.csv", "*.png");
        assertThat(tree.select("li").last().text()).isEqualTo("*.png 1,001 files · 2.6 kB");
    }

    @Test
    void nothingIsShownOfDataThatNobodyMeasured() throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        assertThat(written().select(".fields, .tree")).isEmpty();
    }

    private static Element card(Document page, String column) {
        return page.select(".fields > li").stream()
                .filter(card -> card.select("h4 bdi").text().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String columns) throws IOException {
        return page(columns, "", "");
    }

    private Document page(String columns, String train, String test) throws IOException {
        Files.createDirectories(folder.resolve("letters/.datacard"));
        String digest = "0".repeat(64);
        Files.writeString(folder.resolve("letters/.datacard/facts.json"), """
                {"format": 1, "engine": "warehouse",
                 "files": [
                   {"path": "data/test.csv", "bytes": 1000, "sha256": "%1$s", "format": "csv", "rows": 100},
                   {"path": "data/train.csv", "bytes": 2400, "sha256": "%1$s", "format": "csv", "rows": 300},
                   {"path": "data/*.png", "bytes": 2600, "sha256": "%1$s", "format": "png", "count": 1001}],
                 "configs": [{"name": "default",
                   "splits": [
                     {"name": "train", "files": ["data/train.csv"], "bytes": 2400, "rows": 300, "columns": [%3$s],
                      "associations": [
                        {"columns": ["year", "day"], "measure": "pearson", "value": -0.91}],
                      "missing_together": [{"columns": ["id", "<b>mood</b>"], "rows": 80}]},
                     {"name": "test", "files": ["data/test.csv"], "bytes": 1000, "rows": 100, "columns": [%4$s]}],
                   "columns": [%2$s]}]}
                """.formatted(digest, columns, train, test));
        return written();
    }

    private Document written() throws IOException {
        Files.writeString(folder.resolve("letters/datacard.yaml"), """
                datacard: 1
                name: Letters
                people: People who wrote to the editor.
                configs:
                  - splits: {train: {files: data/train.csv, count: 300}, test: {files: data/test.csv, count: 100}}
                    features:
                      year: {type: int32, description: Year of print & year of sending}
                      weight: {type: float64, unit: kg}
                """);
        Runs.on(folder, folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/letters/index.html")));
    }
}
