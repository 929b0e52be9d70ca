package io.github.datacard.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.engine.CheckResult;
import io.github.datacard.engine.GithubActions;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    /** Whatever quotes it, or lies in a base, or cannot be read: each of these texts would show in some output. */
    @Test
    void noReportOfTheCheckSaysAnyOfIt() throws IOException {
        Path folder = temp.resolve("reviews");
        Files.writeString(folder.resolve("team.datacard-base.yaml"), """
                distribution:
                  security: {a: SECRET-base, b: }
                """);
        Files.writeString(folder.resolve("datacard.yaml"), """
                datacard: 1
                name: Reviews
                extends: team.datacard-base.yaml
                internal: [maintenance, motivation.funding, distribution.security, configs.features, annotation, doi]
                motivation: {purpose: To compare, funding: [{funder: SECRET-fund, SECRET-key: 1}]}
                maintenance: {SECRET-plan: x, contact: [SECRET-person]}
                doi: SECRET-doi
                annotation: TODO
                configs:
                  - name: default
                    features: {SECRET-column: string}
                    splits: {train: a.csv}
                uses:
                  task_mapping: [{task: x, field: nothing}]
                gaps:
                  withheld:
                    maintenance: SECRET-reason
                    nonsense: because
                  not_applicable:
                    annotation: SECRET-other-reason
                suppress:
                  - {rule: too-long, for: maintenance, reason: SECRET-suppression}
                """);
        Files.writeString(folder.resolve("broken.datacard.yaml"), """
                internal: [maintenance]
                maintenance: "SECRET-broken
                other: x
                """);
        Files.writeString(folder.resolve("twice.datacard.yaml"), """
                internal: [maintenance]
                maintenance: {SECRET-twice: 1, SECRET-twice: 2}
                """);
        Runs runs = Runs.on(folder, output)
                .on(new GithubActions(Optional.empty(), Optional.of(temp.resolve("step-summary.md"))));
        CheckResult result = runs.checkAndWrite();
        runs.know();
        assertThat(Files.readString(temp.resolve("step-summary.md"))).contains("unknown-path");
        assertThat(everything()
                        + String.join("\n", result.annotations())
                        + runs.report()
                        + Files.readString(temp.resolve("step-summary.md"))
                        + Files.readString(folder.resolve(".datacard/known.json")))
                .contains("findings.schema.json", "::error ", "sarif", "<testsuite", "check_name")
                .doesNotContain("SECRET");
        assertThat(Runs.on(folder, output)
                        .knowing(KnownMode.IGNORE)
                        .internally()
                        .report())
                .contains("SECRET-key", "SECRET-plan", "SECRET-broken", "SECRET-twice", "SECRET-base", "SECRET-doi");
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
