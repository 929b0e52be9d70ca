package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xml.sax.SAXException;

/** What is written in other formats is valid by their official schemas, for the whole gallery and for a full answer. */
@OnCorpus
class OfficialSchemasTest {
    private static final String FULL = """
            doi: 10.5072/example
            version: 1.2.0
            keywords: [hydrology, rivers]
            language: en
            contact: data@example.org
            publishers: [{name: Example Press, url: "https://press.example.org"}]
            owners: [{name: Example Institute}]
            motivation: {funding: [{funder: A fund, grant: G-1}]}
            lineage: {sources: [{ref: "https://example.org/older", license: cc0-1.0}]}
            maintenance: {maintainers: [{name: Ada Doe, orcid: 0000-0002-1825-0097}]}
            notes: "<b>&]]> a control character"
            """;

    /** The draft in force and the one in work, which lists codes that the first only names in prose. */
    private static final List<String> PROVENANCE = List.of(
            "provenance/oasis-data-provenance-1.0-csd01.json", "provenance/oasis-data-provenance-1.0-csd02-draft.json");

    /** A dialect that differs in formats alone, and is nowhere to be had without a network. */
    private static final String OWN_DIALECT =
            "\"https://docs.oasis-open.org/dps/prov-meta/v1.0/schema/data-provenance-configuration.json\"";

    private static final String DRAFT = "\"https://json-schema.org/draft/2020-12/schema\"";

    private static final Map<String, Schema> COMPILED = new HashMap<>();

    @TempDir
    private Path temp;

    @Test
    void theWholeGalleryExportedAtOnceIsValidInAllFormats() throws Exception {
        List<Path> cards = Runs.on(Snippets.root().resolve("examples"), temp.resolve("out"))
                .render(formats())
                .cards();
        assertThat(cards).hasSameSizeAs(Examples.descriptors());
        for (Path card : cards) {
            validate(card.getParent());
        }
    }

    @Test
    void aDatasetWithManyAnswersIsValidInAllFormats() throws Exception {
        validate(full().render(formats()).cards().get(0).getParent());
    }

    @Test
    void theSchemasRefuseWhatIsWrong() throws IOException {
        assertThat(
                        faults(
                                "cyclonedx-1.6.json",
                                SpecificationVersion.DRAFT_7,
                                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"type\": \"dta\"}]}"))
                .isNotEmpty();
        assertThat(
                        faults(
                                "spdx-3.0.1.json",
                                SpecificationVersion.DRAFT_2020_12,
                                "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [{\"type\": \"dataset_DatasetPackage\"}]}"))
                .isNotEmpty();
        assertThat(faults("citation-cff-1.2.json", SpecificationVersion.DRAFT_7, "{\"title\": \"x\"}"))
                .isNotEmpty();
        for (String schema : PROVENANCE) {
            assertThat(faults(schema, SpecificationVersion.DRAFT_2020_12, "{\"set\": {}}"))
                    .isNotEmpty();
        }
    }

    @Test
    void theVocabulariesDoNotKnowTermsThatAreNone() throws IOException {
        assertThat(new OfficialTerms().unknown("""
                {"@context": {"field": "cr:field", "x": "cr:x", "data": {"@id": "cr:data"}}, "@type": "sc:Datasat", "name": "a", "nmae": "b",
                 "x": 1, "field": [{"@type": "cr:Feld", "rai:dataBias": ""}], "rai:dataBiases": "", "data": {"any": 1}}
                """))
                .containsExactly("cr:Feld", "cr:x", "nmae", "rai:dataBias", "sc:Datasat");
    }

    @Test
    void theBillNamesTheLicenseByItsIdOfSpdx() throws IOException {
        full().render("cyclonedx", "citation-cff", "datapackage", "kaggle", "zenodo", "spdx", "ro-crate");
        for (String file : List.of(
                "bom.json",
                "CITATION.cff",
                "datapackage.json",
                "dataset-metadata.json",
                ".zenodo.json",
                "dataset.spdx.json")) {
            assertThat(Files.readString(temp.resolve("out/data").resolve(file)))
                    .as(file)
                    .contains("CC-BY-4.0");
        }
        assertThat(Files.readString(temp.resolve("out/data/ro-crate-metadata.json")))
                .contains("\"levels.csv\"", "https://creativecommons.org/licenses/by/4.0");
    }

