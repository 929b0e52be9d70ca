package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.Initializing;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Record sets that {@code init}, {@code measure} and {@code render} make of nothing but data have the names and types of its columns. */
@OnCorpus
class StructureFromDataTest {
    @TempDir
    private Path temp;

    @Test
    void columnsOfTablesHaveTheNamesAndTypesThatAnotherToolFound() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (String[] set : new String[][] {
            {"mimiciv_demo/physionet.org/files/mimic-iv-demo/2.2", "mimiciv_demo_croissant_rai"},
            {"mimiciv_demo_meds/physionet.org/files/mimic-iv-demo-meds/0.0.1", "mimiciv_demo_meds_croissant"},
            {"open_targets_subset", "open_targets_subset_croissant"},
            {"spect_demo", "spect_demo_croissant"}
        }) {
            Path folder = temp.resolve(set[1]);
            copy(Shared.folder("corpus/baker/input/" + set[0]), folder);
            Map<String, String> found = columns(croissant(folder), folder);
            Map<String, String> wanted = columns(Shared.file("corpus/baker/expected/" + set[1] + ".jsonld"), folder);
            expected.putAll(wanted);
            wanted.forEach((column, type) -> {
                if (!type.equals(found.get(column))) {
                    differences.put(column, type + " is " + found.getOrDefault(column, "not there"));
                }
            });
            found.keySet().stream()
                    .filter(column -> !wanted.containsKey(column))
                    .forEach(column -> differences.put(column, "is not expected"));
        }
        assertThat(expected).hasSize(112);
        assertThat(differences).isEqualTo(explained());
    }

    /** Columns that differ for a reason, each with what is different. */
    private static Map<String, String> explained() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/exchange/structure-differences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .peek(cells -> assertThat(cells[2]).as("reason").isNotBlank())
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    private Path croissant(Path folder) throws IOException {
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        Runs runs = Runs.on(folder, folder.resolveSibling(folder.getFileName() + "-out"));
        runs.measure();
        return runs.render("croissant").cards().get(0).resolveSibling("croissant.json");
    }

    /** The type of each column of each table that is here. */
    private static Map<String, String> columns(Path file, Path folder) throws IOException {
        Map<?, ?> tree = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Map<String, String> paths = new LinkedHashMap<>();
        for (Map<?, ?> resource : maps(tree.get("distribution"))) {
            paths.put(String.valueOf(resource.get("@id")), path(resource, folder));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> sources = sources(tree);
        for (Map<?, ?> records : maps(tree.get("recordSet"))) {
            for (Map<?, ?> field : maps(records.get("field"))) {
                String from = source(field)
                        .or(() -> Optional.ofNullable(sources.get(String.valueOf(records.get("key")))))
                        .orElse("");
                String path = paths.getOrDefault(from, "");
                if (!path.isEmpty() && Files.exists(folder.resolve(path))) {
                    columns.put(
                            path + " " + field.get("name"),
                            field.get("dataType") + (field.toString().contains("isArray=true") ? "[]" : ""));
                }
            }
        }
        return columns;
    }

    /** The resource that a field comes from. */
    private static Optional<String> source(Map<?, ?> field) {
        return field.get("source") instanceof Map<?, ?> source
                        && (source.containsKey("fileObject") ? source.get("fileObject") : source.get("fileSet"))
                                instanceof Map<?, ?> from
                ? Optional.of(String.valueOf(from.get("@id")))
                : Optional.empty();
    }

    /** By the key of a record set in which a line stands for each file: the resource of the files. */
    private static Map<String, String> sources(Map<?, ?> tree) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Map<?, ?> records : maps(tree.get("recordSet"))) {
            for (Map<?, ?> field : maps(records.get("field"))) {
                if (field.get("references") instanceof Map<?, ?> references
                        && field.toString().contains("fileProperty=filename")) {
                    sources.put(
                            String.valueOf(references.get("field")),
                            source(field).orElse(""));
                }
            }
        }
        return sources;
    }

    /** The file, or the folder of those files that a pattern finds here; empty if there is none. */
    private static String path(Map<?, ?> resource, Path folder) throws IOException {
        if (resource.get("contentUrl") != null) {
            return String.valueOf(resource.get("contentUrl"));
        }
        List<?> patterns = resource.get("includes") instanceof List<?> list ? list : List.of(resource.get("includes"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> patterns.stream()
                            .anyMatch(pattern -> FileSystems.getDefault()
                                    .getPathMatcher("glob:" + pattern)
                                    .matches(file)))
                    .map(file -> file.getParent().toString())
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list)
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
