package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.EditorSchema;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The YAML server that editors use completes descriptors and marks what is wrong. */
@Slow
class EditorServerTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Path MODULES = Path.of("target/npm/node_modules");
    private static final String SCHEMA = "# yaml-language-server: $schema=schema.json\ndatacard: 1\n";

    /** Places at which a value is to be offered. */
    private static final Map<String, String> OFFERED = Map.ofEntries(
            Map.entry("language: |", "de"),
            Map.entry("language:\n  - |", "fr"),
            Map.entry("license: |", "cc-by-4.0"),
            Map.entry("profiles:\n  - |", "datasheet"),
            Map.entry("profiles: |", "baseline"),
            Map.entry("gaps:\n  not_documented:\n    - |", "motivation.funding"),
            Map.entry("gaps:\n  withheld:\n    |", "lineage"),
            Map.entry("internal:\n  - |", "contact"),
            Map.entry("suppress:\n  - rule: |", "split-counts-add-up"),
            Map.entry("configs:\n  - features:\n      x:\n        type: |", "int64"),
            Map.entry("composition:\n  modalities: |", "tabular"),
            Map.entry("uses:\n  task_categories:\n    - |", "text-classification"),
            Map.entry("status: |", "deprecated"),
            Map.entry("people: |", "\"no\""),
            Map.entry("distribution:\n  licenses:\n    - id: |", "mit"),
            Map.entry("creators:\n  - kind: |", "organization"),
            Map.entry("card:\n  template: |", "classic"),
            Map.entry("annotation:\n  sets:\n    - workforce: |", "crowd"),
            Map.entry("annotation:\n  sets:\n    - type: |", "box"),
            Map.entry("processing:\n  steps:\n    - kind: |", "dedup"),
            Map.entry("people:\n  ethics_review:\n    status: |", "exempt"),
            Map.entry("people:\n  sensitive_data:\n    - kind: |", "health"),
            Map.entry("maintenance:\n  status: |", "active"),
            Map.entry("lineage:\n  sources:\n    - relation: |", "filtered_from"),
            Map.entry("composition:\n  supervision: |", "captions"),
            Map.entry("uses:\n  task_ids:\n    - |", "sentiment-classification"),
            Map.entry("gaps:\n  not_applicable:\n    |", "people"),
            Map.entry("card:\n  evidence:\n    - |", "quote"),
            Map.entry("suppress:\n  - rule: wrong-type\n    |", "reason"),
            Map.entry("language:\n  - tag: |", "en"),
            Map.entry("card:\n  mode: |", "regions"));

    private static final List<String> WRONG = List.of(
            "license: CC-BY\n",
            "dates:\n  created: 2024-13-01\n",
            "licence: mit\n",
            "status: new\n",
            "composition:\n  supervision: label\n",
            "splits: data/train.csv\n",
            "links: [https://example.org]\n",
            "contact:\n  email: nobody\n",
            "people: perhaps\n  x: 1\n");
    private static final List<String> RIGHT = List.of(
            "license: cc-by-4.0\nlanguage: en\n",
            "license: CC BY 4.0\n",
            "license: TODO\n",
            "profiles: [baseline]\n",
            "contact: data@example.org\n",
            "suppress:\n  - rule: license-family\n    reason: The terms are quoted in the card.\n",
            "gaps:\n  not_documented: [funding, contact.email]\n",
            "uses:\n");

    @TempDir
    private Path folder;

    @Test
    void valuesAreOfferedInsertedWholeAndMarkedWhereWrong() throws Exception {
        Need.met(
                "node",
                Files.isDirectory(MODULES.resolve("yaml-language-server"))
                        && Need.program("node").isPresent(),
                "There are no node and no yaml-language-server in plugin/" + MODULES + ".");
        List<String> sections = Stream.concat(
                        Stream.of(""),
                        LIBRARY.vocabulary().sections().stream()
                                .filter(section -> !section.root())
                                .map(section -> section.id() + ":\n  "))
                .toList();
        List<String> records = Stream.of("contact", "links", "dates", "citation", "card", "creators", "owners", "gaps")
                .map(key -> key + ":\n  ")
                .toList();
        List<String> deeper = List.of(
                "configs:\n  - ",
                "lineage:\n  sources:\n    - ",
                "annotation:\n  sets:\n    - ",
                "people:\n  consent:\n    ",
                "distribution:\n  access:\n    ",
                "composition:\n  labels:\n    ");
        List<String> places = new ArrayList<>();
        Stream.of(sections, records, deeper)
                .flatMap(List::stream)
                .distinct()
                .forEach(place -> places.add(place + "|\n"));
        places.addAll(OFFERED.keySet());
        assertThat(places).hasSizeGreaterThanOrEqualTo(40);

        Map<String, Node.Mapping> answers = ask(places);
        answers.forEach((place, answer) -> assertThat(answer.items("offers"))
                .as(place)
                .isNotEmpty()
                .allSatisfy(offer ->
                        assertThat(((Node.Mapping) offer).text("insert")).doesNotContain("[object")));
        OFFERED.forEach((place, value) -> assertThat(answers.get(place).items("offers"))
                .as(place)
                .extracting(offer -> ((Node.Mapping) offer).text("label"))
                .contains(value));
        for (String section : sections) {
            answers.get(section + "|\n").items("offers").forEach(offer -> accepted(section, (Node.Mapping) offer));
        }
        ask(WRONG)
                .forEach((text, answer) ->
                        assertThat(answer.items("marks")).as(text).isNotEmpty());
        ask(RIGHT)
                .forEach((text, answer) ->
                        assertThat(answer.items("marks")).as(text).isEmpty());
    }

    /** What is inserted for a key is read without a fault. */
    private static void accepted(String section, Node.Mapping offer) {
        String indent = section.isEmpty() ? "" : "  ";
        String insert = offer.text("insert")
                .replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
                .replaceAll("\\$\\d+", "")
                .replace("\\}", "}")
                .replace("\n", "\n" + indent);
        Findings findings = new Findings();
        new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, Path.of("/"))
                .parse(Path.of("/sets/a/datacard.yaml"), "datacard: 1\n" + section + insert + "\n", findings);
        assertThat(findings.sorted())
                .as(section + insert)
                .noneMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.rule().startsWith("yaml-"));
    }

    private Map<String, Node.Mapping> ask(List<String> texts) throws Exception {
        Files.writeString(folder.resolve("schema.json"), EditorSchema.of(LIBRARY));
        Path cases = Files.writeString(
                folder.resolve("cases.json"),
                JsonText.compact(
                        texts.stream().map(text -> (Object) (SCHEMA + text)).toList()));
        Path answers = folder.resolve("answers.json");
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/resources/js/edit-yaml.cjs",
                        folder.toRealPath().toString(),
                        cases.toString(),
                        answers.toString(),
                        MODULES.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        Map<String, Node.Mapping> all = new LinkedHashMap<>();
        new YamlReader(new Limits(50_000_000, 30, 50, 200_000))
                .parse(answers, "all: " + Files.readString(answers), new Findings())
                .orElseThrow()
                .items("all")
                .forEach(answer -> all.put(
                        ((Node.Mapping) answer).text("text").substring(SCHEMA.length()), (Node.Mapping) answer));
        return all;
    }
}
