package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code apply} adds to the Croissant file of a host and changes nothing in it that somebody else wrote. */
class HostCroissantTest {
    private static final String HOST = """
            {
                "@context": {
                    "@vocab": "https://schema.org/",
                    "cr": "http://mlcommons.org/croissant/"
                },
                "@type": "sc:Dataset",
                "conformsTo":   "http://mlcommons.org/croissant/1.1",
                "name": "levels",
                "license": "https://choosealicense.com/licenses/cc-by-4.0/",
                "creator": {"@type": "Organization", "name": "acct-7"},
                "recordSet": [ {"@type": "cr:RecordSet", "@id": "levels"} ],
                "colour": "grün 🌊"
            }
            """;

    private static final String DESCRIPTOR = """
            datacard: 1
            name: Levels
            summary: Hourly levels of forty gauges.
            license: cc-by-4.0
            creators: [{name: Example Institute}]
            dates: {published: 2026-05-01}
            considerations:
              biases: Most gauges stand in regulated rivers.
            lineage: {sources: [{ref: "https://example.org/archive"}]}
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void writeBoth() throws IOException {
        folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(folder.resolve("croissant.json"), HOST);
        Files.writeString(folder.resolve("datacard.yaml"), DESCRIPTOR);
    }

    @Test
    void answersAndTheirPrefixesAreAddedAndTheRestStaysByteForByte() throws IOException {
        apply();
        String text = host();
        assertThat(text)
                .startsWith(HOST.substring(0, HOST.indexOf("croissant/\"") + "croissant/\"".length()))
                .contains(
                        "\"conformsTo\":   \"http://mlcommons.org/croissant/1.1\"",
                        "\"license\": \"https://choosealicense.com/licenses/cc-by-4.0/\"",
                        "\"name\": \"acct-7\"",
                        "\"recordSet\": [ {\"@type\": \"cr:RecordSet\", \"@id\": \"levels\"} ]",
                        "\"colour\": \"grün 🌊\",\n    \"rai:dataBiases\": ",
                        "Most gauges stand in regulated rivers.",
                        "\"datePublished\": \"2026-05-01\"",
                        "\"rai\": \"http://mlcommons.org/croissant/RAI/\"",
                        "\"prov\": \"http://www.w3.org/ns/prov#\"");
        assertThat(differences()).isEmpty();
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        apply();
        String once = host();
        assertThat(apply().written()).noneMatch(written -> written.card().endsWith("croissant.json"));
        assertThat(host()).isEqualTo(once);
    }

    @Test
    void whatDatacardWroteFollowsTheDescriptor() throws IOException {
        apply();
        describe(DESCRIPTOR.replace("regulated rivers", "large rivers").replaceAll("lineage.*\n", ""));
        apply();
        assertThat(host()).contains("large rivers").doesNotContain("regulated rivers", "wasDerivedFrom");
    }

    @Test
    void whatPeopleWroteStaysAndIsNamed() throws IOException {
        apply();
        Files.writeString(folder.resolve("croissant.json"), host().replace("regulated rivers", "wide rivers"));
        describe(DESCRIPTOR.replace("regulated rivers", "large rivers"));
        apply();
        assertThat(host()).contains("wide rivers").doesNotContain("large rivers");
        assertThat(differences()).containsExactly("rai:dataBiases");
    }

    @Test
    void anotherLicenseInTheFileIsNamedByCheck() throws IOException {
        describe(DESCRIPTOR.replace("license: cc-by-4.0", "license: mit"));
        assertThat(differences()).containsExactly("license");
        apply();
        assertThat(host()).contains("choosealicense.com/licenses/cc-by-4.0");
    }

    @Test
    void aFileOfOneLineStaysOne() throws IOException {
        Files.writeString(
                folder.resolve("croissant.json"),
                "{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": \"Dataset\", \"conformsTo\": \"http://mlcommons.org/croissant/1.0\"}");
        apply();
        assertThat(host()).hasLineCount(1).contains("\"rai:dataBiases\": ");
        assertThat(differences()).isEmpty();
    }

    @Test
    void aFileWithoutAWrittenContextOrOfAnotherKindIsLeftAlone() throws IOException {
        for (String other : List.of(
                "{\"@context\": \"https://example.org/c.jsonld\", \"conformsTo\": \"http://mlcommons.org/croissant/1.1\"}",
                "{\"title\": \"x\"}",
                "[1",
                "")) {
            Files.writeString(folder.resolve("croissant.json"), other);
            apply();
            assertThat(host()).isEqualTo(other);
        }
    }

    private ApplyResult apply() {
        return Runs.on(folder, temp.resolve("out")).apply(MergeOptions.NONE);
    }

    private void describe(String text) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), text);
    }

    private String host() throws IOException {
        return Files.readString(folder.resolve("croissant.json"));
    }

    private List<String> differences() {
        return Runs.on(folder, temp.resolve("out")).check().findings().stream()
                .filter(finding -> finding.rule().equals("croissant-key-differs"))
                .map(Finding::message)
                .map(message -> message.split("\"", 3)[1])
                .toList();
    }
}
