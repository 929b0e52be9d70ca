package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code init} takes over what other tools wrote beside the data. */
@Slow
class ForeignFilesTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Path CASES = Path.of("src/test/resources/exchange/foreign");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "CITATION.cff | cff-version: 1.2.0~title: Levels~doi: https://doi.org/10.5072/x~license: CC-BY-4.0~authors: [{family-names: Doe, given-names: Ada, orcid: \"https://orcid.org/0000-0002-1825-0097\"}] | name=Levels, doi=10.5072/x",
                "datapackage.json | {\"resources\": [{\"path\": \"a.csv\", \"schema\": {\"fields\": [{\"name\": \"g\", \"description\": \"Gauge\"}]}}], \"title\": \"Levels\", \"licenses\": [{\"name\": \"CC-BY-4.0\"}]} | name=Levels",
                "dataset-metadata.json | {\"title\": \"Levels\", \"subtitle\": \"Hourly readings from one basin\", \"licenses\": [{\"name\": \"CC-BY-4.0\"}]} | name=Levels, summary=Hourly readings from one basin",
                ".zenodo.json | {\"title\": \"Levels\", \"creators\": [{\"name\": \"Doe, Ada\"}], \"license\": \"cc-by-4.0\"} | name=Levels",
                "ro-crate-metadata.json | {\"@graph\": [{\"@id\": \"ro-crate-metadata.json\", \"about\": {\"@id\": \"./\"}}, {\"@id\": \"./\", \"name\": \"Levels\", \"license\": {\"@id\": \"https://creativecommons.org/licenses/by/4.0/\"}, \"author\": {\"@id\": \"#a\"}}, {\"@id\": \"#a\", \"name\": \"Ada\"}]} | name=Levels",
                "dataset_infos.json | {\"default\": {\"description\": \"Levels of forty gauges.\", \"license\": \"cc-by-4.0\", \"features\": {\"g\": {\"dtype\": \"string\", \"_type\": \"Value\"}, \"k\": {\"names\": [\"river\", \"lake\"], \"_type\": \"ClassLabel\"}}}} | description=Levels of forty gauges.",
                "datacontract.yaml | apiVersion: v3.1.0~kind: DataContract~id: x~name: Levels~version: 1.2.0~description: {purpose: Forecasts of floods in one basin} | name=Levels, version=1.2.0",
                "d4d.yaml | id: x~title: Levels~license: CC-BY-4.0~known_limitations: [{limitation_description: No gauge lies above 1500 m}] | name=Levels",
                "croissant.json | {\"@context\": {\"@vocab\": \"http://schema.org/\", \"ml\": \"http://mlcommons.org/croissant/\", \"ai\": \"http://mlcommons.org/croissant/RAI/\", \"files\": \"ml:recordSet\"}, \"@type\": \"Dataset\", \"conformsTo\": \"http://mlcommons.org/croissant/1.0\", \"name\": \"Levels\", \"license\": \"https://choosealicense.com/licenses/cc-by-4.0/\", \"ai:dataBiases\": \"Most gauges stand in regulated rivers.\"} | name=Levels",
            })
    void whatTheFileSaysIsInTheDescriptorAndTheLicenseIsNamed(String file, String text, String expected)
            throws IOException {
        Path folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(folder.resolve("a.csv"), "g,k\na,river\n");
        Files.writeString(folder.resolve(file), text.replace("~", "\n"));
        List<String> says =
                new Initializing(InitRequest.in(folder), LIBRARY).run().says();
        Map<?, ?> descriptor = yaml(folder.resolve("datacard.yaml"));
        Stream.of(expected.split(", ", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> assertThat(descriptor.get(pair[0])).isEqualTo(pair[1]));
        assertThat(says).first().isEqualTo("From " + file + ", which stays as it is:");
        if (!file.startsWith("datacontract")) {
            assertThat(descriptor.get("distribution").toString()).contains("cc-by-4.0");
        }
        assertThat(Runs.on(folder, temp.resolve("out")).check().findings())
                .filteredOn(finding -> List.of("unknown-key", "wrong-type").contains(finding.rule()))
                .isEmpty();
    }

    @Test
    void severalEntriesOfADatasheetAreOneAnswerAndWhatIsLeftIsNamed() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(folder.resolve("levels_d4d.yaml"), """
                id: x
                title: Levels
                purposes:
                  - {id: "p:1", name: Floods, description: To forecast floods.}
                  - {id: "p:2", description: To teach.}
                acquisition_methods: [{description: Gauges send hourly.}]
                collection_mechanisms: [{description: Forty gauges were set up.}]
                cleaning_strategies: [{description: Spikes were removed.}]
                preprocessing_strategies: [{description: Levels are means of an hour.}]
                variables:
                  - {variable_name: level, data_type: number, description: In centimeters}
                anonymity: unclear
                """);
        List<String> says =
                new Initializing(InitRequest.in(folder), LIBRARY).run().says();
        Map<?, ?> descriptor = yaml(folder.resolve("datacard.yaml"));
        assertThat(descriptor.get("motivation").toString()).contains("To forecast floods.\n\nTo teach.");
        assertThat(descriptor.get("collection").toString())
                .contains("Forty gauges were set up.\n\nGauges send hourly.");
        assertThat(descriptor.get("processing").toString()).contains("means of an hour", "Spikes were removed");
        assertThat(descriptor.get("configs").toString()).contains("level={type=float64, description=In centimeters}");
        assertThat(says)
                .anyMatch(line -> line.strip().equals("purposes.name"))
                .anyMatch(line -> line.strip().equals("anonymity"));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void initTellsWhatItTookFromFilesOfEachStyle(String name) throws IOException {
        Path folder = temp.resolve("set");
        Path files = CASES.resolve(name).resolve("files");
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(files.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        InitResult result = new Initializing(InitRequest.in(folder), LIBRARY).run();
        String says = result.says().stream()
                .takeWhile(line -> !line.startsWith("  still open"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String unread = result.says().stream()
                .dropWhile(line -> !line.startsWith("  not read"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Golden.verifyFile(
                "exchange/foreign/" + name + "/init.txt",
                (says.contains("  not read") ? says : says + unread)
                        + said(Files.readString(folder.resolve("datacard.yaml")))
                                .replaceAll("\n\n+", "\n") + "\n");
    }

    @Test
    void categoriesOfCocoAreLabels() throws IOException {
        Map<?, ?> descriptor = init(Map.of(
                "annotations/instances_train.json",
                "{\"info\": {\"description\": \"Boats on two rivers.\", \"contributor\": \"Ada Doe\"}, \"licenses\": [{\"id\": 1,"
                        + " \"url\": \"http://creativecommons.org/licenses/by/4.0/\"}], \"images\": [{\"id\": 1}], \"annotations\":"
                        + " [{\"id\": 1}], \"categories\": [{\"id\": 1, \"name\": \"ferry\", \"supercategory\": \"ship\"}, {\"id\": 2,"
                        + " \"name\": \"buoy\"}], \"colors\": [1]}"));
        assertThat(descriptor.get("description")).isEqualTo("Boats on two rivers.");
        assertThat(descriptor.get("annotation").toString()).contains("ferry", "A kind of ship", "buoy");
        assertThat(descriptor.get("distribution").toString()).contains("cc-by-4.0");
        assertThat(said).contains("From annotations/instances_train.json, which stays as it is:", "    colors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"names: [ferry, buoy]\nnc: 2\n", "names:\n  0: ferry\n  1: buoy\n"})
    void namesOfYoloAreLabels(String text) throws IOException {
        assertThat(init(Map.of("data.yaml", text)).get("annotation").toString()).contains("ferry", "buoy");
    }

    @Test
    void everyFileOfDvcStandsForAFile() throws IOException {
        Map<?, ?> descriptor = init(
                Map.of(
                        "levels.csv.dvc",
                        "outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 14445097\n  path: levels.csv\n",
                        "places.dvc",
                        "outs:\n- md5: a304afb96060aad90176268345e10356.dir\n  size: 2\n  nfiles: 3\n  path: places\nmeta: {owner: x}\n"));
        assertThat(descriptor.get("distribution").toString()).contains("levels.csv", "14445097", "places");
        assertThat(said).contains("From levels.csv.dvc and 1 more, which stays as it is:", "    meta");
    }

    @Test
    void provenanceOfOasisIsRead() throws IOException {
        Map<?, ?> descriptor = init(Map.of(
                "levels.provenance.json",
                "{\"$schema\": \"https://docs.oasis-open.org/dps/prov-meta/v1.0/schema/data-provenance.json\", \"set\": {},"
                        + " \"source\": {\"name\": \"River levels\", \"data-version\": \"1.2.0\", \"issuer\": [{\"legal-name\":"
                        + " \"Example Institute\"}], \"about\": {\"content\": \"Hourly levels of forty gauges.\", \"purpose\":"
                        + " \"Forecasts of floods in one basin.\"}, \"id\": {\"uris\": [\"https://example.org\"]}}, \"provenance\":"
                        + " {\"date\": \"2026-10-01\", \"generation-period\": {\"start\": \"2015-01-01T00:00:00Z\", \"end\":"
                        + " \"2025-12-31T00:00:00Z\"}}, \"use\": {\"license\": [\"CC-BY-4.0\"], \"intended-purpose\": [{\"code\":"
                        + " \"research\", \"long-description\": \"Research on floods\"}]}, \"other\": 1}"));
        assertThat(descriptor.get("name")).isEqualTo("River levels");
        assertThat(descriptor.get("collection").toString()).contains("2015-01-01/2025-12-31");
        assertThat(descriptor.get("uses").toString()).contains("Research on floods");
        assertThat(descriptor.toString()).contains("Example Institute", "cc-by-4.0", "Forecasts of floods");
        assertThat(said).contains("    other");
    }

    private List<String> said = List.of();

    private Map<?, ?> init(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("levels"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        said = new Initializing(InitRequest.in(folder), LIBRARY).run().says();
        assertThat(Runs.on(folder, temp.resolve("out")).check().findings())
                .filteredOn(finding -> List.of("unknown-key", "wrong-type", "short-and-long-form")
                        .contains(finding.rule()))
                .isEmpty();
        return yaml(folder.resolve("datacard.yaml"));
    }

    @Test
    void theImporterOfTheRecipeReads() throws IOException {
        Path own = Files.createDirectories(temp.resolve("templates/imports"));
        Files.writeString(own.resolve("portal.yaml"), Snippets.of("CONTRIBUTING.md", "own-import-file"));
        Path folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(
                folder.resolve("portal.json"),
                "{\"title\": \"Levels\", \"about\": {\"text\": \"Forty gauges in one basin.\"}, \"color\": \"blue\","
                        + " \"makers\": [{\"first\": \"Ada\", \"last\": \"Doe\"}], \"heading\": \"River levels\"}");
        List<String> says = new Initializing(
                        InitRequest.in(folder), Library.open(Optional.of(temp.resolve("templates"))))
                .run()
                .says();
        Map<?, ?> descriptor = yaml(folder.resolve("datacard.yaml"));
        assertThat(descriptor.get("name")).isEqualTo("River levels");
        assertThat(descriptor.get("description")).isEqualTo("Forty gauges in one basin.");
        assertThat(descriptor.get("creators").toString()).contains("Ada Doe");
        assertThat(says).contains("    color");
    }

    @Test
    void aBrokenFileIsReportedAndOthersAreReadAllTheSame() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(folder.resolve("datapackage.json"), "{\"resources\": [");
        Files.writeString(folder.resolve("CITATION.cff"), "cff-version: 1.2.0\ntitle: Levels\n");
        InitResult result = new Initializing(InitRequest.in(folder), LIBRARY).run();
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("json-syntax"));
        assertThat(yaml(folder.resolve("datacard.yaml")).get("name")).isEqualTo("Levels");
    }

    @Test
    void whatNoFieldTakesIsKeptAndWrittenAgain() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("levels"));
        Files.writeString(folder.resolve("croissant.json"), """
                {"@context": {"@vocab": "https://schema.org/"}, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.1",
                 "name": "Levels", "measurementTechnique": "pressure sensor", "spatialCoverage": {"@type": "Place", "name": "Rhine"}}
                """);
        new Initializing(InitRequest.in(folder), LIBRARY).run();
        Runs.on(folder, temp.resolve("out")).render("croissant");
        Map<?, ?> written = yaml(temp.resolve("out/levels/croissant.json"));
        assertThat(written.get("measurementTechnique")).isEqualTo("pressure sensor");
        assertThat(written.get("spatialCoverage")).isEqualTo(Map.of("@type", "Place", "name", "Rhine"));
    }

    /** What a descriptor says, without questions. */
    private static String said(String yaml) {
        return yaml.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
    }

    private static Map<?, ?> yaml(Path file) {
        try {
            return (Map<?, ?>) new Load(
                            LoadSettings.builder().setCodePointLimit(50_000_000).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
