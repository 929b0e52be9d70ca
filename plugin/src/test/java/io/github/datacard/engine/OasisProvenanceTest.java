package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Data provenance metadata of OASIS is written, says what it could not hold, and is read again. */
class OasisProvenanceTest {
    private static final String FULL = """
            datacard: 1
            name: River Levels
            version: v1.2
            summary: Hourly water levels of forty gauges in one Alpine basin.
            license: cc-by-4.0
            doi: 10.5072/levels
            contact: data@example.org
            publishers: [{name: Example Institute, url: "https://example.org/institute"}]
            dates: {published: "2026-05-01"}
            card: {status: in_review, version: "3", updated: "2026-06-01", authors: [Ada Doe]}
            motivation: {purpose: To compare forecasts of floods.}
            collection:
              methods: [crawl, api]
              procedure: Readings were requested each hour from the service of the state.
              timeframe: 2015/2025-06
              geography: [Switzerland, Austria]
              sources: [{name: Gauge archive, url: "https://archive.example.org"}]
            lineage: {sources: [{ref: "https://example.org/a"}, {ref: "https://example.org/b"}]}
            maintenance: {versions: [{version: 1.2.0, date: "2026-05-01"}, {version: 1.1.0, date: "2025-02-01"}, {version: 1.0.0, date: "2024-01-01"}]}
            people:
              regulatory_classes: [{class: pii, evaluated: "yes"}, {class: phi, evaluated: "no"}]
              privacy: {measures: [{technique: Masking of names, tool: masker 2}]}
            uses: {intended: [Training of forecasts, Teaching]}
            distribution:
              geography: {storage: {allowed: [European Union], excluded: [Public clouds]}}
              rights: {trademark: Some pages show company names.}
              files: [{path: levels.csv, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}]
            """;

    @TempDir
    private Path temp;

    @Test
    void eachAnswerStandsUnderTheKeyOfTheStandard() throws IOException {
        RenderResult result = render(FULL);
        Map<?, ?> all = yaml(written());
        assertThat(at(all, "set", "tracking").toString())
                .contains("status=interim", "version=3,", "current-release-date=2026-06-01T00:00:00Z");
        assertThat(at(all, "source", "data-version")).isEqualTo("1.2.0");
        assertThat(at(all, "source", "id").toString())
                .contains("https://doi.org/10.5072/levels", "algorithm=sha256", "value=river-levels");
        assertThat(at(all, "provenance", "generation-method").toString())
                .contains("web-scraping-crawling", "feeds", "Readings were requested");
        assertThat(at(all, "provenance", "generation-period"))
                .isEqualTo(Map.of("start", "2015-01-01T00:00:00Z", "end", "2025-06-30T23:59:59Z"));
        assertThat(at(all, "provenance", "previous-date")).isEqualTo("2025-02-01");
        assertThat(at(all, "use", "classification").toString()).contains("evaluated=true", "evaluated=false");
        assertThat(at(all, "use", "storage-forbidden")).isEqualTo(List.of(Map.of("country", "Public clouds")));
        assertThat(result.losses())
                .contains(
                        "data-provenance.json does not hold (it holds only the first of several): lineage.sources.ref",
                        "data-provenance.json does not hold (it holds only versions such as 2 and 1.2.0): version");
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        render(FULL);
        Map<?, ?> again = yaml(imported());
        assertThat(again.get("name")).isEqualTo("River Levels");
        assertThat(again.get("doi")).isEqualTo("10.5072/levels");
        assertThat(again.toString())
                .contains(
                        "cc-by-4.0",
                        "To compare forecasts of floods.",
                        "2015-01-01/2025-06-30",
                        "Training of forecasts",
                        "Masking of names",
                        "masker 2",
                        "Public clouds",
                        "phi",
                        "Some pages show company names.");
    }

    @Test
    void whatTheStandardDemandsAndNobodySaidIsNoAnswerWhenItIsReadAgain() throws IOException {
        render("datacard: 1\nname: Bare Levels\n");
        assertThat(Files.readString(written())).contains("Not stated.", "1970-01-01", "\"data-version\": \"0\"");
        assertThat(Files.readString(imported()))
                .contains("name: Bare Levels")
                .doesNotContain("Not stated.", "1970-01-01", "version: '0'", "urn:");
    }

    @Test
    void membersThatNothingTookAreNamed() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("foreign"));
        Files.writeString(folder.resolve("data-provenance.json"), """
                {"source": {"name": "Levels", "about": {"content": "Levels of forty gauges."}, "id": {"uuids": ["x"]}},
                 "use": {"license": ["CC-BY-4.0"], "secrets": ["y"]}}
                """);
        assertThat(new Initializing(InitRequest.in(folder), Library.open(Optional.empty()))
                        .run()
                        .says())
                .contains("    source.id", "    use.secrets")
                .doesNotContain("    source.name", "    use.license");
    }

    private RenderResult render(String descriptor) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("river-levels"));
        Files.writeString(folder.resolve("datacard.yaml"), descriptor);
        return Runs.on(folder, temp.resolve("out")).render("oasis-provenance");
    }

    private Path written() {
        return temp.resolve("out/river-levels/data-provenance.json");
    }

    private Path imported() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("again"));
        Files.copy(written(), folder.resolve("data-provenance.json"));
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        return folder.resolve("datacard.yaml");
    }

    private static Object at(Map<?, ?> tree, String first, String second) {
        return ((Map<?, ?>) tree.get(first)).get(second);
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }
}
