package io.github.datacard.merge;

import io.github.datacard.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards that people and Datacard write in turns become what their stories say. */
class StoriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/merge");

    static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void eachStepHasTheResultThatItsStoryTells(String story) throws IOException {
        Golden.verifyFile("merge/" + story, Story.told(Files.readString(FOLDER.resolve(story))));
    }
}
