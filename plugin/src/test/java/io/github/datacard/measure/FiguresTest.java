package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Drift;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.facts.FactsText;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns have the figures that viewers of data show; numbers were computed with pandas 3.0.6. */
@Slow
class FiguresTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    @Test
    void numbersHaveZerosDeviationAndHistogram() throws IOException {
        csv("n,x", 100, row -> row % 10 + "," + (row % 4 == 0 ? "" : row % 3 * 0.5));
        Facts.Split split =
                facts("people: no\n", false).configs().get(0).splits().get(0);
        Facts.Detail whole = split.columns().get(0).detail();
        assertThat(whole.zeros()).contains(10L);
        assertThat(whole.deviation()).isEqualTo("2.88675");
        assertThat(whole.bins().stream().mapToLong(Facts.Bin::rows).sum()).isEqualTo(100);
        assertThat(split.columns().get(1).detail().deviation()).isEqualTo("0.410997");
    }

    @Test
    void codesForMissingValuesAreCountedWhereTheyLieFarFromAllOthers() throws IOException {
        csv(
                "degrees,score,age,year,real,few",
                400,
                row -> String.join(
                        ",",
                        row % 4 == 0 ? "-999" : row % 60 + ".5",
                        row % 20 == 0 ? "99" : String.valueOf(1 + row % 5),
                        row % 10 == 0 ? "-9" : row % 20 == 1 ? "-99" : String.valueOf(20 + row % 50),
                        row % 25 == 0 ? "9999" : String.valueOf(1950 + row % 60),
                        String.valueOf(row % 100),
                        row < 9 ? "-999" : String.valueOf(row % 7)));
        assertThat(facts("", false).configs().get(0).columns().stream()
                        .collect(Collectors.toMap(
                                Facts.Column::name,
                                column -> column.range().stream()
                                        .flatMap(range -> range.codes().stream())
                                        .toList())))
                .isEqualTo(Map.of(
                        "degrees", List.of(new Facts.Code("-999", 100)),
                        "score", List.of(new Facts.Code("99", 20)),
                        "age", List.of(new Facts.Code("-99", 20), new Facts.Code("-9", 40)),
                        "year", List.of(new Facts.Code("9999", 16)),
                        "real", List.of(),
                        "few", List.of()));
    }

    @Test
    void numbersWithoutEndStandInNoBin() throws IOException {
        csv("x", 100, row -> row < 20 ? "-inf" : row < 30 ? "inf" : row + ".5");
        Facts.Column column =
                facts("people: no\n", false).configs().get(0).columns().get(0);
        assertThat(column.detail().bins().stream().mapToLong(Facts.Bin::rows).sum())
                .isEqualTo(70);
        assertThat(column.range().orElseThrow().max()).isEqualTo("99.5");
    }

    @Test
    void columnsWithFewValuesHaveFrequencies() throws IOException {
        csv(
                "color,flag,note",
                60,
                row -> List.of("red", "green", "blue").get(row % 3) + "," + (row % 2 == 0) + ",n" + row);
        List<Facts.Column> columns = facts("", false).configs().get(0).columns();
        assertThat(values(columns.get(0))).isEqualTo("blue 20, green 20, red 20");
        assertThat(values(columns.get(1))).isEqualTo("false 30, true 30");
        assertThat(columns.get(2).detail().values()).isEmpty();
    }

    @Test
    void manyTextsLikePersonsDataAreEstimatedAndFewAreCounted() throws IOException {
        csv(
                "most,few",
                300_000,
                row -> "write to m" + row + "@firma.de,"
                        + (row % 100_000 == 7 ? "ask x" + row + "@firma.de" : "row " + row));
        List<Facts.Column> columns =
                facts("people: no\n", false).configs().get(0).columns();
        assertThat(columns.get(0).detail().personal())
                .singleElement()
                .satisfies(mail -> assertThat(mail.rows()).isBetween(290_000L, 310_000L));
        assertThat(columns.get(1).detail().personal()).containsExactly(new Facts.Personal("email", 3));
    }

    @Test
    void namesInSmallLettersWithinTextsReachNoFrequenciesAndNoSample() throws IOException {
        List<String> names = List.of("johanna ostrowski", "peter gonzalez", "maria petrov");
        csv(
                "remark,handle,body,mood",
                90,
                row -> "said by " + names.get(row % 3) + " at the desk,@"
                        + names.get(row % 3).replace(' ', '_') + ","
                        + (row % 6 == 0 ? "we met " + names.get(0) + " there " : "nothing to see on day ") + row + ","
                        + (row % 2 == 0 ? "calm" : "loud"));
        String facts = FactsText.of(facts("configs: [{sample: 5, splits: {train: train.csv}}]\n", false));
        assertThat(facts)
                .contains("calm", "nothing to see on day 1")
                .doesNotContain("johanna", "ostrowski", "peter", "gonzalez", "maria", "petrov");
    }

    @Test
    void smallGroupsNamesOfPeopleAndPrivateColumnsHaveNoFrequencies() throws IOException {
        csv(
                "kind,keeper,salary,mood",
                60,
                row -> (row < 5 ? "rare" : row < 30 ? "one" : "two") + ","
                        + (row % 2 == 0 ? "Jane Doe" : "Rick Roe") + "," + (row % 2 == 0 ? "low" : "high") + ","
                        + (row % 2 == 0 ? "calm" : "loud"));
        String facts = FactsText.of(facts("", false));
        assertThat(facts).contains("calm").doesNotContain("rare", "Jane", "\"low\"");
    }

    @Test
    void whatOneSplitHidesDoesNotFollowFromHistograms() throws IOException {
        String splits = "splits: {train: train.csv, test: test.csv}\n";
        Files.writeString(folder.resolve("test.csv"), "n\n" + "5\n".repeat(30) + "6\n".repeat(3));
        csv("n", 50, row -> row < 30 ? "5" : "6");
        assertThat(facts(splits, false)
                        .configs()
                        .get(0)
                        .columns()
                        .get(0)
                        .detail()
                        .bins())
                .isEmpty();
        assertThat(facts(splits + "people: no\n", false)
                        .configs()
                        .get(0)
                        .columns()
                        .get(0)
                        .detail()
                        .bins())
                .isNotEmpty();
        Files.writeString(folder.resolve("test.csv"), "n\n" + "5\n".repeat(30) + "6\n".repeat(30));
        assertThat(facts(splits, false)
                        .configs()
                        .get(0)
                        .columns()
                        .get(0)
                        .detail()
                        .bins())
                .isNotEmpty();
    }

    @Test
    void sentencesWithNamesHaveNoFrequencies() throws IOException {
        csv(
                "remark,reply,grade",
                60,
                row -> "called " + (row % 2 == 0 ? "Zoltan Hagedorn" : "Ebba Vlček") + " at home,seen by "
                        + (row % 2 == 0 ? "Quirina" : "Wiebke") + "," + (row % 2 == 0 ? "I agree" : "not at all"));
        String facts = FactsText.of(facts("", false));
        assertThat(facts).contains("I agree", "not at all").doesNotContain("Zoltan", "Ebba", "Quirina", "Wiebke");
    }

    @Test
    void membersOfMessagesAreMeasured() throws IOException {
        Files.writeString(
                folder.resolve("train.csv").resolveSibling("train.jsonl"),
                IntStream.range(0, 30)
                        .mapToObj(row -> "{\"messages\": [{\"role\": \"user\", \"content\": \"" + "x".repeat(row + 1)
                                + "\"}, {\"role\": \"assistant\", \"content\": \"ok\"}], \"meta\": {\"lang\": \"en\"}}")
                        .collect(Collectors.joining("\n")));
        List<Facts.Column> columns =
                facts("splits: {train: train.jsonl}\n", false).configs().get(0).columns();
        List<Facts.Part> parts = columns.get(0).detail().parts();
        assertThat(parts).extracting(Facts.Part::path).containsExactly("role", "content");
        assertThat(parts.get(0).values().orElseThrow().counts())
                .containsExactly(new Facts.ClassCount("assistant", 30), new Facts.ClassCount("user", 30));
        assertThat(parts.get(1).lengths()).contains(new Facts.Lengths(1, 30, "8.75"));
        assertThat(columns.get(1).detail().parts().get(0).count()).isEqualTo(30);
    }

    @Test
    void columnsThatGoTogetherAndAreEmptyTogetherAreNamed() throws IOException {
        csv(
                "a,b,c,d,e",
                80,
                row -> row % 20 + "," + (row % 5 == 0 ? "" : row % 20 * 2) + "," + (row % 5 == 0 ? "" : "x") + ","
                        + (row % 2 == 0 ? "left" : "right") + "," + (row % 2 == 0 ? "up" : "down"));
        Facts.Together together =
                facts("people: no\n", false).configs().get(0).splits().get(0).together();
        assertThat(together.missing()).containsExactly(new Facts.Missing(List.of("b", "c"), 16));
        assertThat(together.associations())
                .contains(
                        new Facts.Association("a", "b", "pearson", "1"),
                        new Facts.Association("d", "e", "cramer", "1"));
    }

    @Test
    void rowsOfSplitsAreComparedByNamesOfColumnsAndKeysByValue() throws IOException {
        Files.writeString(folder.resolve("train.csv"), "uid,x\n1,2\n3,4\n");
        Files.writeString(folder.resolve("test.csv"), "x,uid\n2,1.0\n9,3\n\"5\" z,6\r\n");
        Facts.Config config = facts(
                        "configs: [{splits: {train: train.csv, test: test.csv}, features: {uid: {role: id}, x: {}}}]\n",
                        true)
                .configs()
                .get(0);
        assertThat(config.shared()).contains(1L);
        assertThat(config.sharedKeys()).containsExactly(new Facts.SharedKey("uid", 2));
    }

    @Test
    void sharesOfClassesInSplitsAreCompared() throws IOException {
        csv("label", 20, row -> row < 10 ? "a" : "b");
        Files.writeString(folder.resolve("test.csv"), "label\n" + "a\n".repeat(12) + "b\n".repeat(36));
        Facts.Config config = facts("splits: {train: train.csv, test: test.csv}\n", false)
                .configs()
                .get(0);
        Drift drift =
                Drift.of(config, "label", column -> column.detail().values()).orElseThrow();
        assertThat(drift.percent()).isEqualByComparingTo("25.0");
    }

    @Test
    void dataOfPersonsIsCountedByCheckDigits() throws IOException {
        csv(
                "text,number",
                30,
                row -> (row < 4
                                ? "write to zq" + row + "@mail-of-persons.net"
                                : row < 6 ? "4539 1488 0343 6467" : "4539 1488 0343 6468")
                        + "," + (row < 3 ? "4539148803436467" : "4539148803436468"));
        List<Facts.Column> columns = facts("", false).configs().get(0).columns();
        assertThat(columns.get(0).detail().personal())
                .containsExactly(new Facts.Personal("email", 4), new Facts.Personal("card", 2));
        assertThat(columns.get(1).detail().personal()).containsExactly(new Facts.Personal("card", 3));
    }

    @Test
    void factsAreReadAsTheyWereWritten() throws IOException {
        csv("n,c", 40, row -> row % 7 + "," + (row % 2 == 0 ? "x" : "y"));
        Facts facts = facts("people: no\n", false);
        Path file = folder.resolve("facts.json");
        Files.writeString(file, FactsText.of(facts));
        assertThat(new FactsReader(VOCABULARY).readFile(file, new Findings())).contains(facts);
    }

    @Test
    void wideTablesAreMeasured() throws IOException {
        String names = IntStream.range(0, 600).mapToObj(column -> "c" + column).collect(Collectors.joining(","));
        csv(names, 2, row -> String.join(",", java.util.Collections.nCopies(600, "1")));
        assertThat(facts("", false).configs().get(0).columns()).hasSize(600);
    }

    private static String values(Facts.Column column) {
        return column.detail().values().orElseThrow().counts().stream()
                .map(known -> known.name() + " " + known.count())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void csv(String header, int rows, java.util.function.IntFunction<String> row) throws IOException {
        Files.writeString(
                folder.resolve("train.csv"),
                header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n");
    }

    private Facts facts(String more, boolean duplicates) throws IOException {
        String splits = more.contains("splits") ? "" : "splits: {train: train.csv}\n";
        Path file = folder.resolve("datacard.yaml");
        Files.writeString(file, "datacard: 1\nname: Test\n" + splits + more);
        Findings findings = new Findings();
        Measurement measurement = new Measurement(
                VOCABULARY,
                () -> DriverManager.getConnection("jdbc:duckdb:"),
                MeasureSettings.of(
                                2, "1GB", new Facts.Settings(false, duplicates, 1_000_000, 10), folder.resolve("out"))
                        .reading(true, false),
                (what, done, all) -> {});
        return measurement
                .measure(
                        new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                                .read(file, findings)
                                .orElseThrow(),
                        Set.of(folder.resolve("out")))
                .facts()
                .orElseThrow();
    }
}
