package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.testing.Snippets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The reports for machines are what their formats say, and the same bytes wherever they are made. */
class ReportsTest {
    private static final Map<String, String> FILES = files();

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private CheckResult result;

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("good name/datacard.yaml", "datacard: 1\nname: Good\nsummary: \"Ü <b> & | `x` *y* ]]>\"\n");
        files.put("wrong/datacard.yaml", "datacard: 1\nlicence: mit\nlicense: cc-by-4.1\n\"a\\u0001<&>\": x\n");
        files.put("broken/datacard.yaml", "datacard: [1\nname: x\n");
        files.put("text/datacard.yaml", "only text");
        files.put("tab/x.datacard.yaml", "name:\n\tkey: value\n");
        files.put("bare/data.csv", "a,b\n");
        return files;
    }

    @BeforeEach
    void check() throws IOException {
        result = check(written(temp.resolve("one")));
    }

    private static CheckResult check(Path folder) {
        return Runs.on(folder, folder.resolve("out"))
                .asking("baseline", "datasheet")
                .expecting("*")
                .on(new GithubActions(Optional.empty(), Optional.empty()))
                .check();
    }

    private static Path written(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    @Test
    void findingsAreAsTheirSchemaSays() throws IOException {
        String schema = Files.readString(Snippets.root().resolve("templates/datacard/findings.schema.json"));
        assertThat(rejections(schema, SpecificationVersion.DRAFT_2020_12, report("findings.json")))
                .isEmpty();
        assertThat(report("assets/findings.schema.json")).isEqualTo(schema);
        assertThat(rejections(
                        schema,
                        SpecificationVersion.DRAFT_2020_12,
                        report("findings.json").replaceFirst("\"line\": \\d+", "\"line\": 0")))
                .isNotEmpty();
    }

    @Test
    void findingsSayWhatFieldsTakeAndWhereAnswersMayStand() throws IOException {
        Path folder = temp.resolve("two");
        Files.createDirectories(folder.resolve("docs"));
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(
                folder.resolve("datacard.yaml"), "datacard: 1\nname: Two\ncomposition: {modalities: smells}\n");
        for (String file :
                List.of("README.old.md", "LICENSE", "docs/Paper.TXT", "data.csv", "images/notes.txt", ".a.md")) {
            Files.writeString(folder.resolve(file), "a\n");
        }
        String report = Runs.file(Runs.on(folder, temp.resolve("out")).check(), "findings.json");
        JsonNode json = new ObjectMapper().readTree(report);
        assertThat(json.get("principle").asString()).contains("do not guess");
        assertThat(json.at("/fields/composition.modalities/values/audio").asString())
                .isEqualTo("Audio");
        assertThat(json.at("/fields/motivation.purpose/type").asString()).isEqualTo("text");
        assertThat(json.at("/datasets/0/sources"))
                .extracting(JsonNode::asString)
                .containsExactly("LICENSE", "README.old.md", "docs/Paper.TXT");
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nuses:\n\tintended: x\n");
        String broken = Runs.file(Runs.on(folder, temp.resolve("out")).check(), "findings.json");
        JsonNode unread = new ObjectMapper().readTree(broken).at("/unread/0");
        assertThat(unread.get("file").asString()).isEqualTo("datacard.yaml");
        assertThat(unread.get("sources"))
                .extracting(JsonNode::asString)
                .containsExactly("LICENSE", "README.old.md", "docs/Paper.TXT");
        assertThat(rejections(
                        Files.readString(Snippets.root().resolve("templates/datacard/findings.schema.json")),
                        SpecificationVersion.DRAFT_2020_12,
                        broken))
                .isEmpty();
    }

    @Test
    void theExamplesFindingsAreTooAsTheirSchemaSays() throws IOException {
        Path examples = Snippets.root().resolve("examples");
        String schema = Files.readString(Snippets.root().resolve("templates/datacard/findings.schema.json"));
        String report = Runs.file(Runs.on(examples, temp.resolve("out")).check(), "findings.json");
        assertThat(rejections(schema, SpecificationVersion.DRAFT_2020_12, report))
                .isEmpty();
    }

    @Test
    void sarifIsAsItsSchemaSays() throws IOException {
        String schema = Files.readString(Shared.file("schemas/sarif-2.1.0.json"));
        assertThat(rejections(schema, SpecificationVersion.DRAFT_7, report("findings.sarif")))
                .isEmpty();
        assertThat(rejections(
                        schema,
                        SpecificationVersion.DRAFT_7,
                        report("findings.sarif").replaceFirst("\"startLine\": \\d+", "\"startLine\": 0")))
                .isNotEmpty();
    }

    @Test
    void sarifNamesFilesFromTheRootOfTheRepository() {
        assertThat(report("findings.sarif"))
                .contains("\"uri\": \"good%20name/datacard.yaml\"", "\"uriBaseId\": \"%SRCROOT%\"", "\"uri\": \"bare\"")
                .contains("\"markdown\": \"", "\"primaryLocationLineHash\": ")
                .doesNotContain(temp.toString());
    }

    @Test
    void junitIsXmlWithACaseForEachDatasetAndFile() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report("TEST-datacard.xml").getBytes(StandardCharsets.UTF_8)));
        var cases = xml.getElementsByTagName("testcase");
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(cases.getLength())
                        .map(i -> cases.item(i)
                                .getAttributes()
                                .getNamedItem("name")
                                .getNodeValue()))
                .contains("good-name", "wrong", "broken/datacard.yaml", "text/datacard.yaml", "bare");
        assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
        assertThat(xml.getDocumentElement().getAttribute("failures"))
                .isEqualTo(String.valueOf(xml.getElementsByTagName("failure").getLength()));
    }

    @Test
    void gitlabGetsEachFindingOnce() {
        String report = report("gl-code-quality-report.json");
        List<String> fingerprints = java.util.regex.Pattern.compile("\"fingerprint\": \"(\\w+)\"")
                .matcher(report)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(fingerprints).isNotEmpty().doesNotHaveDuplicates();
        assertThat(report)
                .contains("\"check_name\": \"unknown-key\"", "\"severity\": \"major\"", "\"begin\": 2")
                .contains("\"path\": \"wrong/datacard.yaml\"");
    }

    @Test
    void theSummaryOfTheStepShowsTextAsText() {
        assertThat(result.stepSummary())
                .startsWith("## Datacard: ")
                .contains("| Dataset | Profile |", "| wrong | baseline@1 |")
                .contains("- **error** `wrong/datacard.yaml:2` A descriptor has no field \"licence\" `unknown-key`");
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        CheckResult other = check(written(temp.resolve("elsewhere/one")));
        assertThat(other.files().keySet()).isEqualTo(result.files().keySet()).hasSize(5);
        for (String name : other.files().keySet()) {
            assertThat(Runs.file(other, name)).isEqualTo(report(name)).isEqualTo(report(name));
        }
        assertThat(other.annotations()).isEqualTo(result.annotations());
        assertThat(other.stepSummary()).isEqualTo(result.stepSummary());
        assertThat(other.report()).isEqualTo(result.report());
    }

    private String report(String name) {
        return Runs.file(result, name);
    }

    private static List<String> rejections(String schema, SpecificationVersion version, String text) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(schema).validate(text, InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(3)
                .toList();
    }
}
