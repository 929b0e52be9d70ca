package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a descriptor calls internal stays inside, in every output. */
class AudienceTest {
    private static final String DESCRIPTOR = """
            datacard: 1
            name: Reviews
            internal: [maintenance, motivation.funding, composition.size.bytes]
            motivation:
              purpose: To compare classifiers
              funding:
                - funder: SECRET fund
            maintenance:
              update_plan: |
                SECRET plan
            composition:
              size:
                bytes: SECRET size
            """;

    @TempDir
    private Path temp;

    private Path output = Path.of("");

    @BeforeEach
    void writeADescriptor() throws IOException {
        output = temp.resolve("out");
        Path folder = Files.createDirectories(temp.resolve("reviews"));
        Files.writeString(folder.resolve("datacard.yaml"), DESCRIPTOR);
    }

    @Test
    void thePublicSeesNothingOfIt() throws IOException {
        Runs runs = Runs.on(temp.resolve("reviews"), output);
        runs.render();
        assertThat(runs.report())
                .doesNotContain("SECRET")
                .contains("There is a finding on the internal field composition.size.bytes [wrong-type]");
        assertThat(everything()).doesNotContain("SECRET").contains("To compare classifiers");
    }

    @Test
    void theOrganizationSeesAllOfIt() throws IOException {
        Runs runs = Runs.on(temp.resolve("reviews"), output).internally();
        runs.render();
        assertThat(runs.report()).contains("\"SECRET size\" is not a size in bytes");
        assertThat(everything()).contains("SECRET fund", "SECRET plan");
    }

    private String everything() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).map(AudienceTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
