package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with every kind of picture, each of as many values as large datasets have, stays light. */
@Slow
class PictureWeightTest {
    private static final int MOST_BYTES = 150_000;

    @TempDir
    private Path folder;

    @Test
    void aPageWithAllPicturesIsLight() throws IOException {
        write("datacard.yaml", descriptor());
        write(".datacard/facts.json", facts());
        Runs.on(folder.resolve("data"), folder.resolve("out")).render();
        String page = Files.readString(folder.resolve("out/all/index.html"));
        assertThat(Jsoup.parse(page).select("figure.figure").eachAttr("class").stream()
                        .map(name -> name.replace("figure ", ""))
                        .collect(Collectors.toSet()))
                .contains(
                        "bars",
                        "compared",
                        "dots",
                        "funnel",
                        "grid",
                        "histogram",
                        "ladder",
                        "lineage",
                        "ranks",
                        "ratios",
                        "spread",
                        "stack",
                        "timeline",
                        "treemap");
        assertThat(compressed(page)).as("bytes").isBetween(20_000, MOST_BYTES);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("data/all").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String each(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String descriptor() {
        return """
                datacard: 1
                name: All
                license: mit
                language: [%s]
                splits: {train: {files: data/train.csv, count: 900}, test: {files: data/test.csv, count: 100}}
                composition:
                  instances: [{unit: image, count: 90000, parent: person}, {unit: person, count: 300}]
                  subsets: [%s]
                  labels: {distribution: {%s}, hierarchy: [{label: root}, %s]}
                people:
                  overview: People of many kinds.
                  demographics:
                    - {attribute: region, distribution: {%s}}
                    - {attribute: gender, distribution: {women: 40%%, men: 60%%}, reference: {women: 51%%, men: 49%%}}
                    - {attribute: age, distribution: {%s}, reference: {%s}}
                  intersection_counts: [%s]
                collection:
                  timeframe: 2019/2021
                  content_timeframe: 1990/2020
                  crawl: {domains: [%s]}
                processing:
                  steps: [%s]
                annotation:
                  sets: [%s]
                lineage:
                  sources: [%s]
                uses:
                  results: [%s]
                considerations:
                  subgroup_results: [%s]
                """.formatted(
                each(30, i -> "{tag: " + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "}"),
                each(200, i -> "{name: subset " + i + ", count: " + (1000 - i * 3) + "}"),
                each(1000, i -> "class " + i + ": " + (100_000 / (i + 1))),
                each(1000, i -> "{label: class " + i + ", parent: " + (i < 20 ? "root" : "class " + i % 20) + "}"),
                each(200, i -> "region " + i + ": " + (300 - i)),
                each(12, i -> "group " + i + ": " + (i + 1)),
                each(12, i -> "group " + i + ": " + (20 - i)),
                each(60, i -> "{groups: [group " + i % 10 + ", kind " + i / 10 + "], count: " + (20 + i) + "}"),
                each(200, i -> "{domain: host" + i + ".example.org, share: " + (200 - i) / 250.0 + "%}"),
                each(
                        20,
                        i -> "{kind: filtering, description: step " + i + ", count_in: " + (3000 - i * 100)
                                + ", count_out: " + (2900 - i * 100) + "}"),
                each(30, i -> "{name: layer " + i + ", count: " + (100 + i) + ", strategy: human}"),
                each(40, i -> "{ref: org/source-" + i + ", share: " + (i + 1) / 10.0 + "%}"),
                each(
                        100,
                        i -> "{model: model " + i % 20 + ", metric: metric " + i % 5 + ", value: 0." + (100 + i)
                                + ", low: 0." + (90 + i % 9) + ", high: 0.9}"),
                each(
                        60,
                        i -> "{group: group " + i % 12 + ", model: m" + i % 3 + ", metric: metric " + i % 5
                                + ", value: 0." + (100 + i) + ", count: " + (i + 20) + "}"));
    }

    private static String facts() {
        String digest = "0".repeat(64);
        return """
                {"format": 1, "engine": "warehouse",
                 "files": [
                   {"path": "data/test.csv", "bytes": 1000, "sha256": "%1$s", "format": "csv", "rows": 100},
                   {"path": "data/train.csv", "bytes": 9000, "sha256": "%1$s", "format": "csv", "rows": 900}],
                 "configs": [{"name": "default",
                   "splits": [
                     {"name": "train", "files": ["data/train.csv"], "bytes": 9000, "rows": 900, "columns": [%4$s]},
                     {"name": "test", "files": ["data/test.csv"], "bytes": 1000, "rows": 100}],
                   "columns": [%4$s, %2$s, %3$s]}]}
                """.formatted(
                        digest,
                        each(20, i -> """
                                {"name": "number %1$d", "type": "float64", "nulls": %1$d,
                                 "distinct": {"count": 900, "exact": true},
                                 "range": {"min": 1, "max": 99, "mean": 40.5,
                                           "quantiles": {"0.05": 3, "0.25": 20, "0.5": 41, "0.75": 60, "0.95": 90}}}""".formatted(i)),
                        each(20, i -> """
                                {"name": "kind %1$d", "type": "string", "nulls": 0,
                                 "classes": {"counts": [%2$s], "undeclared": 0, "hidden": 0}}""".formatted(
                                i, each(50, of -> "{\"name\": \"value " + of + "\", \"count\": " + (60 - of) + "}"))),
                        each(20, i -> """
                                {"name": "size %1$d", "type": "float64", "nulls": 0,
                                 "range": {"min": 0, "max": 40, "mean": 20},
                                 "histogram": [%2$s]}""".formatted(
                                        i,
                                        each(
                                                40,
                                                bin -> "{\"from\": " + bin + ", \"to\": " + (bin + 1) + ", \"rows\": "
                                                        + (bin + i) + "}"))));
    }
}
