package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.testing.RecordedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Splits, rows and types that files state are those that the library {@code datasets} was recorded to find. */
class FolderRecordTest {
    @TempDir
    private static Path top;

    /** Folders of which the loader reads a description as data, which we do not, and lines of JSON that are a list. */
    private static final Set<String> OTHERWISE =
            Set.of("layout-with-croissant", "layout-with-datapackage", "odd-image-metadata-json", "odd-json-in-jsonl");

    @BeforeAll
    static void unpack() {
        RecordedFolders.unpack(top);
    }

    private static Stream<JsonNode> loading() {
        return RecordedFolders.records()
                .filter(one -> one.has("configs"))
                .filter(one -> !OTHERWISE.contains(name(one)))
                .filter(one -> !Files.exists(top.resolve(name(one)).resolve("README.md")));
    }

    private static String name(JsonNode record) {
        return record.get("folder").asString();
    }

    private static DataFolder folder(JsonNode record) {
        return new DataFolder(top.resolve(name(record)), Set.of());
    }

    @TestFactory
    Stream<DynamicTest> splitsAreThoseOfTheLoader() {
        return loading()
                .map(one -> DynamicTest.dynamicTest(
                        name(one),
                        () -> assertThat(DataLayout.inferred(folder(one)).splits())
                                .extracting(DataLayout.Split::name)
                                .containsExactlyInAnyOrderElementsOf(splits(one).keySet())));
    }

    @TestFactory
    Stream<DynamicTest> statedTypesAreThoseOfTheLoader() {
        return loading()
                .map(one -> DynamicTest.dynamicTest(name(one), () -> {
                    DataFolder folder = folder(one);
                    List<DataLayout.Split> splits = DataLayout.inferred(folder).splits();
                    List<TableHead.Column> columns = columns(folder, splits);
                    if (!columns.isEmpty() && columns.stream().allMatch(TableHead.Column::stated)) {
                        JsonNode types = splits(one).get(splits.get(0).name()).get("types");
                        assertThat(columns)
                                .extracting(TableHead.Column::name)
                                .containsExactlyElementsOf(List.copyOf(types.propertyNames()));
                        columns.forEach(column -> assertThat(said(column.type()))
                                .as(column.name())
                                .isEqualTo(types.get(column.name()).toString()));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> rowsThatHeadsTellAreThoseOfTheLoader() {
        return loading()
                .map(one -> DynamicTest.dynamicTest(name(one), () -> {
                    DataFolder folder = folder(one);
                    for (DataLayout.Split split : DataLayout.inferred(folder).splits()) {
                        long rows = 0;
                        for (String path : split.files()) {
                            Optional<Long> told = TableHead.read(folder.resolve(path), FileType.of(path))
                                    .flatMap(TableHead::rows);
                            rows = told.isPresent() && rows >= 0 ? rows + told.get() : -1;
                        }
                        if (rows >= 0) {
                            assertThat(rows)
                                    .isEqualTo(splits(one)
                                            .get(split.name())
                                            .get("rows")
                                            .asLong());
                        }
                    }
                }));
    }

    private static Map<String, JsonNode> splits(JsonNode record) {
        Map<String, JsonNode> splits = new LinkedHashMap<>();
        record.get("configs").get("default").forEachEntry(splits::put);
        return splits;
    }

    private static List<TableHead.Column> columns(DataFolder folder, List<DataLayout.Split> splits) throws IOException {
        List<TableHead.Column> media = MediaFolder.columns(folder, splits);
        String first = splits.get(0).files().get(0);
        return media.isEmpty()
                ? TableHead.read(folder.resolve(first), FileType.of(first))
                        .map(TableHead::columns)
                        .orElse(List.of())
                : media;
    }

    /** A type in the words of the record, which knows no more than kinds. */
    private static String said(FeatureType type) {
        if (type.item().isPresent()) {
            return "[\"list\"," + said(type.item().get()) + "]";
        }
        if (type.name().equals(FeatureType.CLASS_LABEL)) {
            return "[\"ClassLabel\",[\"" + String.join("\",\"", type.labels()) + "\"]]";
        }
        if (type.name().equals(FeatureType.TRANSLATION)) {
            return "[\"Translation\",null]";
        }
        if (type.name().equals(FeatureType.STRUCT)) {
            StringBuilder members = new StringBuilder();
            type.members()
                    .forEach((name, member) -> members.append(members.isEmpty() ? "" : ",")
                            .append('"')
                            .append(name)
                            .append("\":")
                            .append(said(member)));
            return "[\"struct\",{" + members + "}]";
        }
        String kind = Map.of("image", "Image", "audio", "Audio", "video", "Video", "pdf", "Pdf", "array2_d", "Array2D")
                .getOrDefault(type.name(), "");
        String plain = type.name().replace("large_string", "string").replace("large_binary", "binary");
        return kind.isEmpty() ? "[\"value\",\"" + plain + "\"]" : "[\"" + kind + "\",null]";
    }
}
