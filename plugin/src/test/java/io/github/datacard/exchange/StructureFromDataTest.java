package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.Initializing;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            {"open_targets_subset", "open_targets_subset_croissant"}
        }) {
            Path folder = temp.resolve(set[1]);
            copy(Shared.folder("corpus/baker/input/" + set[0]), folder);
            Map<String, String> found = columns(croissant(folder), folder);
            Map<String, String> wanted = columns(Shared.file("corpus/baker/expected/" + set[1] + ".jsonld"), folder);
            expected.putAll(wanted);
            wanted.forEach((column, type) -> {
                if (!type.equals(found.get(column))) {
                    differences.put(column, type + " is " + found.get(column));
                }
            });
            found.keySet().stream()
                    .filter(column -> !wanted.containsKey(column))
                    .forEach(column -> differences.put(column, "is not expected"));
        }
        assertThat(expected).hasSize(106);
        assertThat(differences).isEmpty();
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
            paths.put(String.valueOf(resource.get("@id")), String.valueOf(resource.get("contentUrl")));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (Map<?, ?> records : maps(tree.get("recordSet"))) {
            for (Map<?, ?> field : maps(records.get("field"))) {
                if (field.get("source") instanceof Map<?, ?> source
                        && source.get("fileObject") instanceof Map<?, ?> from) {
                    String path = String.valueOf(paths.get(from.get("@id")));
                    if (Files.exists(folder.resolve(path))) {
                        columns.put(
                                path + " " + field.get("name"),
                                field.get("dataType") + (field.toString().contains("isArray=true") ? "[]" : ""));
                    }
                }
            }
        }
        return columns;
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
