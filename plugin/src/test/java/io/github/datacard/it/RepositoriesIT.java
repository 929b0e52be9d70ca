package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.HubInference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer copies a repository of {@code docs/repositories} and runs what its page says. */
final class RepositoriesIT {
    private final Maven maven = Maven.one();

    @TempDir
    private Path base;

    @Test
    void aRepositoryAsOnTheHubGetsADescriptorAndKeepsItsCard() {
        Path folder = copied("hub");
        String card = Folders.read(folder.resolve("README.md"));
        HubInference before = inferred(folder);

        MavenRun bare = maven.goals(folder, List.of("check")).succeeded();
        assertThat(bare.text()).contains("README.md").contains(Build.goal("init"));

        MavenRun run = maven.goals(
                        folder, List.of("init", "measure", "apply", "check", "render"), "-Ddatacard.failOn=never")
                .succeeded();
        assertThat(run.lines())
                .anyMatch(line -> line.contains("hub: measured 2 files, 9 rows"))
                .anyMatch(line -> line.endsWith("[missing-answer]"));
        assertThat(Folders.read(folder.resolve("README.md")))
                .contains("num_examples: 6")
                .contains(card.substring(card.indexOf("# Sentence Moods")));
        assertThat(inferred(folder)).isEqualTo(before);
        assertThat(Folders.files(folder.resolve(".datacard/out"))).contains("index.html", "hub/index.html");
    }

    @Test
    void theModulesOfABuildShareABaseFileAndAReport() {
        Path folder = copied("monorepo");

        MavenRun run = maven.run(folder, "verify").succeeded();

        assertThat(run.text()).containsOnlyOnce(" in 3 descriptors");
        Path out = folder.resolve("target/datacard");
        for (String dataset : List.of("letters", "rivers", "lakes")) {
            assertThat(Folders.read(out.resolve(dataset).resolve("README.md")))
                    .as(dataset)
                    .contains("data@example.org");
        }
        assertThat(Folders.read(out.resolve("lakes/index.html"))).contains("../rivers/index.html");
        assertThat(folder.resolve("app/target")).doesNotExist();
    }

    @Test
    void anOrganizationAsksWhatItsOwnProfileAndRulesSay() {
        Path folder = copied("organization");
        assertThat(maven.run(folder, "verify").succeeded().lines())
                .filteredOn(line -> line.contains("acme@1"))
                .hasSize(2);

        Path wells = folder.resolve("datasets/wells/datacard.yaml");
        Folders.write(
                wells, Folders.read(wells).replaceFirst("citation: .*\n", "license: mit\ncontact: me@example.com\n"));
        MavenRun run = maven.run(folder, "verify");

        assertThat(run.failure()).startsWith("3 errors, ");
        assertThat(run.lines())
                .filteredOn(line -> line.contains(": error: "))
                .allMatch(line -> line.startsWith("[ERROR] datasets/wells/datacard.yaml:"))
                .anyMatch(line -> line.endsWith("[acme-license]"))
                .anyMatch(line -> line.endsWith("[acme-contact]"))
                .anyMatch(line -> line.endsWith("[missing-answer]"));
    }

    private Path copied(String name) {
        Path source = Build.root().resolve("docs/repositories").resolve(name);
        Path folder = base.resolve(name);
        Folders.files(source).forEach(file -> Folders.copy(source.resolve(file), folder.resolve(file)));
        Projects.markAsRoot(folder);
        return folder;
    }

    private static HubInference inferred(Path folder) {
        return HubInference.of(Folders.files(folder));
    }
}
