package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.publish.HubStandIn;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Snippets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflow of the README does what is written above it. Its commands run by the shell that GitHub takes, with the
 * variables that GitHub sets; a script stands for the program {@code gh} and writes down what it was asked for.
 */
final class WorkflowIT {
    private static final String URL = "https://github.com/anna/shop-reviews/pull/7";
    private static final String ID = "anna/shop-reviews";
    private static final String GH = """
            #!/bin/sh
            test "$GH_TOKEN" = token-of-github || exit 4
            printf '%s\\n' "$@" > "$GH_LOG/arguments"
            while test $# -gt 0
            do
              if test "$1" = --body-file; then cp "$2" "$GH_LOG/comment.md" || exit 1; fi
              shift
            done
            """;

    private final Workflow workflow = Workflow.of(Snippets.of("README.md", "workflow"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path programs;

    @SuppressWarnings("NullAway.Init")
    private Repository repository;

    @SuppressWarnings("NullAway.Init")
    private HubStandIn hub;

    @BeforeEach
    void releaseADataset() throws IOException {
        Need.posix("GitHub runs these commands by bash.");
        programs = Files.createDirectories(temp.resolve("programs"));
        Maven.one().program(programs.resolve("mvn"));
        assertThat(Folders.write(programs.resolve("gh"), GH).toFile().setExecutable(true))
                .isTrue();
        hub = HubStandIn.start();
        hub.repo(ID);
        Path origin = Files.createDirectories(temp.resolve("origin.git"));
        Repository.in(Files.createDirectories(temp.resolve("any")))
                .git("init", "-q", "--bare", "-b", "main", origin.toString());
        folder = Folders.shopReviews(temp.resolve("checkout"));
        repository = Repository.in(folder);
        describe("1.0.0", "license: cc-by-4.0");
        repository.git("tag", "v1.0.0");
        repository.git("remote", "add", "origin", origin.toString());
        repository.git("push", "-q", "--tags", "origin", "main");
    }

    @AfterEach
    void stop() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void itsCommandsRunAtTheEventsThatStartIt() {
        assertThat(workflow.steps("datacard", context()))
                .extracting(step -> step.event().orElse(""))
                .containsExactlyElementsOf(workflow.events());
    }

    @Test
    void aPullRequestWithABreakingChangeIsCommentedAndRefused() {
        repository.git("checkout", "-q", "-b", "other-license");
        describe("1.0.1", "license: cc-by-nc-4.0");
        MavenRun run = run("pull_request");
        assertThat(run.failure()).startsWith("1 error");
        assertThat(run.text()).contains("::error file=datacard.yaml", "[version-step]");
        assertThat(Folders.read(temp.resolve("arguments")).lines())
                .containsExactly("pr", "comment", URL, "--body-file", "out/diff.md", "--edit-last", "--create-if-none");
        assertThat(comment())
                .contains("what changed since `origin/main`", "1 breaking", "Shop Reviews · 1.0.0 → 1.0.1")
                .contains("- **breaking** Licenses: Creative Commons Attribution-NonCommercial 4.0");
        assertThat(hub.log).isEmpty();
    }

    @Test
    void aPullRequestWithTheVersionOfItsChangePasses() {
        repository.git("checkout", "-q", "-b", "other-license");
        describe("2.0.0", "license: cc-by-nc-4.0");
        assertThat(run("pull_request").exit()).isZero();
        assertThat(comment()).contains("1 breaking", "1.0.0 → 2.0.0");
        describe("1.0.0", "license: cc-by-4.0");
        assertThat(run("pull_request").exit()).isZero();
        assertThat(comment()).doesNotContain("breaking");
    }

    @Test
    void aReleaseIsPublishedWithoutASecretUnlessItsVersionIsTooSmall() {
        assertThat(run("release").succeeded().text()).contains("Published 1, unchanged 0");
        assertThat(hub.repos.get(ID).texts().get("README.md")).contains("license: cc-by-4.0");
        describe("1.0.1", "license: cc-by-nc-4.0");
        repository.git("tag", "v1.0.1");
        MavenRun refused = run("release");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.text()).contains("Since the release v1.0.0: 1 breaking", "Not published");
        assertThat(hub.repos.get(ID).commits).hasSize(2);
        describe("2.0.0", "license: cc-by-nc-4.0");
        repository.git("tag", "-d", "v1.0.1");
        repository.git("tag", "v2.0.0");
        run("release").succeeded();
        assertThat(hub.repos.get(ID).texts().get("README.md")).contains("license: cc-by-nc-4.0");
    }

    private void describe(String version, String license) {
        String text = Folders.read(Build.root().resolve("examples/shop-reviews/datacard.yaml"))
                .replace("datacard: 1\n", "datacard: 1\nid: " + ID + "\nversion: " + version + "\n")
                .replace("license: cc-by-4.0", license);
        repository.with("datacard.yaml", text).commit();
    }

    private String comment() {
        return Folders.read(temp.resolve("comment.md"));
    }

    private static Map<String, String> context() {
        return Map.of("github.token", "token-of-github", "github.event.pull_request.html_url", URL);
    }

    /** Runs the commands of an event, up to the first step that fails. */
    private MavenRun run(String event) {
        MavenRun last = new MavenRun(-1, List.of());
        for (Workflow.Step step : workflow.steps("datacard", context())) {
            if (step.event().isEmpty() || step.event().equals(Optional.of(event))) {
                last = run(step);
                if (last.exit() != 0) {
                    return last;
                }
            }
        }
        return last;
    }

    private MavenRun run(Workflow.Step step) {
        Path script = Folders.write(temp.resolve("script.sh"), step.script());
        Map<String, String> variables = new HashMap<>(step.variables());
        variables.put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        variables.put("GH_LOG", temp.toString());
        variables.put("GITHUB_ACTIONS", "true");
        variables.put("GITHUB_BASE_REF", "main");
        variables.put("ACTIONS_ID_TOKEN_REQUEST_URL", hub.address() + "/identity?a=b");
        variables.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "github-secret");
        variables.put("HF_ENDPOINT", hub.address().toString());
        variables.put("HF_HOME", temp.toString());
        variables.put("HF_TOKEN", "");
        return Maven.one().in(variables).command(folder, List.of("bash", "-e", script.toString()));
    }
}
