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
