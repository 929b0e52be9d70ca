package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.library.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line finds artifacts where Maven keeps them. */
class LocalArtifactsTest {
    @TempDir
    private Path repository;

    @ParameterizedTest
    @CsvSource({
        "org.example:our:1.2,                  org/example/our/1.2/our-1.2.jar",
        "org.example:our:zip:1.2,              org/example/our/1.2/our-1.2.zip",
        "org.example:our:json:datacard:1.2,    org/example/our/1.2/our-1.2-datacard.json",
        "org.example:our:1.2+3f9,              org/example/our/1.2+3f9/our-1.2+3f9.jar"
    })
    void anArtifactLiesBelowItsCoordinates(String coordinates, String path) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.createFile(file);
        assertThat(new LocalArtifacts(repository).file(coordinates, "jar")).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"our:1.2", "org.example:our:", "org.example:..:1", "org.example:our:a:b:c:1", "o/x:our:1"})
    void whatIsNotTheFormOfCoordinatesIsNoPlace(String text) {
        assertThatThrownBy(() -> new LocalArtifacts(repository).file(text, "jar"))
                .isInstanceOf(Artifacts.Missing.class)
                .hasMessage("these are no coordinates");
    }

    @Test
    void whoLacksAnArtifactLearnsHowToFetchIt() {
        assertThatThrownBy(() -> new LocalArtifacts(repository).file("org.example:our:1.2", "jar"))
                .isInstanceOf(Artifacts.Missing.class)
                .hasMessageEndingWith("mvn dependency:get -Dartifact=org.example:our:1.2");
    }
}
