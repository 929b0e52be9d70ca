package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonReader;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** From the file of a platform to one that the conference accepts: import, answer what is listed, write. */
class NeuripsFilesTest {
    private static final String PROFILE = "neurips-2026";
    private static final List<String> ITEMS = List.of(
            "rai:dataLimitations",
            "rai:dataBiases",
            "rai:personalSensitiveInformation",
            "rai:dataUseCases",
            "rai:dataSocialImpact",
            "prov:wasDerivedFrom",
            "prov:wasGeneratedBy");

    /** As the Hub writes it, cut short. */
    private static final String OWN = """
            {"@context": {"@language": "en", "@vocab": "https://schema.org/", "cr": "http://mlcommons.org/croissant/",
              "dct": "http://purl.org/dc/terms/", "conformsTo": "dct:conformsTo", "recordSet": "cr:recordSet", "field": "cr:field",
              "source": "cr:source", "fileSet": "cr:fileSet", "extract": "cr:extract", "column": "cr:column", "includes": "cr:includes",
              "containedIn": "cr:containedIn", "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "sc": "https://schema.org/"},
             "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.1", "name": "gauges",
             "description": "Hourly levels of forty gauges in one Alpine basin.", "url": "https://huggingface.co/datasets/a/gauges",
             "creator": {"@type": "Organization", "name": "Anonymous", "url": "https://huggingface.co/a"}, "keywords": ["text", "csv"],
             "distribution": [
              {"@type": "cr:FileObject", "@id": "repo", "name": "repo", "contentUrl": "https://huggingface.co/datasets/a/gauges/tree/main",
               "encodingFormat": "git+https", "sha256": "https://github.com/mlcommons/croissant/issues/80"},
              {"@type": "cr:FileSet", "@id": "files", "containedIn": {"@id": "repo"}, "encodingFormat": "application/x-parquet",
               "includes": "default/*/*.parquet"}],
             "recordSet": [{"@type": "cr:RecordSet", "@id": "default", "field": [{"@type": "cr:Field", "@id": "default/level",
               "dataType": "sc:Text", "source": {"fileSet": {"@id": "files"}, "extract": {"column": "level"}}}]}]}
            """;

    @TempDir
    private Path temp;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Shared.folder("corpus/croissant-neurips"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @OnCorpus
    @ParameterizedTest
    @MethodSource("files")
    void aFileOfAPaperHasAllEightItemsOnceItsQuestionsAreAnswered(Path file) throws IOException {
        acceptedOnceAnswered(Files.readString(file));
    }

    @Test
    void aFileOfThePlatformHasAllEightItemsOnceItsQuestionsAreAnswered() throws IOException {
        acceptedOnceAnswered(OWN);
    }

    @Test
    void aFileWithoutFilesIsAskedForThem() throws IOException {
        assertThat(imported(OWN.replace("\"distribution\"", "\"distributed\""))).contains("Files (distribution)");
        assertThat(imported(OWN)).doesNotContain("Files (distribution)");
    }

    private void acceptedOnceAnswered(String croissant) throws IOException {
        List<String> asked = imported(croissant);
        assertThat(asked).isNotEmpty();
        while (!asked.isEmpty()) {
            answer(asked);
            asked = asked();
        }
        Runs runs = Runs.on(folder(), temp.resolve("out")).asking(PROFILE);
        assertThat(runs.check().findings())
                .filteredOn(finding -> finding.location().file().endsWith("datacard.yaml"))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        runs.apply(MergeOptions.NONE);
        assertItems(written(folder().resolve("croissant.json")), croissant);
        assertThat(runs.check().findings())
                .filteredOn(finding ->
                        finding.severity() == Severity.ERROR || finding.rule().equals("croissant-context"))
                .isEmpty();
        assertItems(written(runs.render("croissant").cards().get(0).resolveSibling("croissant.json")), croissant);
    }

    private static void assertItems(Node.Mapping written, String croissant) {
        assertThat(ITEMS).allSatisfy(item -> assertThat(written.items(item)).isNotEmpty());
        assertThat(written.get("rai:hasSyntheticData"))
                .get()
                .isInstanceOfSatisfying(
                        Node.Scalar.class, value -> assertThat(value.type()).isEqualTo(ScalarType.YES_NO));
        assertThat(written.keys()).containsAll(written("croissant", croissant).keys());
    }

    /** Imports a file; the questions that it leaves open. */
    private List<String> imported(String croissant) throws IOException {
        Files.deleteIfExists(folder().resolve("datacard.yaml"));
        Files.writeString(folder().resolve("croissant.json"), croissant);
        List<String> says = new Initializing(
                        new InitRequest(folder(), folder(), PROFILE, Optional.empty(), SchemaPlace.NONE),
                        Library.open(Optional.empty()))
                .run()
                .says();
        int open = says.indexOf(says.stream()
                .filter(line -> line.contains("still open in the profile"))
                .findFirst()
                .orElseThrow());
        return says.subList(open + 1, says.size()).stream()
                .takeWhile(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    /** The required questions that check still asks. */
    private List<String> asked() {
        return Runs.on(folder(), temp.resolve("out")).asking(PROFILE).check().findings().stream()
                .filter(finding -> finding.rule().equals("missing-answer"))
                .map(Finding::message)
                .filter(message -> message.startsWith("neurips-2026@1 requires "))
                .map(message -> message.split("answer: ", 2)[1].split(" – ", 2)[0])
                .toList();
    }

    private void answer(List<String> questions) throws IOException {
        Map<?, ?> answers = yaml(resource());
        Path file = folder().resolve("datacard.yaml");
        Map<Object, Object> descriptor = new LinkedHashMap<>(yaml(Files.readString(file)));
        for (String question : questions) {
            Object answer = answers.get(question);
            assertThat(answer).as(question).isNotNull();
            merge(descriptor, (Map<?, ?>) Objects.requireNonNull(answer));
        }
        Files.writeString(file, new Dump(DumpSettings.builder().setWidth(10_000).build()).dumpToString(descriptor));
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<Object, Object> into, Map<?, ?> from) {
        from.forEach((key, value) -> {
            if (into.get(key) instanceof Map<?, ?> inner && value instanceof Map<?, ?> more) {
                Map<Object, Object> joined = new LinkedHashMap<>((Map<Object, Object>) inner);
                merge(joined, more);
                into.put(key, joined);
            } else {
                into.put(key, value);
            }
        });
    }

    private Path folder() {
        try {
            return Files.createDirectories(temp.resolve("gauges"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String resource() throws IOException {
        try (InputStream answers = NeuripsFilesTest.class.getResourceAsStream("/exchange/neurips-answers.yaml")) {
            return new String(Objects.requireNonNull(answers).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Node.Mapping written(Path file) throws IOException {
        return written(file.toString(), Files.readString(file));
    }

    private static Node.Mapping written(String name, String text) {
        return (Node.Mapping) new JsonReader(Limits.DEFAULT)
                .parse(Path.of(name), text, new Findings())
                .orElseThrow();
    }
}
