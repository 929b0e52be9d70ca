package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets are named by their ids; who writes a name instead is asked which dataset is meant, once. */
class LineageNearMissTest {
    private static final String MEANT = "\"Clean Levels\" is no dataset of this repository, but \"clean\" is";
    private static final String ITSELF =
            "\"Levels\" is the name of this dataset itself, so readers take the two for one";

    @TempDir
    private Path temp;

    @Test
    void aSourceWithTheNameOfTheDatasetItselfIsFound() throws IOException {
        assertThat(messages("id: levels\nname: Levels\nlineage: {sources: [{ref: Levels}]}"))
                .containsExactly(ITSELF);
        assertThat(messages("id: levels\nname: Levels\nlineage: {sources: [{ref: \"https://example.org/Levels\"}]}"))
                .isEmpty();
    }

    @Test
    void ofTwoDatasetsWithOneNameTheOtherIsMeant() throws IOException {
        assertThat(messages(
                        "id: levels\nname: Levels\nlineage: {sources: [{ref: Levels}]}",
                        "id: raw-gauges\nname: Levels"))
                .containsExactly("\"Levels\" is no dataset of this repository, but \"raw-gauges\" is");
    }

    @Test
    void aChildThatIsListedByItsNameIsOneFinding() throws IOException {
        assertThat(messages(
                        "id: raw\nlineage: {derivatives: [Clean Levels]}",
                        "id: clean\nname: Clean Levels\nlineage: {sources: [{ref: raw}]}"))
                .containsExactly(MEANT);
    }

    @Test
    void aParentThatIsCalledByItsNameIsOneFinding() throws IOException {
        assertThat(messages(
                        "id: clean\nname: Clean Levels\nlineage: {derivatives: [daily]}",
                        "id: daily\nlineage: {sources: [{ref: Clean Levels}]}"))
                .containsExactly(MEANT);
    }

    private List<String> messages(String... datasets) throws IOException {
        List<Descriptor> descriptors = new ArrayList<>();
        for (String says : datasets) {
            Path folder = Files.createDirectories(temp.resolve("set" + descriptors.size()));
            descriptors.add(Subjects.of(folder, "datacard: 1\n" + says + "\n").descriptor());
        }
        return Checker.check(
                        List.of(new LineageNearMiss(), new OneWayLineage(), new LineageCycle()),
                        DatasetIndex.of(Subjects.VOCABULARY, descriptors))
                .stream()
                .map(Finding::message)
                .toList();
    }
}
