package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that skip goals, and settings that are wrong: the message names the setting and what it may be. */
final class SettingsIT {
    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyDataset() {
        Folders.shopReviews(folder.resolve("shop-reviews"));
    }

    @Test
    void skipLeavesOutAllGoals() {
        MavenRun run = maven.goals(folder, List.of("init", "check", "render", "explain"), "-Ddatacard.skip")
                .succeeded();

        assertThat(run.lines())
                .filteredOn(line -> line.equals("[INFO] Skipped, because datacard.skip is set."))
                .hasSize(4);
        assertThat(Folders.files(folder)).allMatch(name -> name.startsWith("shop-reviews/"));
    }

    @Test
    void eachGoalHasASwitchOfItsOwn() {
        MavenRun run = maven.goals(folder, List.of("check", "render"), "-Ddatacard.check.skip=true")
                .succeeded();

        assertThat(run.lines())
                .contains("[INFO] Skipped, because datacard.check.skip is set.")
                .contains("[INFO] Open in a browser: .datacard/out/index.html");
        assertThat(folder.resolve(".datacard/out/findings.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failOn          | none         | datacard.failOn is error or warning or never, not "none".
                    gaps            | maybe        | datacard.gaps is allow or forbid, not "maybe".
                    audience        | nobody       | datacard.audience is public or internal, not "nobody".
                    minCompleteness | 101          | datacard.minCompleteness is a percentage from 0 to 100, such as 50, baseline=80 or baseline/people=50, not "101".
                    today           | 2026-02-30   | datacard.today is a day such as 2026-03-31, not "2026-02-30".
                    """)
    void aWrongValueIsNamedBesideTheRightOnes(String name, String value, String message) {
        assertThat(check("-Ddatacard." + name + "=" + value).failure()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles", "reportProfiles"})
    void anUnknownProfileIsNamedBesideTheNearest(String setting) {
        assertThat(check("-Ddatacard." + setting + "=basline").failure())
                .startsWith("There is no profile \"basline\". Did you mean \"baseline\"? Profiles are: baseline, ");
    }

    @Test
    void aSourceHasToExist() {
        assertThat(check("-Ddatacard.sources=shop-reviews,shop-review").failure())
                .matches("The source .*[/\\\\]shop-review does not exist\\. Correct -Ddatacard\\.sources or .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "busy/below", "busy/far/below"})
    void whatIsInTheWayOfTheOutputIsNamed(String output) {
        Folders.write(folder.resolve("busy"), "kept");

        for (String goal : List.of("check", "render")) {
            assertThat(maven.goals(folder, List.of(goal), "-Ddatacard.outputDirectory=" + output)
                            .failure())
                    .matches(
                            "Cannot write .*: .*[/\\\\]busy is a file, but a folder is needed there\\. Remove it or .*");
        }
        assertThat(Folders.read(folder.resolve("busy"))).isEqualTo("kept");
    }

    private MavenRun check(String argument) {
        return maven.goals(folder, List.of("check"), argument);
    }
}