    private Runs full() throws IOException {
        Path data = Files.createDirectories(temp.resolve("data"));
        String example = Library.open(Optional.empty())
                .vocabulary()
                .rule("croissant-refused")
                .orElseThrow()
                .good();
        String base = example.substring(example.indexOf('\n') + 1, example.indexOf("---\n"))
                .lines()
                .filter(line -> !line.matches("(?:version|keywords):.*"))
                .reduce("", (text, line) -> text + line + "\n");
        Files.writeString(data.resolve("datacard.yaml"), base + FULL);
        Files.writeString(data.resolve("levels.csv"), "gauge,level_cm\na,12\n");
        return Runs.on(data, temp.resolve("out"));
    }

    /** The ids of all formats that we write. */
    private static String[] formats() throws IOException {
        try (Stream<Path> files = Files.list(Snippets.root().resolve("templates/datacard/exchange"))) {
            return Stream.concat(
                            Stream.of("long-form"),
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .map(name -> name.replace(".yaml", ""))
                                    .sorted())
                    .toArray(String[]::new);
        }
    }

    private static void validate(Path card) throws Exception {
        for (String plain : List.of(
                "datacard.json",
                "schema-org.json",
                "croissant.json",
                "croissant-1.0.json",
                "dataset-metadata.json",
                ".zenodo.json",
                "ro-crate-metadata.json")) {
            assertThat(JsonText.compact(new Load(LoadSettings.builder().build()).loadFromString(text(card, plain))))
                    .as("%s of %s", plain, card)
                    .startsWith("{\"");
        }
        assertThat(faults("cyclonedx-1.6.json", SpecificationVersion.DRAFT_7, text(card, "bom.json")))
                .isEmpty();
        assertThat(faults("spdx-3.0.1.json", SpecificationVersion.DRAFT_2020_12, text(card, "dataset.spdx.json")))
                .isEmpty();
        for (String schema : PROVENANCE) {
            assertThat(faults(schema, SpecificationVersion.DRAFT_2020_12, text(card, "data-provenance.json")))
                    .as(schema)
                    .isEmpty();
        }
        if (text(card, "datapackage.json").contains("resources")) {
            assertThat(faults(
                            "frictionless-datapackage-2.0.json",
                            SpecificationVersion.DRAFT_7,
                            text(card, "datapackage.json")))
                    .isEmpty();
        }
        for (String linked :
                List.of("schema-org.json", "croissant.json", "croissant-1.0.json", "ro-crate-metadata.json")) {
            assertThat(new OfficialTerms().unknown(text(card, linked)))
                    .as("%s of %s", linked, card)
                    .isEmpty();
        }
        Object cff = new Load(LoadSettings.builder().build()).loadFromString(text(card, "CITATION.cff"));
        assertThat(faults("citation-cff-1.2.json", SpecificationVersion.DRAFT_7, JsonText.compact(cff)))
                .isEmpty();
        xsd(text(card, "datacite.xml"));
    }

    private static String text(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static List<String> faults(String schema, SpecificationVersion version, String json) throws IOException {
        return COMPILED
                .computeIfAbsent(schema, name -> compiled(name, version))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .limit(5)
                .toList();
    }

    private static Schema compiled(String schema, SpecificationVersion version) {
        Map<String, String> others = new TreeMap<>();
        for (String name : List.of("spdx.schema.json", "jsf-0.82.schema.json")) {
            others.put("http://cyclonedx.org/schema/" + name, official(name));
        }
        return SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(others))
                .getSchema(official(schema).replace(OWN_DIALECT, DRAFT));
    }

    private static String official(String schema) {
        try {
            return Files.readString(Shared.file("schemas/" + schema));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void xsd(String xml) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Shared.file("schemas/datacite-4.6/metadata.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException refused) {
            throw new AssertionError(refused.getMessage() + "\n" + xml, refused);
        }
    }
}
