package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Maven that we promise to work with runs the goals and has nothing to say against our plugin. */
final class MavenVersionsIT {
    private static final List<Path> DATASETS = Examples.descriptors();

    /** Maven 3.9 lists here what it finds wrong with a plugin. */
    private static final String VALIDATION = "-Dmaven.plugin.validation=VERBOSE";

    @TempDir
    private Path folder;

    static List<Maven> mavens() {
        return Maven.all();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void worksWithoutPom(Maven maven) {
        Folders.examples(folder);

        MavenRun run =
                maven.goals(folder, List.of("check", "render"), VALIDATION).succeeded();

        assertThat(run.complaints()).isEmpty();
        assertThat(Folders.files(folder.resolve(".datacard/out"))).containsAll(outputs());
        assertThat(Folders.read(folder.resolve(".datacard/out/.gitignore"))).isEqualTo("*\n");
        assertThat(run.lines()).contains("[INFO] Open in a browser: .datacard/out/index.html");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void worksInTheBuildOfTheExamples(Maven maven) {
        Folders.examples(folder);
        Folders.copy(Build.root().resolve("examples/pom.xml"), folder.resolve("pom.xml"));
        Projects.markAsRoot(folder);

        MavenRun run = maven.run(folder, "verify", VALIDATION).succeeded();

        assertThat(run.complaints()).isEmpty();
        assertThat(Folders.files(folder.resolve("target/datacard")))
                .containsExactlyInAnyOrderElementsOf(outputs("datasheet", "hf-card", "neurips-2026"));
        assertThat(folder.resolve(".datacard")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void bindsItselfToThePhasesThatItNames(Maven maven) {
        Folders.shopReviews(folder.resolve("shop-reviews"));
        Projects.top(folder, "top");

        MavenRun run = maven.run(folder, "verify", VALIDATION).succeeded();

        assertThat(run.complaints()).isEmpty();
        assertThat(run.lines().stream()
                        .filter(line -> line.matches("\\[INFO\\] --- \\S+:0\\S*:\\w+ .*"))
                        .map(line -> line.replaceFirst(".*:(\\w+) .*", "$1")))
                .as("goals in the order of their phases package and verify")
                .containsExactly("render", "check");
    }

    private static Stream<String> outputs(Path descriptor, String... reported) {
        String own = Examples.text(descriptor).contains("\nprofiles: reference\n") ? "reference" : "baseline";
        Stream<String> judged = Stream.concat(Stream.of(own), Stream.of(reported))
                .flatMap(profile ->
                        Stream.of(profile + ".html", "badge-" + profile + ".svg", "badge-" + profile + ".json"));
        return Stream.concat(Stream.of("README.md", "index.html", "datacard.json"), judged)
                .map(file -> Examples.id(descriptor) + "/" + file);
    }

    private static List<String> outputs(String... reported) {
        return Stream.concat(
                        DATASETS.stream().flatMap(descriptor -> outputs(descriptor, reported)),
                        Stream.of(
                                "index.html",
                                "gaps.html",
                                "lineage.html",
                                "llms.txt",
                                "training/made-up-mixture/ab-2013.md",
                                "training/made-up-mixture/attribution.md",
                                "training/made-up-mixture/eu-53-1-d.md",
                                "training/made-up-mixture/licenses.md",
                                "assets/catalog.js",
                                "assets/catalog/compared-0.js",
                                "assets/catalog/index.js",
                                "assets/catalog/words-0.js",
                                "assets/dataset.css",
                                "assets/facts.schema.json",
                                "assets/findings.schema.json",
                                "assets/lineage.js",
                                "assets/page.js",
                                "assets/schema.json",
                                "assets/style.css",
                                "findings.json",
                                "findings.sarif",
                                "gl-code-quality-report.json",
                                "TEST-datacard.xml"))
                .toList();
    }
}
