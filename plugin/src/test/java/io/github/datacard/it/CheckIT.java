package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal check tells its user, and by which exit code. */
final class CheckIT {
    private static final String COMPLETE = Folders.read(Build.root().resolve("examples/shop-reviews/datacard.yaml"));

    private final Maven maven = Maven.one();

    @TempDir
    private Path base;

    private Path folder;

    @BeforeEach
    void startInAFolder() throws IOException {
        folder = Files.createDirectories(base.resolve("datasets"));
    }

    @Test
    void aWrongDescriptorFailsOnceWithPlaceAndRemedy() {
        descriptor("one", COMPLETE.replace("cc-by-4.0", "cc-by-4.1"));

        MavenRun run = check();

        assertThat(run.failure())
                .startsWith("1 error")
                .contains(" in 1 descriptor. What a rule means: mvn " + Build.goal("explain") + " -Ddatacard.name=");
        assertThat(run.lines())
                .anyMatch(
                        line -> line.matches(
                                "\\[ERROR] one/datacard.yaml:\\d+:10: error: \"cc-by-4.1\" is not in the list of .*\\[wrong-type]"))
                .anyMatch(line -> line.matches("\\[ERROR] +\\d+ \\| license: cc-by-4.1"))
                .anyMatch(line -> line.matches("\\[ERROR] +\\| {10}\\^{9}"))
                .anyMatch(line -> line.matches("\\[ERROR] {9}.*cc-by-4.0.*"));
        assertThat(Folders.files(folder.resolve(".datacard/out")))
                .contains("findings.json", "findings.sarif", "TEST-datacard.xml");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        descriptor("key", COMPLETE.replace("summary:", "sumary:"));
        descriptor("syntax", "datacard: 1\nname: [a\n");
        descriptor("tabs", "datacard: 1\nname:\n\tkey: value\n");
        descriptor("empty", "");
        descriptor("list", "- datacard: 1\n");
        descriptor("license", COMPLETE.replace("cc-by-4.0", "none-at-all"));

        MavenRun run = check();

        assertThat(run.failure()).contains(" in 6 descriptors");
        for (String name : List.of("key", "syntax", "tabs", "empty", "list", "license")) {
            assertThat(run.lines())
                    .as(name)
                    .anyMatch(line -> line.matches("\\[ERROR] " + name + "/datacard.yaml:\\d+:\\d+: error: .*"));
        }
    }

    @Test
    void twoDatasetsWithOneIdAreAFinding() {
        descriptor("first", "id: reviews\n" + COMPLETE);
        descriptor("second", "id: Reviews\n" + COMPLETE);

        MavenRun run = maven.goals(folder, List.of("render", "check"));

        assertThat(run.failure()).endsWith("duplicate-id");
        assertThat(run.lines())
                .anyMatch(line -> line.matches("\\[ERROR] second/datacard.yaml:1:\\d: error: .*\\[duplicate-id]"))
                .contains("[WARNING] Left out: second/datacard.yaml: another dataset has the id Reviews");
    }

    @Test
    void anIdLeadsNowhereElse() {
        descriptor("one", "id: ../../../escaped\n" + COMPLETE);
        descriptor("two", "id: /tmp/escaped\n" + COMPLETE);

        MavenRun run = maven.goals(folder, List.of("render", "check"));

        assertThat(run.failure()).contains("explain");
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("[ERROR] one/datacard.yaml:1:5: error: ") && line.contains("id]"))
                .anyMatch(line -> line.startsWith("[ERROR] two/datacard.yaml:1:5: error: "));
        assertThat(Folders.files(base))
                .allMatch(name -> name.startsWith("datasets/.datacard/out/") || name.endsWith("/datacard.yaml"));
    }

    @Test
    void nothingToCheckIsNoFailure() {
        MavenRun run = maven.goals(folder, List.of("check", "render")).succeeded();

        assertThat(run.lines())
                .filteredOn(line -> line.contains("Skipped"))
                .hasSize(2)
                .allMatch(line -> line.contains("there is no datacard.yaml")
                        && line.endsWith("To write a first one: mvn " + Build.goal("init")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        descriptor("one", COMPLETE);
        Files.createSymbolicLink(folder.resolve("one/loop"), folder);
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("one"));

        assertThat(check().succeeded().text()).contains(" in 1 descriptor");
    }

    @Test
    void aSourceMayBeALink() throws IOException {
        descriptor("one", COMPLETE);
        Files.createSymbolicLink(folder.resolve("again"), folder.resolve("one"));

        assertThat(maven.goals(folder, List.of("check"), "-Ddatacard.sources=again")
                        .succeeded()
                        .text())
                .contains(" in 1 descriptor");
    }

    @Test
    void worksOffline() {
        descriptor("one", COMPLETE);
        check().succeeded();

        maven.goals(folder, List.of("check", "render"), "-o").succeeded();
    }

    @Test
    void colorsAreForThoseWhoAskForThem() {
        descriptor("one", COMPLETE.replace("summary:", "sumary:"));

        assertThat(maven.goals(folder, List.of("check"), "-Dstyle.color=always").text())
                .contains("\u001B[31;1merror\u001B[0m: A descriptor has no field \"sumary\"");
        assertThat(check().text()).doesNotContain("\u001B").contains("error: A descriptor has no field \"sumary\"");
    }

    private MavenRun check() {
        return maven.goals(folder, List.of("check"));
    }

    private void descriptor(String name, String text) {
        Folders.write(folder.resolve(name).resolve("datacard.yaml"), text);
    }
}
