package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team publishes profiles and base files as artifacts; Maven brings them, and offline what it has. */
final class LibraryIT {
    private static final String PROFILE = """
        profile: team
        title: Our team
        sections:
          - title: Basics
            questions:
              - topic: Whom to ask
                answers: [contact]
                level: required
        """;

    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @Test
    void profilesAndBaseFilesComeByCoordinates() {
        TestRepository.shared().putJar("org.example", "our-cards", "1", "datacard/profiles/team.yaml", PROFILE);
        TestRepository.shared()
                .putFile("org.example", "our-base", "1", "yaml", "datacard: 1\ncontact: us@example.org\n");
        String library = "-Ddatacard.library=org.example:our-cards:1";
        Folders.write(folder.resolve("a/datacard.yaml"), "datacard: 1\nname: A\nprofiles: team\n");

        assertThat(check(library).text()).contains("[missing-answer]").contains("team@1");

        Folders.write(
                folder.resolve("a/datacard.yaml"),
                "datacard: 1\nextends: org.example:our-base:1\nname: A\nprofiles: team\n");

        assertThat(check(library, "-o").succeeded().text()).contains("team@1");
    }

    @Test
    void whatMavenDoesNotHaveIsNamedWithAWayOut() {
        Folders.write(folder.resolve("a/datacard.yaml"), "datacard: 1\nextends: org.example:no-base:1\nname: A\n");

        MavenRun base = check();
        assertThat(base.text())
                .contains("a/datacard.yaml:2:10: error: The base file org.example:no-base:1 cannot be read: no"
                        + " repository has")
                .contains("Correct the coordinates, which are group:artifact:version");
        assertThat(check("-o", "-Ddatacard.library=org.example:no-cards:1").failure())
                .contains("Cannot find the library org.example:no-cards:1: offline, nothing is fetched, and the local")
                .contains("Correct -Ddatacard.library, which takes group:artifact:version");
    }

    private MavenRun check(String... arguments) {
        return maven.goals(folder, List.of("check"), arguments);
    }
}
