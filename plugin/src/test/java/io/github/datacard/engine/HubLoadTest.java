package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What init, measure and apply write loads with the library {@code datasets}, with the same rows and types as without it.
 * The library is that of {@code .ci/run}, which installs it where an index serves it.
 */
@Slow
class HubLoadTest {
    private static final Path PYTHON = Path.of("target/hub/bin/python").toAbsolutePath();
    private static final Path JUDGE =
            Path.of("src/test/resources/python/hub_load.py").toAbsolutePath();

    @TempDir
    private Path folder;

    /** The content of data files that are easy to get wrong, by a name for each. */
    private static Map<String, Map<String, String>> folders() {
        Map<String, Map<String, String>> folders = new LinkedHashMap<>();
        folders.put("index-column", Map.of("train.csv", ",text\n0,one\n1,two\n"));
        folders.put("repeated-names", Map.of("train.csv", "weight,weight,\n1,2,3\n"));
        folders.put("yes-and-no", Map.of("train.csv", "id,ok\n1,yes\n2,no\n"));
        folders.put("clock-times", Map.of("train.csv", "id,at\n1,10:00\n2,11:30\n"));
        folders.put("days-first", Map.of("train.csv", "id,on\n1,13/04/2021\n2,01/12/2020\n"));
        folders.put("leading-zeros", Map.of("train.csv", "id,code\n1,00123\n2,00456\n"));
        folders.put("large-numbers", Map.of("train.csv", "id,n\n1,18446744073709551615\n2,1\n"));
        folders.put("blank-lines", Map.of("train.csv", "text\none\n\ntwo\n\n"));
        folders.put("minus-one", Map.of("train.jsonl", "{\"x\": -1}\n{\"x\": 0}\n{\"x\": 1}\n"));
        folders.put(
                "nested",
                Map.of("train.jsonl", "{\"a\": [\"x\"], \"b\": {\"c\": 1}, \"d\": [{\"e\": true}], \"f\": []}\n"));
        folders.put(
                "changing-keys",
                Map.of("train.jsonl", "{\"o\": {\"a\": 1}}\n{\"o\": {\"b\": 2}}\n{\"o\": {\"c\": 3}}\n"));
        folders.put("lines-of-text", Map.of("train.txt", "one\n\ntwo\n"));
        folders.put("semicolons", Map.of("train.csv", "id;text\n1;a\n2;b\n"));
        folders.put("pipes", Map.of("data/train.csv", "id|text\n1|a\n", "data/test.csv", "id|text\n2|b\n"));
        folders.put("tabs", Map.of("train.csv", "id\ttext\n1\ta\n2\tb\n"));
        folders.put("two-kinds", Map.of("a.csv", "text\na\n", "b.jsonl", "{\"text\": \"b\"}\n"));
        folders.put("upper-case", Map.of("A.csv", "text\na\n", "B.CSV", "text\nb\n"));
        folders.put("splits", Map.of("data/train.csv", "text,label\na,1\n", "data/test.csv", "text,label\nb,0\n"));
        return folders;
    }

    @Test
    void whatIsWrittenLoadsAsTheDataDoesAlone() throws IOException, InterruptedException {
        Need.met(
                "datasets", Files.isExecutable(PYTHON), "There is no Python with datasets 5.0.1 in plugin/target/hub.");
        List<Path> judged = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> data : folders().entrySet()) {
            for (boolean measured : List.of(false, true)) {
                Path dataset = folder.resolve(data.getKey() + (measured ? "-measured" : ""));
                for (Map.Entry<String, String> file : data.getValue().entrySet()) {
                    Path path = dataset.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                judged.add(written(dataset, measured));
            }
        }
        judged.add(written(parquet("parquet"), false));
        judged.add(written(parquet("parquet-measured"), true));
        loaded(judged);
    }

    private static Path written(Path dataset, boolean measured) {
        new Initializing(InitRequest.in(dataset), Library.open(Optional.empty())).run();
        Runs runs = Runs.on(dataset, dataset.resolve(".datacard/out"));
        if (measured) {
            assertThat(runs.measure().findings()).isEmpty();
        }
        runs.apply(MergeOptions.NONE);
        assertThat(dataset.resolve("README.md")).exists();
        return dataset;
    }

    /** Classes and images are numbers and bytes to the schema, and classes and images to the library. */
    private Path parquet(String name) throws IOException {
        Path dataset = folder.resolve(name);
        Files.createDirectories(dataset.resolve("data"));
        String features = "{\"info\": {\"features\": {\"image\": {\"decode\": false, \"_type\": \"Image\"}, "
                + "\"label\": {\"names\": [\"no\", \"yes\"], \"_type\": \"ClassLabel\"}, "
                + "\"tags\": {\"feature\": {\"dtype\": \"string\", \"_type\": \"Value\"}, \"_type\": \"List\"}}}}";
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT {'bytes': 'x'::BLOB, 'path': 'a.png'} AS image, i % 2 AS label, ['a'] AS tags"
                            + " FROM range(4) t(i)) TO '" + dataset.resolve("data/train-00000-of-00001.parquet")
                            + "' (FORMAT parquet, KV_METADATA {huggingface: '" + features + "'})");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        return dataset;
    }

    private void loaded(List<Path> datasets) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), JUDGE.toString()));
        datasets.forEach(dataset -> command.add(dataset.toString()));
        Path said = folder.resolve("said.txt");
        Process judge = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(judge.waitFor()).as(() -> read(said)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
