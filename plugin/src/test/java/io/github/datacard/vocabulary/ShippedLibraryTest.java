package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.ShippedFiles;
import io.github.datacard.library.StoredTrees;
import io.github.datacard.library.TreeWriter;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.StoredTree;
import io.github.datacard.yaml.TreeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build proves of the library so that no goal has to. */
class ShippedLibraryTest {
    private final ShippedFiles shipped = ShippedFiles.find();
    private final LibraryFiles parsed = LibraryFiles.parsed(shipped);

    @Test
    void holdsTogether() {
        Vocabulary vocabulary = Library.open(Optional.empty()).vocabulary();
        assertThat(vocabulary.profiles()).isNotEmpty();
        assertThat(vocabulary.rules()).isNotEmpty();
        assertThat(vocabulary.lists().all().get())
                .isNotEmpty()
                .allSatisfy(list ->
                        assertThat(vocabulary.list(list).values()).as(list).isNotEmpty());
    }

    /** A run without files of others does not look for them. */
    @Test
    void whatItsFieldsSayOfOthersIsSo(@TempDir Path folder) {
        assertThat(Library.open(Optional.of(folder)).vocabulary().fields()).hasSizeGreaterThan(100);
    }

    @Test
    void itsTreesAreThoseOfItsYaml() {
        StoredTrees stored = StoredTrees.load();
        assertThat(shipped.names()).anyMatch(this::isYaml);
        shipped.names().stream()
                .filter(this::isYaml)
                .forEach(name -> assertThat(stored.tree(name, shipped.checksum(name), parsed.place(name)))
                        .as(name)
                        .contains(parsed.tree(name)));
    }

    @Test
    void aTreeCountsForTheBytesThatItWasMadeOf() {
        String name = "conditions.yaml";
        StoredTrees stored = StoredTrees.load();
        assertThat(stored.tree(name, shipped.checksum(name), Path.of(name))).isPresent();
        assertThat(stored.tree(name, shipped.checksum(name) + 1, Path.of(name))).isEmpty();
        assertThat(stored.tree("conditions.yml", 0, Path.of(name))).isEmpty();
    }

    @Test
    void theSameTreesAreTheSameBytes() throws IOException {
        assertThat(TreeWriter.bytes(shipped)).isEqualTo(TreeWriter.bytes(ShippedFiles.find()));
    }

    @Test
    void aTreeKeepsTypesPlacesAndLongTexts() {
        Node.Mapping tree = new Node.Mapping(
                List.of(entry("ключ", "é".repeat(20_000), 300), entry("\uD83D\uDE00", "", 70_000)),
                Location.at(Path.of("a"), 1, 1));
        assertThat(StoredTree.read(Path.of("a"), TreeStore.bytes(tree), 0)).isEqualTo(tree);
    }

    private static Node.Entry entry(String key, String value, int line) {
        var place = new Location(Path.of("a"), line, 129, line + 128, 1);
        return new Node.Entry(
                new Node.Scalar(key, ScalarType.TEXT, true, place),
                new Node.Scalar(value, ScalarType.NUMBER, false, place));
    }

    private boolean isYaml(String name) {
        return name.endsWith(".yaml");
    }
}
