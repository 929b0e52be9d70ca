package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a build of several modules the topmost one that runs a goal covers all below it, in one report. */
final class ModulesIT {
    private static final String TODAY = "-Ddatacard.today=2026-11-24";

    private final Maven maven = Maven.one();

    @TempDir
    private Path base;

    private Path folder;

    @BeforeEach
    void writeModules() {
        folder = base.resolve("top");
        Projects.top(folder, "top", "left", "right");
        Projects.module(folder.resolve("left"), "top", "left", "inner");
        Projects.module(folder.resolve("left/inner"), "left", "inner");
        Projects.module(folder.resolve("right"), "top", "right");
        Folders.shopReviews(folder.resolve("own"));
        Folders.shopReviews(folder.resolve("left/second"));
        Folders.shopReviews(folder.resolve("left/inner/third"));
        Folders.shopReviews(folder.resolve("right/fourth"));
    }

    @Test
    void theTopmostModuleCoversAllBelow() {
        MavenRun run = maven.run(folder, "verify", TODAY).succeeded();

        assertThat(run.complaints()).isEmpty();
        assertThat(run.lines())
                .filteredOn(line -> line.equals("[INFO] Done already: the module top covers the descriptors below it."))
                .as("two goals in three modules")
                .hasSize(6);
        assertThat(run.text()).containsOnlyOnce(" in 4 descriptors");
        assertThat(Folders.files(folder))
                .filteredOn(name -> name.endsWith("/findings.json"))
                .containsExactly("target/datacard/findings.json");
        assertThat(Folders.files(folder.resolve("target/datacard")))
                .contains("own/README.md", "second/README.md", "third/README.md", "fourth/README.md");
    }

    @Test
    void twoThreadsMakeTheSameAsOne() {
        SortedMap<String, String> one = verified();
        Folders.delete(folder.resolve("target"));

        assertThat(verified("-T2")).isEqualTo(one);
    }

    @Test
    void goalsFromTheCommandLineAreCoveredToo() {
        MavenRun run = maven.run(folder, "datacard:check", "datacard:render").succeeded();

        assertThat(run.text()).containsOnlyOnce(" in 4 descriptors");
        assertThat(folder.resolve("left/target")).doesNotExist();
    }

    @Test
    void aModuleAloneWorksForItself() {
        MavenRun run = maven.run(folder, "verify", "-pl", "left").succeeded();

        assertThat(run.text()).containsOnlyOnce(" in 2 descriptors").doesNotContain("Done already");
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(Folders.files(folder.resolve("left/target/datacard")))
                .contains("second/README.md", "third/README.md", "findings.json")
                .doesNotContain("own/README.md");
    }

    @Test
    void eachModuleAttachesWhatWasMadeForItsOwnDescriptors() {
        MavenRun run = maven.run(folder, "verify", TODAY, "-Ddatacard.attach").succeeded();

        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("[INFO] Attached: "))
                .as("each of four modules has one dataset")
                .hasSize(4)
                .containsOnly("[INFO] Attached: card, page, datacard, croissant, cyclonedx");
    }

    @Test
    void aTopThatDoesNotRunTheGoalCoversNothing() {
        Projects.aggregator(folder, "plain", "one", "two");
        for (String module : List.of("one", "two")) {
            Projects.top(folder.resolve(module), module);
            Folders.shopReviews(folder.resolve(module).resolve(module + "-data"));
        }

        MavenRun run = maven.run(folder, "verify", "-T2").succeeded();

        assertThat(run.text()).doesNotContain("Done already");
        assertThat(Folders.files(folder))
                .contains("one/target/datacard/one-data/README.md", "two/target/datacard/two-data/README.md")
                .noneMatch(name -> name.startsWith("target/"));
    }

    private SortedMap<String, String> verified(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "verify";
        all[1] = TODAY;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        maven.run(folder, all).succeeded();
        return Folders.digests(folder.resolve("target/datacard"));
    }
}
