package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Snippets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team follows the page that is written for teams, command by command, in a repository with old datasets. */
final class TeamIT {
    private static final String PAGE = "docs/team.md";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Repository repository;

    /** A line of a snippet: what ran, and what it said. */
    private record Step(String command, MavenRun run) {}

    @BeforeEach
    void makeARepository() {
        repository = Repository.in(folder);
        for (String name : List.of("reviews", "rivers", "images")) {
            repository.with("datasets/" + name + "/data.csv", "text,label\nGood,1\n");
        }
        repository
                .with("datasets/reviews/README.md", "# Reviews\n\nReviews of a shop.\n")
                .with("pom.xml", Snippets.of(PAGE, "pom"));
        Projects.markAsRoot(folder);
        repository.commit();
    }

    @Test
    void fourWeeks() {
        assertThat(verify().failure()).startsWith("3 errors, ");
        run("know");
        assertThat(verify().succeeded().lines())
                .anyMatch(line -> line.contains("3 errors, 8 warnings known and left out"));

        repository.with("datasets/letters/data.csv", "text\n");
        assertThat(verify().failure()).startsWith("1 error. ");
        Folders.delete(folder.resolve("datasets/letters"));

        assertThat(run("init").failure()).contains("explain -Ddatacard.name=");
        run("shrink").succeeded();
        assertThat(Folders.read(folder.resolve("datasets/reviews/.datacard/known.json")))
                .doesNotContain("missing-descriptor")
                .contains("missing-answer");
        verify().succeeded();

        Folders.write(
                folder.resolve("pom.xml"),
                Snippets.of(PAGE, "pom")
                        .replaceFirst("(?s)<properties>.*</properties>\\s*", Snippets.of(PAGE, "floor")));
        assertThat(verify().failure()).contains("-Ddatacard.name=completeness-below-minimum");
        Path descriptor = folder.resolve("datasets/reviews/datacard.yaml");
        Folders.write(descriptor, Folders.read(descriptor) + "\n" + Snippets.of(PAGE, "suppress"));
        run("shrink").succeeded();
        assertThat(Folders.read(folder.resolve("datasets/reviews/.datacard/known.json")))
                .doesNotContain("distribution.licenses");

        assertThat(run("all").succeeded().lines())
                .anyMatch(line -> line.matches("\\[INFO] Dataset +Profile +Answered .*"))
                .anyMatch(line -> line.matches("\\[INFO] reviews +baseline@1 .*"));
    }

    @Test
    void gitAlone() {
        repository.git("remote", "add", "origin", folder.toString());
        repository.git("fetch", "-q", "origin");
        assertThat(run("against").succeeded().lines())
                .anyMatch(line -> line.endsWith("3 errors, 8 warnings also at origin/main and left out here"));
        repository.with("datasets/letters/data.csv", "text\n");
        assertThat(run("against").failure()).startsWith("1 error. ");
    }

    @Test
    void gitHubGetsAnnotationsAtTheStartOfALineFromEachMaven() {
        Path summary = folder.resolve("target/summary.md");
        Folders.write(summary, "# Before\n");
        for (Maven each : Maven.all()) {
            MavenRun run = each.in(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()))
                    .run(folder, "verify");
            assertThat(run.lines())
                    .as(each.toString())
                    .filteredOn(line -> line.startsWith("::error file=datasets/"))
                    .hasSize(3);
        }
        assertThat(Folders.read(summary)).startsWith("# Before\n## Datacard: 3 errors");
    }

    private MavenRun verify() {
        return maven.run(folder, "verify");
    }

    /** Runs the commands of a snippet; of the last one with Maven it returns what it said. */
    private MavenRun run(String snippet) {
        Path place = folder;
        Step last = new Step("", new MavenRun(0, List.of()));
        for (String line : Snippets.of(PAGE, snippet).lines().toList()) {
            List<String> words = WORD.matcher(line)
                    .results()
                    .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                    .toList();
            String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
            switch (words.get(0)) {
                case "cd" -> place = place.resolve(arguments[0]);
                case "git" -> repository.git(arguments);
                case "mvn" -> last = new Step(line, maven.run(place, arguments));
                default -> throw new AssertionError("No such command: " + line);
            }
        }
        assertThat(last.command()).as(snippet).isNotEmpty();
        return last.run();
    }
}
