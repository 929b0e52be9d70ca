package io.github.datacard.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.NastyText;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What RFC 8259 allows is read, with places; all else is a finding where it goes wrong. */
class JsonReaderTest {
    private static final Path FILE = Path.of("facts.json");
    private static final Limits LIMITS = new Limits(100_000, 100, 0, 50_000);

    @TempDir
    private Path folder;

    static List<String> valid() {
        return List.of(
                "{}",
                " [ ] ",
                "\"\"",
                "null",
                "[0, -1, 10, 1.5, 1e3, 1E+3, 2.5e-7, 0.0]",
                "[\"\\\"\\\\\\/\\n\\r\\t\\u0041\\u00e9\"]",
                "[\"\\ud83d\\ude00\", \"\uD83D\uDE00\", \"\u2028\u2029\u007f\u0085\ufeff\"]",
                "{\"\": 1, \" \": 2, \"a b\": {\"c\": [true, false, null]}}",
                "{\"" + "k".repeat(3000) + "\": 1, \"n\": 2}",
                "\t{\t\"a\"\t:\t1\t}\r\n",
                "{\"a\":1,\"b\":{\"a\":1}}",
                "[".repeat(100) + "]".repeat(100),
                "\"" + "x".repeat(40_000) + "\"");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatIsValidIsReadAsAnotherReaderReadsIt(String text) {
        Findings findings = new Findings();
        Optional<Node> root = new JsonReader(LIMITS).parse(FILE, text, findings);
        assertThat(findings.sorted()).isEmpty();
        Object other = JsonMapper.builder().build().readerFor(Object.class).readValue(text);
        assertThat(root.map(JsonReaderTest::written)).contains(written(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "1e999999", "-1E-99999999999", "0.1234567890123456789012345678901234567890"})
    void numbersKeepAllTheirDigits(String number) {
        for (String text : List.of(number, "1" + "0".repeat(2000))) {
            assertThat(new JsonReader(LIMITS).parse(FILE, text, new Findings()))
                    .get()
                    .extracting(node -> ((Node.Scalar) node).text(), Node::kind)
                    .containsExactly(text, "a number");
        }
    }

    @Test
    void allTextsAreReadAsTheyWereWritten() {
        for (String text : NastyText.all()) {
            Findings findings = new Findings();
            Optional<Node> root =
                    new JsonReader(LIMITS).parse(FILE, JsonText.compact(Map.of("text", List.of(text))), findings);
            assertThat(findings.sorted()).isEmpty();
            assertThat(root).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\b", "\\f", "\\u0000", "\\u001f", "\\uffff"})
    void whatNoReportCanHoldIsReplaced(String escape) {
        Findings findings = new Findings();
        assertThat(new JsonReader(LIMITS).parse(FILE, "\"a" + escape + "\"", findings))
                .get()
                .extracting(node -> ((Node.Scalar) node).text())
                .asString()
                .matches("a\uFFFD{1,2}");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void eachNodeKnowsItsPlace() {
        String text = "{\r\n  \"\uD83D\uDE00\\\"\": [1.5,\n\"é\uD83D\uDE00\", true], \"b\": null}\n";
        Node.Mapping root = (Node.Mapping)
                new JsonReader(LIMITS).parse(FILE, text, new Findings()).orElseThrow();
        assertThat(root.location()).isEqualTo(new Location(FILE, 1, 1, 3, 24));
        assertThat(root.entries().get(0).key().location()).isEqualTo(new Location(FILE, 2, 3, 2, 8));
        Node.Sequence list = (Node.Sequence) root.entries().get(0).value();
        assertThat(list.location()).isEqualTo(new Location(FILE, 2, 10, 3, 12));
        assertThat(list.items())
                .extracting(Node::location)
                .containsExactly(
                        new Location(FILE, 2, 11, 2, 14),
                        new Location(FILE, 3, 1, 3, 5),
                        new Location(FILE, 3, 7, 3, 11));
        assertThat(root.entries().get(1).value().location()).isEqualTo(new Location(FILE, 3, 19, 3, 23));
    }

    static Map<String, String> broken() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("", "1:1 The file is empty, which is not JSON");
        cases.put("{", "1:2 The file ends before its JSON does");
        cases.put("[1, \n  \n", "3:1 The file ends before its JSON does");
        cases.put("\"abc", "1:5 The file ends before its JSON does");
        cases.put("[1,]", "1:4 This is not JSON: \"]\" is not expected here");
        cases.put("{\"a\":1,}", "1:8 This is not JSON: \"}\" is not expected here");
        cases.put("{'a':1}", "1:2 This is not JSON: \"'a':1}\" is not expected here");
        cases.put("{a:1}", "1:2 This is not JSON: \"a:1}\" is not expected here");
        cases.put("[1}", "1:3 This is not JSON: \"}\" is not expected here");
        cases.put("[1 2]", "1:4 This is not JSON: \"2]\" is not expected here");
        cases.put("[01]", "1:3 This is not JSON: \"1]\" is not expected here");
        cases.put("[.5]", "1:2 This is not JSON: \".5]\" is not expected here");
        cases.put("[1.]", "1:3 This is not JSON: \".]\" is not expected here");
        cases.put("[1e]", "1:3 This is not JSON: \"e]\" is not expected here");
        cases.put("[True]", "1:2 This is not JSON: \"True]\" is not expected here");
        cases.put("[\"\\x41\"]", "1:4 This is not JSON: \"x41\"]\" is not expected here");
        cases.put("[\"a\tb\"]", "1:4 This is not JSON: the control character U+0009 is not expected here");
        cases.put("\"a\nb\"", "1:3 This is not JSON: the control character U+000A is not expected here");
        cases.put("// c\n[]", "1:1 This is not JSON: \"// c\" is not expected here");
        cases.put("[\n<<<<<<< main\n]", "2:1 This is not JSON: \"<<<<<<< main\" is not expected here");
        cases.put("[1]\n\n{}", "3:1 A second value begins here, after the end of the first");
        cases.put("name: Shop", "1:1 This is not JSON: \"name: Shop\" is not expected here");
        return cases;
    }

    @Test
    void whatIsBrokenIsAFindingWhereItGoesWrong() {
        broken().forEach((text, finding) -> {
            Finding found = only(text);
            assertThat(found.location().line() + ":" + found.location().column() + " " + found.message())
                    .as(text)
                    .isEqualTo(finding);
            assertThat(found.rule()).isEqualTo("json-syntax");
            assertThat(found.remedy()).isNotEmpty().doesNotContain("YAML");
        });
        for (String text :
                List.of("[NaN]", "[+1]", "[-]", "nul", "\u00a0[1]", "[\"\\u12G4\"]", "\u0000", "]", "{\"a\" 1}")) {
            assertThat(only(text).rule()).as(text).isEqualTo("json-syntax");
        }
    }

    @Test
    void aKeyStandsOnce() {
        Finding found = only("{\"a\": 1,\n \"\\u0061\": 2}");
        assertThat(found.rule()).isEqualTo("json-duplicate-key");
        assertThat(found.location()).isEqualTo(Location.at(FILE, 2, 2));
        assertThat(found.message()).isEqualTo("The key \"a\" is already on line 1");
    }

    @Test
    void limitsAreFindings() throws IOException {
        assertThat(only("[".repeat(101) + "]".repeat(101)).rule()).isEqualTo("json-limit");
        assertThat(only("[".repeat(50_000)).rule()).isEqualTo("json-limit");
        assertThat(only("\"" + "x".repeat(50_001) + "\"").rule()).isEqualTo("json-limit");
        assertThat(onlyOfFile(" ".repeat(100_001).getBytes(StandardCharsets.UTF_8))
                        .rule())
                .isEqualTo("json-limit");
    }

    @Test
    void filesAreUtf8AndMayBeginWithAMark() throws IOException {
        Findings findings = new Findings();
        Path file = Files.writeString(folder.resolve("mark.json"), "\uFEFF[1]");
        assertThat(new JsonReader(LIMITS).read(file, findings)).isPresent();
        assertThat(findings.sorted()).isEmpty();
        for (byte[] wrong : List.of(
                "[\n\"é\"]".getBytes(StandardCharsets.ISO_8859_1), "[\n\"é\"]".getBytes(StandardCharsets.UTF_16))) {
            Finding found = onlyOfFile(wrong);
            assertThat(found.rule()).isEqualTo("json-syntax");
            assertThat(found.message()).isEqualTo("The file is not UTF-8 from here on");
        }
        assertThat(onlyOfFile("[\n\"é\"]".getBytes(StandardCharsets.ISO_8859_1))
                        .location()
                        .line())
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        Findings findings = new Findings();
        assertThat(new JsonReader(LIMITS).read(folder.resolve("none.json"), findings))
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("unreadable-file");
    }

    private Finding onlyOfFile(byte[] bytes) throws IOException {
        Findings findings = new Findings();
        Path file = Files.write(folder.resolve("a.json"), bytes);
        assertThat(new JsonReader(LIMITS).read(file, findings)).isEmpty();
        return findings.sorted().get(0);
    }

    private static Finding only(String text) {
        Findings findings = new Findings();
        assertThat(new JsonReader(LIMITS).parse(FILE, text, findings)).as(text).isEmpty();
        assertThat(findings.sorted()).as(text).hasSize(1);
        assertThat(findings.sorted().get(0).severity()).isEqualTo(Severity.ERROR);
        return findings.sorted().get(0);
    }

    private static String written(Node node) {
        if (node instanceof Node.Mapping map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.key().text(), written(entry.value())));
            return members.toString();
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(JsonReaderTest::written).toList().toString();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.kind().equals("a number") && scalar.text().length() < 20
                ? String.valueOf(Double.parseDouble(scalar.text()))
                : scalar.text();
    }

    private static String written(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, written(member)));
            return members.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonReaderTest::written).toList().toString();
        }
        return value instanceof Number number ? String.valueOf(number.doubleValue()) : String.valueOf(value);
    }
}
