package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One change in the data of an example: check says that the facts are stale, and by measuring what exactly differs. */
class ExampleChangesTest {
    @TempDir
    private Path folder;

    @Test
    void aRow() throws IOException {
        Path data = copy("chemical-elements");
        replace(data.resolve("elements.csv"), "2,He,Helium,1,18,s,4.0026", "2,He,Helium,1,18,s,9.0026");
        assertThat(found(runs(data)))
                .containsExactly(
                        "facts-stale: The facts are stale: elements.csv has as many bytes as were measured, but other ones");
        assertThat(found(runs(data).measuring()))
                .containsExactly(
                        "facts-differ: The data is not what was measured: column standard_atomic_weight in split train: mean 104.234 instead of 104.174, deviation 65.9732 instead of 66.0624",
                        "facts-differ: The data is not what was measured: elements.csv: digest a56813088694 instead of ff52c595d839");
    }

    @Test
    void aColumnName() throws IOException {
        Path data = copy("olympic-hosts");
        replace(data.resolve("games.csv"), "edition,year,city", "edition,date,city");
        assertThat(found(runs(data)))
                .containsExactly(
                        "facts-stale: The facts are stale: games.csv has as many bytes as were measured, but other ones",
                        "column-undeclared: games.csv has a column \"date\" that is not declared",
                        "column-missing: The column \"year\" is not in games.csv");
        assertThat(found(runs(data).measuring()))
                .containsExactly(
                        "facts-differ: The data is not what was measured: column date in split train is new",
                        "facts-differ: The data is not what was measured: column year in split train is gone",
                        "facts-differ: The data is not what was measured: games.csv: digest b1363f7c8a8f instead of e0c702852020",
                        "column-undeclared: games.csv has a column \"date\" that is not declared",
                        "column-missing: The column \"year\" is not in games.csv");
    }

    @Test
    void aClass() throws IOException {
        Path data = copy("olympic-hosts");
        replace(data.resolve("games.csv"), "1,1896,Athens,GRC,Europe,yes", "1,1896,Athens,GRC,Asia,yes");
        assertThat(found(runs(data)))
                .containsExactly(
                        "facts-stale: The facts are stale: games.csv has 1,099 bytes, measured were 1,101 bytes");
        assertThat(found(runs(data).measuring()))
                .containsExactly(
                        "facts-differ: The data is not what was measured: column continent in split train: class Asia 5 instead of 4, class Europe 19 instead of 20",
                        "facts-differ: The data is not what was measured: games.csv: bytes 1099 instead of 1101, digest f2cea32dbf16 instead of e0c702852020");
    }

    @Test
    void aFile() throws IOException {
        Path data = copy("generated-shapes");
        Files.move(data.resolve("train/circle/00.png"), data.resolve("train/square/08.png"));
        assertThat(found(runs(data)))
                .containsExactly(
                        "facts-stale: The facts are stale: train/square/08.png was not measured; train/circle/00.png was measured and is gone");
        assertThat(found(runs(data).measuring()))
                .containsExactly(
                        "facts-differ: The data is not what was measured: column label in split train: class circle 7 instead of 8, class square 9 instead of 8",
                        "facts-differ: The data is not what was measured: column label: class circle 10 instead of 11, class square 12 instead of 11",
                        "facts-differ: The data is not what was measured: train/circle/00.png is gone",
                        "facts-differ: The data is not what was measured: train/square/08.png is new");
    }

    private Runs runs(Path data) {
        return Runs.on(data, folder.resolve("out"));
    }

    private static List<String> found(Runs runs) {
        return runs.check().findings().stream()
                .filter(finding -> finding.rule().matches("facts-.*|data-.*|column-.*|classes-.*|count-.*|split-.*"))
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }

    private Path copy(String name) throws IOException {
        Path source = Snippets.root().resolve("examples").resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target =
                        folder.resolve(name).resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return folder.resolve(name);
    }

    private static void replace(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, changed));
    }
}
