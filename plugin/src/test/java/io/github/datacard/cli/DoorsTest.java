package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Slow;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to run Datacard without Maven, from a bare folder and without a network. */
@Slow
class DoorsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String LAUNCHER = "plugin/src/main/cli/datacard";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z._-]+) }}");

    @TempDir
    private Path temp;

    private Path folder;
    private Path jar;

    @BeforeEach
    void make() throws IOException {
        Need.posix("The launcher is a script of a shell.");
        folder = Files.createDirectories(temp.resolve("set"));
        jar = temp.resolve("datacard.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Datacard.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.concat(loaded(), started()).distinct().collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static Stream<String> started() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry ->
                        Path.of(entry).toAbsolutePath().normalize().toUri().toString());
    }

    /** What a runner of tests loads by a loader of its own. */
    private static Stream<String> loaded() {
        return DoorsTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::toString)
                : Stream.empty();
    }

    @Test
    void theLauncherKeepsAnArchiveAndTheExitCode() throws Exception {
        assertThat(run(Map.of(), TOP.resolve(LAUNCHER).toString(), "check")).isEqualTo(2);
        describe();
        assertThat(run(Map.of(), TOP.resolve(LAUNCHER).toString(), "check")).isEqualTo(1);
        assertThat(run(Map.of(), TOP.resolve(LAUNCHER).toString(), "check", "--failOn=never"))
                .isZero();
        assertThat(run(Map.of("DATACARD_CACHE", "none"), TOP.resolve(LAUNCHER).toString(), "check"))
                .isEqualTo(1);
        assertThat(run(
                        Map.of("DATACARD_JAR", "/nowhere.jar"),
                        TOP.resolve(LAUNCHER).toString(),
                        "check"))
                .isEqualTo(2);
    }

    @Test
    void theHookStopsACommitWithErrors() throws Exception {
        Optional<Path> program = Need.program("pre-commit");
        Need.met("pre-commit", program.isPresent(), "The program pre-commit is not here.");
        Path hooks = Files.createDirectories(temp.resolve("hooks/plugin/src/main/cli"));
        Files.copy(TOP.resolve(LAUNCHER), hooks.resolve("datacard"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(TOP.resolve(".pre-commit-hooks.yaml"), temp.resolve("hooks/.pre-commit-hooks.yaml"));
        Repository source = Repository.in(temp.resolve("hooks")).commit();
        source.git("tag", "v1");
        describe();
        Files.writeString(
                folder.resolve(".pre-commit-config.yaml"),
                "repos:\n- repo: " + temp.resolve("hooks") + "\n  rev: v1\n  hooks:\n  - id: datacard-check\n");
        Repository.in(folder).commit();
        Map<String, String> home =
                Map.of("PRE_COMMIT_HOME", temp.resolve("home").toString());
        String hook = program.orElseThrow().toString();
        assertThat(run(home, hook, "run", "--all-files")).isEqualTo(1);
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Words\nprofiles: [reference]\n");
        assertThat(run(home, hook, "run", "--all-files")).isZero();
    }

    @Test
    void theStepsOfTheActionRun() throws Exception {
        describe();
        Node.Mapping action = yaml("action.yml");
        Map<String, String> values = new HashMap<>(Map.of("github.action_path", TOP.toString()));
        Node.Mapping inputs = (Node.Mapping) action.get("inputs").orElseThrow();
        inputs.keys()
                .forEach(name -> values.put(
                        "inputs." + name, ((Node.Mapping) inputs.get(name).orElseThrow()).text("default")));
        values.put("inputs.jar", jar.toString());
        assertThat(step(action, 0, values)).isEqualTo(1);
        assertThat(folder.resolve(".datacard/out/findings.sarif")).exists();

        values.put("inputs.fail-on", "never");
        assertThat(step(action, 0, values)).isZero();
    }

    @Test
    void theActionCommentsWhatChangesAndKeepsOneComment() throws Exception {
        describe();
        Repository repository = Repository.in(folder).commit();
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        Path programs = Files.createDirectories(temp.resolve("programs"));
        Path calls = temp.resolve("calls");
        Path found = Files.createFile(temp.resolve("found"));
        Path gh = Files.writeString(
                programs.resolve("gh"),
                "#!/bin/sh\necho \"$@\" >> " + calls + "\ncase \"$*\" in *--jq*) cat " + found + ";; esac\n");
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Map<String, String> values = new HashMap<>(Map.of(
                "github.action_path", TOP.toString(),
                "github.base_ref", "main",
                "github.repository", "example/data",
                "github.event.pull_request.number", "7",
                "inputs.jar", jar.toString(),
                "inputs.sources", ".",
                "inputs.token", "none"));
        values.put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
        Node.Mapping action = yaml("action.yml");
        assertThat(step(action, 1, values)).isZero();
        assertThat(calls).content().doesNotContain("body=");

        repository.with("datacard.yaml", "datacard: 1\nname: Another\nlicense: mit\n");
        assertThat(step(action, 1, values)).isZero();
        assertThat(calls).content().contains("api repos/example/data/issues/7/comments -F body=@.datacard/out/diff.md");
        assertThat(folder.resolve(".datacard/out/diff.md")).content().startsWith("<!-- datacard: what changed -->");

        Files.writeString(found, "42\n");
        assertThat(step(action, 1, values)).isZero();
        assertThat(calls).content().contains("-X PATCH repos/example/data/issues/comments/42 -F body=@");
    }

    private int step(Node.Mapping action, int index, Map<String, String> values) throws Exception {
        Node.Mapping runs = (Node.Mapping) action.get("runs").orElseThrow();
        Node.Mapping step = (Node.Mapping) runs.items("steps").get(index);
        Map<String, String> variables = new HashMap<>();
        Optional.ofNullable(values.get("PATH")).ifPresent(path -> variables.put("PATH", path));
        Node.Mapping env = (Node.Mapping) step.get("env").orElseThrow();
        env.keys()
                .forEach(name -> variables.put(
                        name,
                        EXPRESSION
                                .matcher(env.text(name))
                                .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))))));
        return run(variables, step.text("shell"), "-c", step.text("run"));
    }

    @Test
    void theHookRunsWhatItsManifestSays() throws Exception {
        describe();
        String manifest = Files.readString(TOP.resolve(".pre-commit-hooks.yaml"));
        Matcher entry = Pattern.compile("(?m)^ {2}entry: (.*)$").matcher(manifest);
        assertThat(entry.find()).isTrue();
        List<String> command = Arrays.asList(entry.group(1).split(" ", -1));
        command.set(0, TOP.resolve(command.get(0)).toString());
        assertThat(run(Map.of(), command.toArray(String[]::new))).isEqualTo(1);

        Matcher files = Pattern.compile("(?m)^ {2}files: (.*)$").matcher(manifest);
        assertThat(files.find()).isTrue();
        Pattern wanted = Pattern.compile(files.group(1));
        assertThat(List.of("datacard.yaml", "a/b.datacard.yaml", "a/README.md", "a/.datacard/facts.json"))
                .allMatch(name -> wanted.matcher(name).find());
        assertThat(List.of("a/train.csv", "mydatacard.yaml", "a/README.mdx"))
                .noneMatch(name -> wanted.matcher(name).find());
    }

    @Test
    void otherDoorsNameThePresentFilesAndOptions() throws IOException {
        assertThat(Files.readString(TOP.resolve("Dockerfile"))).contains("COPY " + LAUNCHER + " ");
        String version = Pattern.compile("<version>([^<]+)</version>")
                .matcher(Files.readString(TOP.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(Files.readString(TOP.resolve("jbang-catalog.json")))
                .contains("\"io.github.datacard:datacard-maven-plugin:jar:cli:" + version + "\"");
        assertThat(Files.readString(TOP.resolve("templates/datacard-check.yml")))
                .contains("check --profiles=", "--failOn=", ".datacard/out/gl-code-quality-report.json");
    }

    private void describe() throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: A Set\n");
    }

    private Node.Mapping yaml(String name) throws IOException {
        return new YamlReader(Limits.DEFAULT)
                .parse(TOP.resolve(name), Files.readString(TOP.resolve(name)), new Findings())
                .orElseThrow();
    }

    private int run(Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("DATACARD_JAR", jar.toString());
        builder.environment().put("DATACARD_CACHE", temp.resolve("cache").toString());
        builder.environment().remove("GITHUB_ACTIONS");
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        process.getInputStream().transferTo(Files.newOutputStream(temp.resolve("out.txt")));
        int code = process.waitFor();
        assertThat(new String(Files.readAllBytes(temp.resolve("out.txt")), StandardCharsets.UTF_8))
                .doesNotContain("Exception in thread");
        return code;
    }
}
