package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.engine.RenderResult;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Croissant files hold files, records, responsible AI and provenance as the official library reads them. */
@Slow
class CroissantTest {
    private static final String START = "datacard: 1\nname: Levels\nsummary: Hourly levels of forty gauges.\n";

    @TempDir
    private Path temp;

    static List<Path> examples() {
        return Examples.descriptors();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasItsStructureAndEveryReferenceHasItsTarget(Path descriptor) throws IOException {
        for (String version : List.of("croissant", "croissant-1.0")) {
            Path out = temp.resolve(version);
            RenderResult result = Runs.on(descriptor.getParent(), out).render(version);
            Map<?, ?> file = tree(result.cards().get(0).getParent().resolve(version + ".json"));
            assertThat(file.get("@type")).isEqualTo("sc:Dataset");
            List<String> ids = all(file, "@type").stream()
                    .filter(node -> node.get("@type").toString().startsWith("cr:"))
                    .map(node -> String.valueOf(node.get("@id")))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.matches(".*\\s.*"));
            assertThat(all(file, "@id").stream()
                            .filter(node -> node.size() == 1)
                            .map(node -> node.get("@id").toString())
                            .filter(id -> !id.contains("://")))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void aFileWithAChecksumIsAnObjectAndItsColumnsAreFields() throws IOException {
        Map<?, ?> file = croissant(
                START + "distribution: {files: [{path: data/levels.csv, sha256: " + "0f".repeat(32)
                        + "}]}\nconfigs:\n- splits: {train: data/levels.csv}\n  features:\n    gauge: {type: string, role: id}\n"
                        + "    level: {type: int32, unit: cm, description: Level above zero}\n",
                Map.of("data/levels.csv", "gauge,level\na,1\n"));
        Map<?, ?> object = list(file, "distribution").get(0);
        assertThat(object.get("@type")).isEqualTo("cr:FileObject");
        assertThat(object.get("contentUrl")).isEqualTo("data/levels.csv");
        assertThat(object.get("contentSize")).isEqualTo("16 B");
        assertThat(object.get("encodingFormat")).isEqualTo("text/csv");
        assertThat(object.get("sha256").toString()).hasSize(64);
        Map<?, ?> records = list(file, "recordSet").get(0);
        assertThat(records.get("key")).isEqualTo(Map.of("@id", "default/gauge"));
        Map<?, ?> level = list(records, "field").get(1);
        assertThat(level.get("dataType")).isEqualTo("cr:Int32");
        assertThat(level.get("description")).isEqualTo("Level above zero");
        assertThat(level.get("source"))
                .isEqualTo(
                        Map.of("fileObject", Map.of("@id", "data/levels.csv"), "extract", Map.of("column", "level")));
    }

    @Test
    void splitsAreFoundInTheNamesOfFilesWhereTheyStandThere() throws IOException {
        Map<?, ?> file = croissant(
                START + "configs:\n- splits: {train: train-*.csv, test: test.csv}\n  features: {gauge: string}\n",
                Map.of("train-0.csv", "gauge\na\n", "train-1.csv", "gauge\nb\n", "test.csv", "gauge\nc\n"));
        assertThat(list(file, "recordSet"))
                .extracting(set -> set.get("@id").toString())
                .containsExactly("default_splits", "default");
        Map<?, ?> split = list(list(file, "recordSet").get(1), "field").get(0);
        assertThat(split.get("references")).isEqualTo(Map.of("field", Map.of("@id", "default_splits/name")));
        String regex = ((Map<?, ?>) ((Map<?, ?>) split.get("source")).get("transform"))
                .get("regex")
                .toString();
        assertThat("train-1.csv").matches(regex);
    }

    @Test
    void splitsWithOtherNamesThanTheirFilesAreRecordSetsOfTheirOwn() throws IOException {
        Map<?, ?> file = croissant(
                START + "configs:\n- splits: {train: a.csv, test: b.csv}\n  features: {gauge: string}\n",
                Map.of("a.csv", "gauge\na\n", "b.csv", "gauge\nb\n"));
        assertThat(list(file, "recordSet"))
                .extracting(set -> set.get("@id").toString())
                .containsExactly("default-train", "default-test");
    }

    @Test
    void nestedColumnsListsBoxesAndClassesHaveTheirForms() throws IOException {
        String features = """
            configs:
            - splits: {train: a.parquet}
              features:
                tags: list of string
                shape: {array2_d: {shape: [3, 4], dtype: float32}}
                talk: {list: {struct: {role: string, parts: list of int32}}}
                bbox: {list: float32, length: 4}
                label: {class_label: [river, lake]}
            """;
        Map<?, ?> file = croissant(START + features, Map.of("a.parquet", "PAR1"));
        Map<?, ?> records = list(file, "recordSet").get(1);
        List<Map<?, ?>> fields = list(records, "field");
        assertThat(fields.get(0).get("arrayShape")).isEqualTo("-1");
        assertThat(fields.get(1).get("arrayShape")).isEqualTo("3,4");
        assertThat(fields.get(1).get("dataType")).isEqualTo("cr:Float32");
        Map<?, ?> parts = list(fields.get(2), "subField").get(1);
        assertThat(parts.get("@id")).isEqualTo("default/talk/parts");
        assertThat(((Map<?, ?>) parts.get("source")).get("transform")).isEqualTo(Map.of("jsonPath", "parts"));
        assertThat(fields.get(3).get("dataType")).isEqualTo("cr:BoundingBox");
        assertThat(fields.get(4).get("dataType")).isEqualTo("sc:Integer");
        assertThat(fields.get(4).get("references"))
                .isEqualTo(Map.of("field", Map.of("@id", "default_label_labels/number")));
    }

    @Test
    void columnsOfATableBesideMediaAreJoinedWithThem() throws IOException {
        Map<?, ?> file = croissant(
                START + "distribution: {files: [{path: train/metadata.csv, sha256: " + "0f".repeat(32)
                        + "}, {path: test/metadata.csv, sha256: " + "1f".repeat(32) + "}]}\n"
                        + "configs:\n- splits: {train: train/**, test: test/**}\n"
                        + "  features: {image: image, species: string, kind: {class_label: [oak, ash]}}\n",
                Map.of(
                        "train/metadata.csv", "file_name,species,kind\na.png,oak,oak\nb.png,ash,ash\n",
                        "train/a.png", "",
                        "train/b.png", "",
                        "test/metadata.csv", "file_name,species,kind\nx/a.png,oak,oak\n",
                        "test/x/a.png", ""));
        assertThat(list(file, "recordSet"))
                .extracting(set -> set.get("@id").toString())
                .containsExactly(
                        "default-train_kind_labels", "default-train", "default-test_kind_labels", "default-test");
        List<Map<?, ?>> train = list(list(file, "recordSet").get(1), "field");
        assertThat(train)
                .extracting(field -> field.get("name").toString())
                .containsExactly("file_name", "image", "species", "kind");
        assertThat(train.get(0).get("source").toString()).contains("files-of-default-train", "fileProperty=filename");
        assertThat(train.get(0).get("references"))
                .isEqualTo(Map.of(
                        "fileObject", Map.of("@id", "train/metadata.csv"), "extract", Map.of("column", "file_name")));
        assertThat(train.get(1).get("source").toString()).contains("files-of-default-train", "fileProperty=content");
        assertThat(train.get(2).get("source").toString()).contains("train/metadata.csv", "column=species");
        assertThat(train.get(3).get("source").toString()).contains("train/metadata.csv", "column=kind");
        assertThat(list(file, "distribution").toString()).contains("includes=train/*.png", "includes=test/x/*.png");
        Map<?, ?> nested =
                (Map<?, ?>) list(list(file, "recordSet").get(3), "field").get(0).get("source");
        String regex = ((Map<?, ?>) nested.get("transform")).get("regex").toString();
        assertThat("/home/data/test/x/a.png".replaceFirst(regex, "$1")).isEqualTo("x/a.png");
    }

    @Test
    void tenThousandFilesAreOneSmallSet() throws IOException {
        Map<String, String> files = IntStream.range(0, 10_000)
                .boxed()
                .collect(Collectors.toMap(at -> "images/picture-%05d.png".formatted(at), at -> ""));
        croissant(START + "configs:\n- splits: {train: images/*.png}\n  features: {image: image}\n", files);
        assertThat(Files.size(temp.resolve("out/data/croissant.json"))).isLessThan(50_000);
        Map<?, ?> file = tree(temp.resolve("out/data/croissant.json"));
        assertThat(list(file, "distribution")).hasSize(1);
        assertThat(list(file, "distribution").get(0).get("includes")).isEqualTo("images/*.png");
    }

    @Test
    void responsibleAiAndProvenanceComeFromTheAnswers() throws IOException {
        Map<?, ?> file = croissant(START + """
                    composition: {synthetic: {share: 0%}}
                    people: no
                    collection:
                      procedure: One reading an hour.
                      timeframe: 2015/2025-12
                      sources: [{name: Gauge archive, url: "https://example.org/archive"}]
                    processing:
                      steps: [{description: Spikes were removed, tool: clean.py}]
                    annotation:
                      sets: [{name: floods, process: Two people marked floods., workforce: expert, platform: Doccano}]
                    considerations:
                      biases: [{description: Most gauges stand in regulated rivers, mitigation: Weigh them}]
                      limitations: [No gauge above 1500 m]
                    uses: {out_of_scope: [{use: Public warnings, reason: Readings are late}]}
                    """, Map.of());
        assertThat(file.get("rai:hasSyntheticData")).isEqualTo(false);
        assertThat(file.get("rai:dataLimitations"))
                .isEqualTo(List.of("No gauge above 1500 m", "Not for: Public warnings. Readings are late."));
        assertThat(file.get("rai:dataBiases")).isEqualTo(List.of("Most gauges stand in regulated rivers. Weigh them."));
        assertThat(file.get("rai:personalSensitiveInformation"))
                .isEqualTo(List.of("None. The data is not about people."));
        assertThat(list(file, "prov:wasDerivedFrom").get(0).get("@id")).isEqualTo("https://example.org/archive");
        List<Map<?, ?>> activities = list(file, "prov:wasGeneratedBy");
        assertThat(activities)
                .extracting(activity -> activity.get("prov:label").toString())
                .containsExactly("Data collection", "Data preprocessing", "Data annotation");
        assertThat(activities.get(0).get("prov:startedAtTime")).isEqualTo("2015-01-01T00:00:00Z");
        assertThat(activities.get(0).get("prov:endedAtTime")).isEqualTo("2025-12-31T23:59:59Z");
        assertThat(activities.get(2).get("rai:usedPlatform")).isEqualTo(List.of(Map.of("name", "Doccano")));
    }

    @Test
    void whetherAnythingWasGeneratedIsSaidOnlyIfItIsKnown() throws IOException {
        assertThat(croissant(START, Map.of()).containsKey("rai:hasSyntheticData"))
                .isFalse();
        assertThat(croissant(START + "composition: {synthetic: {share: 12%}}\n", Map.of())
                        .get("rai:hasSyntheticData"))
                .isEqualTo(true);
        assertThat(croissant(START + "collection: {generation: {models: [a-model]}}\n", Map.of())
                        .get("rai:hasSyntheticData"))
                .isEqualTo(true);
    }

    @Test
    void theOlderVersionHasItsOwnWordsForLists() throws IOException {
        Map<?, ?> older = croissant(
                START + "configs:\n- splits: {train: a.jsonl}\n  features: {tags: list of string}\n",
                Map.of("a.jsonl", "{}"),
                "croissant-1.0");
        assertThat(older.get("conformsTo")).isEqualTo("http://mlcommons.org/croissant/1.0");
        Map<?, ?> tags = list(list(older, "recordSet").get(0), "field").get(0);
        assertThat(tags.get("repeated")).isEqualTo(true);
        assertThat(tags.containsKey("isArray")).isFalse();
        assertThat(((Map<?, ?>) older.get("@context")).containsKey("arrayShape"))
                .isFalse();
    }

    private Map<?, ?> croissant(String descriptor, Map<String, String> files) throws IOException {
        return croissant(descriptor, files, "croissant");
    }

    private Map<?, ?> croissant(String descriptor, Map<String, String> files, String format) throws IOException {
        write("data/datacard.yaml", descriptor);
        for (Map.Entry<String, String> file : files.entrySet()) {
            write("data/" + file.getKey(), file.getValue());
        }
        Runs.on(temp.resolve("data"), temp.resolve("out")).render(format);
        return tree(temp.resolve("out/data/" + format + ".json"));
    }

    private static Map<?, ?> tree(Path file) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build())
                        .loadFromString(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> list(Map<?, ?> node, String key) {
        return (List<Map<?, ?>>) node.get(key);
    }

    private static List<Map<?, ?>> all(Object node, String key) {
        Stream<?> below = node instanceof Map<?, ?> map
                ? map.values().stream()
                : node instanceof List<?> list ? list.stream() : Stream.empty();
        return Stream.concat(
                        Stream.of(node)
                                .filter(value -> value instanceof Map<?, ?> map && map.containsKey(key))
                                .map(value -> (Map<?, ?>) value),
                        below.flatMap(value -> all(value, key).stream()))
                .collect(Collectors.toList());
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
