package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Snippets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals by which people begin and learn: init, explain and help. */
final class FirstStepsIT {
    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @Test
    void initWritesTwoFilesOnceAndCheckAsksTheRest() {
        Folders.write(folder.resolve("train.csv"), "text,label\nGood,1\n");

        MavenRun first = maven.goals(folder, List.of("init")).succeeded();

        assertThat(first.lines())
                .contains("[INFO] Wrote datacard.yaml and .datacard/schema.json.")
                .contains("[INFO] Answer the questions in it, then run: mvn " + Build.goal("check") + " "
                        + Build.goal("render"));
        assertThat(Folders.files(folder)).containsExactly(".datacard/schema.json", "datacard.yaml", "train.csv");

        String written = Folders.read(folder.resolve("datacard.yaml"));
        assertThat(written.lines().count()).isLessThan(70);
        assertThat(maven.goals(folder, List.of("init")).failure()).startsWith("There is a datacard.yaml already in ");
        assertThat(Folders.read(folder.resolve("datacard.yaml"))).isEqualTo(written);

        MavenRun check = maven.goals(folder, List.of("check"));
        assertThat(check.failure()).endsWith("-Ddatacard.name=missing-answer");
        assertThat(check.lines())
                .anyMatch(line -> line.matches(".* recommended questions are open.*; to list them: -Ddatacard.show=.*"))
                .noneMatch(line -> line.startsWith("[INFO] Open questions of "))
                .noneMatch(line -> line.contains("error:") && !line.contains("[missing-answer]"));
        assertThat(maven.goals(folder, List.of("check"), "-Ddatacard.show=open").lines())
                .anyMatch(line -> line.startsWith("[INFO] Open questions of "))
                .anyMatch(line -> line.matches("\\[INFO]   required +License \\(.*, line \\d+\\)"));
    }

    /** The first command of the README on its first descriptor gives the card beside it, and says how many answers lack. */
    @Test
    void theFirstCommandWritesTheCardThatReadersSee() {
        Folders.write(folder.resolve("datacard.yaml"), Snippets.of("README.md", "descriptor"));
        String command = Snippets.of("README.md", "command").strip();

        MavenRun run =
                maven.run(folder, command.substring(command.indexOf(' ') + 1).split(" ", -1));

        assertThat(run.failure()).startsWith("5 errors, ");
        assertThat(run.text()).contains("5 questions have no answer");
        String card = Folders.read(folder.resolve(".datacard/out/" + folder.getFileName() + "/README.md"));
        assertThat(Examples.unmarked(card)).isEqualTo(Snippets.of("README.md", "card"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    split-counts-add-up | split
                    motivation.funding  | fund
                    baseline            | required
                    """)
    void explainKnowsRulesFieldsAndProfiles(String name, String word) {
        MavenRun run = maven.goals(folder, List.of("explain"), "-Ddatacard.name=" + name)
                .succeeded();

        assertThat(run.text()).contains(name).containsIgnoringCase(word);
        assertThat(run.complaints()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void explainListsWhatItKnows() {
        assertThat(maven.goals(folder, List.of("explain")).succeeded().text())
                .contains("split-counts-add-up")
                .contains("baseline");
    }

    @Test
    void explainNamesTheNearestOfWhatItDoesNotKnow() {
        assertThat(maven.goals(folder, List.of("explain"), "-Ddatacard.name=split-count-adds-up")
                        .failure())
                .isEqualTo("There is no rule, field or profile \"split-count-adds-up\". "
                        + "Did you mean \"split-counts-add-up\"?");
    }

    @Test
    void helpListsGoalsAndParameters() {
        assertThat(maven.goals(folder, List.of("help")).succeeded().text())
                .contains("This plugin has 12 goals:")
                .contains("datacard:check", "datacard:explain", "datacard:help", "datacard:init", "datacard:render");
        assertThat(maven.goals(folder, List.of("help"), "-Ddetail", "-Dgoal=check")
                        .succeeded()
                        .text())
                .contains("User property: datacard.failOn", "User property: datacard.profiles");
    }
}
