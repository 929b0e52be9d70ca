package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal apply in a folder without a pom: what it writes, what it leaves alone, and what it tells. */
final class ApplyIT {
    private static final String UP_TO_DATE = "[INFO] 0 cards brought up to date, 1 already up to date";

    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    private Path card;

    @BeforeEach
    void startWithADataset() {
        Folders.shopReviews(folder);
        card = folder.resolve("README.md");
    }

    @Test
    void aCardIsWrittenOnceAndThenStays() {
        Folders.delete(card);

        MavenRun first = apply().succeeded();

        assertThat(first.lines())
                .contains("[INFO] 1 card brought up to date, 0 already up to date")
                .anyMatch(line -> line.startsWith("[INFO] Wrote README.md"));
        assertThat(Folders.read(card)).contains("pretty_name: Shop Reviews", "# Dataset Card for Shop Reviews");

        var before = Folders.digests(folder);
        MavenRun second = apply().succeeded();
        assertThat(second.lines()).contains(UP_TO_DATE);
        assertThat(second.complaints()).isEmpty();
        assertThat(Folders.digests(folder)).isEqualTo(before);
    }

    @Test
    void aChangeByHandStopsTheGoalUntilItIsDropped() {
        apply().succeeded();
        String clean = Folders.read(card);
        String edited = clean.replace("Research on sentiment", "Whatever you like with sentiment");
        assertThat(edited).isNotEqualTo(clean);
        Folders.write(card, edited);

        MavenRun stopped = apply();

        assertThat(stopped.failure())
                .isEqualTo("0 cards brought up to date, 0 already up to date; 1 not written. What a rule means: mvn "
                        + Build.goal("explain") + " -Ddatacard.name=card-edited");
        assertThat(stopped.lines())
                .anyMatch(
                        line -> line.matches("\\[ERROR] README.md:\\d+:1: error: The part \"uses\" .*\\[card-edited]"))
                .anyMatch(line -> line.matches("\\[ERROR] +-- Whatever you like with sentiment.*"))
                .anyMatch(line -> line.matches("\\[ERROR] +\\+- Research on sentiment.*"))
                .anyMatch(line -> line.contains("-Ddatacard.keep=uses") && line.contains("-Ddatacard.drop=uses"));
        assertThat(Folders.read(card)).isEqualTo(edited);

        apply("-Ddatacard.drop=uses").succeeded();
        assertThat(Folders.read(card)).isEqualTo(clean);
    }

    @Test
    void checkFailsOnACardThatIsNotUpToDate() {
        apply().succeeded();
        maven.goals(folder, List.of("check")).succeeded();
        Path descriptor = folder.resolve("datacard.yaml");
        Folders.write(descriptor, Folders.read(descriptor).replace("One shop, one country.", "One shop."));

        MavenRun check = maven.goals(folder, List.of("check"));

        assertThat(check.failure()).startsWith("1 error").endsWith("-Ddatacard.name=card-outdated");
        assertThat(check.lines())
                .anyMatch(line -> line.matches("\\[ERROR] README.md:\\d+:\\d+: error: .*\\[card-outdated]"))
                .anyMatch(line -> line.matches("\\[ERROR] +-One shop, one country\\..*"));

        apply().succeeded();
        maven.goals(folder, List.of("check")).succeeded();
    }

    @Test
    void aCardOfOtherPeopleIsNotTouched() {
        String foreign = "---\nlicense: mit\n---\n# By hand\n";
        Folders.write(card, foreign);

        MavenRun run = apply();

        assertThat(run.failure()).endsWith("-Ddatacard.name=card-not-imported");
        assertThat(run.lines())
                .anyMatch(line -> line.matches("\\[ERROR] README.md:1:1: error: .*\\[card-not-imported]"))
                .anyMatch(line -> line.contains("run the goal init"));
        assertThat(Folders.read(card)).isEqualTo(foreign);
    }

    private MavenRun apply(String... arguments) {
        return maven.goals(folder, List.of("apply"), arguments);
    }
}
