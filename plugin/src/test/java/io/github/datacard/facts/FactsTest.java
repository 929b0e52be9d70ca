package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts are written by the published schema and read back as they were. */
public class FactsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    static final Facts FACTS = new Facts(
            "duckdb v1",
            List.of(
                    new Facts.DataFile(
                            "data/tr\"ain '\u2028\u007f;.csv.gz",
                            120,
                            DIGEST,
                            "csv.gz",
                            Optional.of(3L),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            List.of()),
                    new Facts.DataFile(
                            "a.tar",
                            7,
                            DIGEST,
                            "tar",
                            Optional.empty(),
                            "not read",
                            Optional.of(new Facts.Image(3, 4)),
                            Optional.of(new Facts.Sound("1.5", 16000)),
                            List.of(new Facts.MemberType("png", 2, 9)))),
            List.of(new Facts.Config(
                    "default",
                    List.of(new Facts.Split(
                            "train", List.of("a.tar"), 127, Optional.of(3L), Optional.of(0L), columns())),
                    columns(),
                    Optional.of(1L),
                    List.of(new Facts.SharedKey("day", 2)),
                    List.of(
                            new Facts.SharedPair("train", "test", "", 1),
                            new Facts.SharedPair("train", "test", "day", 2)),
                    Map.of("sep", ";"),
                    Optional.of(new Facts.Sample(
                            "train", List.of("day", "text"), List.of(List.of("1", ""), List.of("2", "a")))),
                    Optional.of(new NearDuplicates(
                            List.of("text"),
                            80,
                            List.of(new NearDuplicates.Within("train", 3, 1)),
                            List.of(new NearDuplicates.Pair("train", "test", 1, 2)))))));

    private static List<Facts.Column> columns() {
        return List.of(
                new Facts.Column(
                        "",
                        FeatureType.struct(Map.of("list", FeatureType.listOf(FeatureType.simple("string")))),
                        true,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Facts.Column(
                        "select \uD83D\uDE00",
                        FeatureType.simple("float64"),
                        false,
                        0,
                        Optional.of(new Facts.Distinct(3, true)),
                        Optional.of(new Facts.Range(
                                "-0.000001",
                                "12345678901234567890",
                                "1.5",
                                List.of(new Facts.Quantile("0.5", "1.25")),
                                Optional.of(3L))),
                        Optional.empty(),
                        Optional.empty()),
                new Facts.Column(
                        "day",
                        FeatureType.simple("date32"),
                        false,
                        0,
                        Optional.empty(),
                        Optional.of(new Facts.Range("2024-01-01", "2024-12-31", "", List.of(), Optional.empty())),
                        Optional.of(new Facts.Lengths(1, 2, "1.5")),
                        Optional.of(new Facts.Classes(
                                List.of(new Facts.ClassCount("yes", 2), new Facts.ClassCount("no", 1)), 0, 0))));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Findings findings = new Findings();
        assertThat(read(FactsText.of(FACTS), findings)).contains(FACTS);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void whatIsWrittenFollowsTheSchema() {
        assertThat(schema().validate(FactsText.of(FACTS), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everythingThatMayBeKnownIsReadBackAndFollowsTheSchema() throws IOException {
        Facts full = FullFacts.facts();
        Findings findings = new Findings();
        assertThat(read(FactsText.of(full), findings)).contains(full);
        assertThat(findings.sorted()).isEmpty();
        assertThat(schema().validate(FactsText.of(full), InputFormat.JSON)).isEmpty();
        assertThat(FactsText.of(full)).contains("\"effective_classes\": 1.96", "\"gini\": 0.1");
    }

    @Test
    void whatIsNotKnownIsNotWritten() {
        Facts bare = new Facts(
                "none",
                List.of(),
                List.of(new Facts.Config(
                        "default",
                        List.of(new Facts.Split("train", List.of(), 0, Optional.empty(), Optional.empty(), List.of())),
                        List.of(),
                        Optional.empty(),
                        Map.of())),
                Optional.of(new Facts.Settings(false, false, 0, 1)));
        assertThat(FactsText.of(bare).replaceAll("\\s+", ""))
                .isEqualTo("{\"format\":1,\"engine\":\"none\",\"settings\":{\"exact\":false,\"duplicates\":false,"
                        + "\"exact_rows\":0,\"smallest_group\":1},\"files\":[],\"configs\":[{\"name\":\"default\","
                        + "\"splits\":[{\"name\":\"train\",\"bytes\":0}]}]}");
    }

    /** What other readers of JSON drop or refuse is written as an escape. */
    @Test
    void unsafeCharactersAreEscaped() {
        Facts facts = new Facts("\u007f\u2028\ufeff\uffff\u00e9", List.of(), List.of());
        assertThat(FactsText.of(facts)).contains("\\u007f\\u2028\\ufeff\\uffff\u00e9");
    }

    @Test
    void factsThatAreNoFileAreAFinding() throws IOException {
        Files.createDirectories(folder.resolve(".datacard/facts.json"));
        Findings findings = new Findings();
        assertThat(new FactsReader(LIBRARY.vocabulary()).read(folder.resolve("datacard.yaml"), findings))
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("unreadable-file");
    }

    @Test
    void noFactsAreNoFinding() {
        Findings findings = new Findings();
        assertThat(new FactsReader(LIBRARY.vocabulary()).read(folder.resolve("datacard.yaml"), findings))
                .isEmpty();
        assertThat(findings.sorted()).isEmpty();
    }

    /** Each mistake is said in its own words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"bytes\": 24|\"bytes\": -1|A whole number belongs here, but this is \"-1\"",
                "\"bytes\": 24|\"bytes\": 1.5|A whole number belongs here, but this is \"1.5\"",
                "\"bytes\": 24|\"bytes\": 99999999999999999999|A whole number belongs here",
                "\"bytes\": 24|\"bytes\": [1]|A single value belongs here, but this is a list",
                "\"measure\": \"cramer\",|\"measured\": \"cramer\",|\"measure\" is missing here",
                "\"price\", \"label\" ], \"measure\"|\"price\" ], \"measure\"|An association is one of two columns",
                "\"image\": {|\"image\": 3, \"x\": {|A mapping belongs here, but this is a number",
                "\"members\": [|\"members\": {}, \"x\": [|A list belongs here, but this is a mapping",
                "\"format\": 1|\"format\": 2|These facts have another format than 1",
                "\"type\": \"float64\"|\"type\": \"flout64\"|flout64",
            })
    void eachMistakeIsSaid(String sound, String wrong, String message) throws IOException {
        String text = FactsText.of(FullFacts.facts()).replaceAll("\\s+", " ");
        String broken = text.replace(sound.replaceAll("\\s+", " "), wrong.replaceAll("\\s+", " "));
        Findings findings = new Findings();
        assertThat(broken.equals(text)).as(sound).isFalse();
        assertThat(read(broken, findings)).isEmpty();
        assertThat(findings.sorted()).hasSize(1);
        assertThat(findings.sorted().get(0).message()).contains(message);
    }

    @Test
    void factsAnswerByNameAndAddUp() {
        Facts facts = FullFacts.facts();
        assertThat(facts.bytes()).isEqualTo(24);
        assertThat(facts.config("other")).contains(FullFacts.config("other"));
        assertThat(facts.config("third")).isEmpty();
        assertThat(facts.file("a.csv.gz").map(Facts.DataFile::bytes)).contains(11L);
        assertThat(facts.file("b.csv")).isEmpty();
        Facts.Config config = FullFacts.config("default");
        assertThat(facts.count(config.splits().get(0))).isEqualTo(5);
        assertThat(facts.count(config.splits().get(0).withFiles(List.of("b", "c"))))
                .isEqualTo(2);
        assertThat(config.rows()).contains(140L);
        assertThat(config.largest().map(Facts.Split::name)).contains("train");
        Facts.Split without = new Facts.Split("x", List.of(), 1, Optional.empty(), Optional.empty(), List.of());
        assertThat(config.withSplits(List.of(without, config.splits().get(1))).rows())
                .isEmpty();
        assertThat(config.withSplits(List.of(without, config.splits().get(1))).largest())
                .contains(config.splits().get(1));
    }

    @Test
    void factsLeaveOutOneThingAndKeepTheRest() {
        Facts.Column column = FullFacts.numbers();
        Facts.Detail detail = column.detail();
        assertThat(column.withoutRange().range()).isEmpty();
        assertThat(column.withoutRange().detail())
                .isEqualTo(new Facts.Detail(
                        detail.nan(),
                        Optional.empty(),
                        "",
                        List.of(),
                        detail.lengths(),
                        detail.values(),
                        detail.parts(),
                        detail.personal(),
                        detail.languages()));
        assertThat(column.withoutRange().distinct()).isEqualTo(column.distinct());
        assertThat(column.withoutDistinct().distinct()).isEmpty();
        assertThat(column.withoutDistinct().range()).isEqualTo(column.range());
        assertThat(column.withoutClasses().detail().values()).isEmpty();
        assertThat(column.withoutClasses().detail().parts())
                .extracting(Facts.Part::values)
                .containsExactly(Optional.empty());
        assertThat(FullFacts.labels(1, 2).withoutClasses().classes()).isEmpty();
        assertThat(detail.withoutBins().bins()).isEmpty();
        assertThat(detail.withoutBins().lengths()).isEmpty();
        assertThat(detail.withoutBins().values()).isEqualTo(detail.values());
        assertThat(detail.with(List.of(), List.of()).bins()).isEqualTo(detail.bins());
        assertThat(detail.with(List.of(), List.of()).parts()).isEmpty();
        FeatureType text = FeatureType.simple("string");
        assertThat(FullFacts.labels(1, 2).stating(text))
                .matches(own -> own.stated() && own.type().equals(text));
        assertThat(column.detailed(Facts.Detail.NONE).detail()).isEqualTo(Facts.Detail.NONE);
        assertThat(FullFacts.split("a", 2, 1)
                        .withColumns(Facts.Column::withoutDistinct)
                        .columns())
                .allMatch(own -> own.distinct().isEmpty());
    }

    @Test
    void aSampleHasItsFirstRows() {
        Facts.Sample sample = FullFacts.config("a").sample().orElseThrow();
        assertThat(sample.first(0)).isEmpty();
        assertThat(sample.first(1).map(Facts.Sample::rows)).contains(List.of(List.of("yes", "b")));
        assertThat(sample.first(9)).contains(sample);
    }

    @Test
    void settingsOfPartsCompareNoRows() {
        Facts.Settings settings = new Facts.Settings(true, true, 10, 5);
        assertThat(settings.ofParts(4)).isEqualTo(new Facts.Settings(true, false, 10, 5, 4, false));
        assertThat(settings.nearly(true).ofParts(4).nearDuplicates()).isFalse();
        assertThat(settings.nearly(true).withoutDuplicates().nearDuplicates()).isFalse();
        assertThat(settings.nearly(true).nearDuplicates()).isTrue();
        assertThat(settings.withoutDuplicates()).isEqualTo(new Facts.Settings(true, false, 10, 5));
    }

    @Test
    void factsMayBeWrittenByAnyWriterOfJson() throws IOException {
        String text = FactsText.of(FACTS)
                .replace("/", "\\/")
                .replace("\"bytes\": 127", "\"bytes\": 1.27e2")
                .replace("\n", "\r\n")
                .replace("  ", "\t");
        Findings findings = new Findings();
        assertThat(read("\uFEFF" + text, findings)).contains(FACTS);
        assertThat(findings.sorted()).isEmpty();
        assertThat(read(text.replaceAll("\\s{2,}", ""), findings)).contains(FACTS);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void brokenJsonIsAFindingThatSpeaksOfJson() throws IOException {
        for (String wrong : List.of(
                FactsText.of(FACTS).replace("\"format\": 1,", "\"format\": 1"),
                FactsText.of(FACTS).replace("data/", "data\\x"),
                "format: 1\nengine: none\n")) {
            Findings findings = new Findings();
            assertThat(read(wrong, findings)).isEmpty();
            assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("json-syntax");
            assertThat(findings.sorted().get(0).text()).doesNotContain("YAML");
        }
        Findings findings = new Findings();
        assertThat(read("[]", findings)).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("facts-malformed");
    }

    @Test
    void aMistakeIsAFindingWithItsPlace() throws IOException {
        for (String wrong : List.of(
                FactsText.of(FACTS).replace("\"bytes\": 127", "\"bytes\": \"many\""),
                FactsText.of(FACTS).replace("\"format\": 1", "\"format\": 2"),
                FactsText.of(FACTS).replace("\"engine\"", "\"motor\""),
                FactsText.of(FACTS).replace("\"counts\": [", "\"counts\": 3, \"x\": ["))) {
            Findings findings = new Findings();
            assertThat(read(wrong, findings)).as(wrong).isEmpty();
            assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("facts-malformed");
            assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void factsStandBesideTheirDescriptor() {
        assertThat(FactsFile.of(Path.of("/a/datacard.yaml"))).isEqualTo(Path.of("/a/.datacard/facts.json"));
        assertThat(FactsFile.of(Path.of("/a/x.datacard.yaml"))).isEqualTo(Path.of("/a/.datacard/x.facts.json"));
    }

    @Test
    void balanceIsWhatItsDefinitionsSay() {
        assertThat(balance(10, 10, 10, 10)).isEqualTo(new Balance("4", "25", "0"));
        assertThat(balance(100, 0, 0, 0)).isEqualTo(new Balance("1", "100", "0.75"));
        // Counts 1 and 3: entropy 0.5623, Gini (2 * (1 * 1/4 + 2 * 3/4) - 3) / 2.
        assertThat(balance(3, 1)).isEqualTo(new Balance("1.75", "75", "0.25"));
        assertThat(Balance.of(new Facts.Classes(List.of(), 0, 0))).isEmpty();
        assertThat(Balance.of(new Facts.Classes(List.of(new Facts.ClassCount("a", 0)), 0, 0)))
                .isEmpty();
        assertThat(Balance.of(new Facts.Classes(List.of(new Facts.ClassCount("a", 30)), 0, 2)))
                .isEmpty();
    }

    private static Balance balance(long... counts) {
        return Balance.of(new Facts.Classes(
                        java.util.Arrays.stream(counts)
                                .mapToObj(count -> new Facts.ClassCount("c", count))
                                .toList(),
                        0,
                        0))
                .orElseThrow();
    }

    private Optional<Facts> read(String text, Findings findings) throws IOException {
        Path file = FactsFile.of(folder.resolve("datacard.yaml"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new FactsReader(LIBRARY.vocabulary()).read(folder.resolve("datacard.yaml"), findings);
    }

    public static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(LIBRARY.files().read("facts.schema.json"));
    }
}
