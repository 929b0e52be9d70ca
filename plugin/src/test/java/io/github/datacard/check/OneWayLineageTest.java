package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two datasets say of each other agrees, whichever of them is asked. */
class OneWayLineageTest {
    @TempDir
    private Path temp;

    @Test
    void bothDirectionsAreCompared() throws IOException {
        assertThat(messages("id: raw\nlineage: {derivatives: [clean]}", "id: clean\nlineage: {sources: [{ref: raw}]}"))
                .isEmpty();
        assertThat(messages("id: raw\nlineage: {derivatives: [clean]}", "id: clean"))
                .containsExactly("\"clean\" is listed as made from \"raw\", but does not name it as a source");
        assertThat(messages("id: raw\nlineage: {derivatives: [other]}", "id: clean\nlineage: {sources: [{ref: raw}]}"))
                .containsExactly("This list lacks datasets that name \"raw\" as their source: clean");
    }

    @Test
    void whoKeepsNoListIsToldWhoNamesIt() throws IOException {
        assertThat(messages("id: raw", "id: clean\nlineage: {sources: [{ref: raw}]}"))
                .singleElement()
                .asString()
                .contains("lists none of them: clean");
    }

    private List<String> messages(String first, String second) throws IOException {
        return Checker.check(
                        List.of(new OneWayLineage()),
                        DatasetIndex.of(
                                Subjects.VOCABULARY,
                                List.of(
                                        Subjects.of(
                                                        Files.createDirectories(temp.resolve("a")),
                                                        "datacard: 1\n" + first + "\n")
                                                .descriptor(),
                                        Subjects.of(
                                                        Files.createDirectories(temp.resolve("b")),
                                                        "datacard: 1\n" + second + "\n")
                                                .descriptor())))
                .stream()
                .map(Finding::message)
                .toList();
    }
}
