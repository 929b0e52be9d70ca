package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line does what the goals do, under the same names. */
@Slow
class DatacardTest {
    private static final Set<String> MAVEN_ALONE = Set.of("skip", "siteDirectory", "attach");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "Init, init",
        "Measure, measure",
        "Check, check",
        "Render, render",
        "Apply, apply",
        "Publish, publish",
        "Explain, explain"
    })
    void everyParameterOfAGoalIsAnOptionOfTheSameName(String goal, String command) {
        Set<String> options = Datacard.commandLine().getSubcommands().get(command).getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(options).containsAll(properties(goal));
    }

    @Test
    void aRunKnowsTheCommandThatItNeeds() {
        Datacard.commandLine().getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandName()).isEqualTo(name);
            boolean listsOthers = name.equals("help");
            assertThat(Datacard.commandLine(name, "--help").getSubcommands()).hasSize(listsOthers ? 14 : 1);
        });
        assertThat(Datacard.commandLine("chekc").getSubcommands()).hasSize(14);
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(err.toString()).contains("check");
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("init", "explain", "generate-man-page");
        assertThat(run("help", "check")).isZero();
        assertThat(out.toString()).contains("Usage: datacard check").contains("--failOn");
        String help = out.toString();
        assertThat(run("check", "--help")).isZero();
        assertThat(out.toString()).isEqualTo(help);
    }

    @Test
    void cleanIsNothingFindingsAreOneAndAFailureIsTwo() throws IOException {
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("datacard init");

        assertThat(run("init", "--directory=" + folder)).isZero();
        assertThat(folder.resolve("datacard.yaml")).exists();
        assertThat(folder.resolve(".datacard/schema.json")).exists();

        assertThat(run("check", "--outputDirectory=" + folder.resolve(".datacard/out"), folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("missing-answer");
        assertThat(folder.resolve(".datacard/out/findings.json")).exists();

        assertThat(run(
                        "check",
                        "--failOn=never",
                        "--profiles=reference",
                        "--outputDirectory=" + folder.resolve(".datacard/out"),
                        folder.toString()))
                .isZero();
        assertThat(run("render", "--outputDirectory=" + folder.resolve(".datacard/out"), folder.toString()))
                .isZero();
        assertThat(folder.resolve(".datacard/out/index.html")).exists();
    }

    @Test
    void aStartAsksTheQuestionsOfTheFirstProfile() throws IOException {
        String conference = started("a", "--profiles=neurips-2026, baseline");
        assertThat(conference)
                .contains("datacard: 1\nprofiles: [neurips-2026, baseline]\n")
                .isEqualTo(started("b", "--init.profile=neurips-2026", "--profiles=neurips-2026,baseline"))
                .isNotEqualTo(started("c", "--profiles="));
        assertThat(started("f", "--init.profile=neurips-2026"))
                .isEqualTo(conference.replace("profiles: [neurips-2026, baseline]\n", ""));
        assertThat(started("d", "--profiles=")).isEqualTo(started("e", "--init.profile=baseline"));
    }

    private String started(String name, String... options) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name).resolve("set"));
        assertThat(run(Stream.concat(Stream.of("init", "--directory=" + set), Stream.of(options))
                        .toArray(String[]::new)))
                .isZero();
        return Files.readString(set.resolve("datacard.yaml"));
    }

    @Test
    void reportsForMachinesNameOptionsOfTheProgram() throws IOException {
        Files.writeString(
                folder.resolve("datacard.yaml"), "datacard: 1\nname: Letters\nsummary: Letters of three villages.\n");
        assertThat(run("apply", folder.toString())).isZero();
        Path card = folder.resolve("README.md");
        Files.writeString(card, Files.readString(card).replace("three villages", "four villages"));
        assertThat(run("check", "--outputDirectory=" + folder.resolve("out"), folder.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/findings.json")))
                .contains("card-edited", "--keep=")
                .doesNotContain("-Ddatacard.");
    }

    @Test
    void aMisspelledOptionGetsItsRightNameAndNotTheWholeHelp() {
        assertThat(run("check", "--profile=baseline", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Unknown option: '--profile=baseline'",
                        "Possible solutions: --profiles",
                        "All options: datacard check --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--profile=baseline", "--failOn=sometimes", "--profiles=nosuch", "--limits.bytes=many"})
    void whatIsNotKnownIsAFailureThatSaysWhy(String option) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: A\n");
        assertThat(run("check", option, "--outputDirectory=" + folder.resolve("out"), folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void whatToRunNextIsSaidInTheOptionsOfTheProgram() throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: A\n");
        assertThat(run("check", "--outputDirectory=" + folder.resolve("out"), folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString() + err).contains("--show=open").doesNotContain("-Ddatacard.");
    }

    @Test
    void aFieldIsExplainedAndShellsComplete() {
        assertThat(run("explain", "task_categories")).isZero();
        assertThat(out.toString()).contains("uses:\n", "  task_categories: ");
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F", "--reportProfiles");
    }

    @Test
    void dataIsMeasuredWithoutMaven() throws Exception {
        Files.writeString(folder.resolve("train.csv"), "word,length\ntree,4\nleaf,4\n");
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Words\nsplits: {train: train.csv}\n");
        String output = "--outputDirectory=" + folder.resolve("out");
        assertThat(run("measure", "--measure.engine=" + engine(), output, folder.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("measured 1 file, 2 rows");
        assertThat(folder.resolve(".datacard/facts.json")).content().contains("\"rows\"");
        Files.writeString(folder.resolve("train.csv"), "word,length\ntree,4\nleaf,4\nroot,4\n");
        assertThat(run("check", "--measure", "--measure.engine=" + engine(), output, folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("facts-differ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch.jar", "org.example:nosuch:1", "nothing"})
    void anEngineThatIsNotHereIsAFailureThatSaysHowToGetIt(String engine) throws IOException {
        Files.writeString(folder.resolve("train.csv"), "word,length\ntree,4\n");
        Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Words\nsplits: {train: train.csv}\n");
        assertThat(run(
                        "measure",
                        "--measure.engine=" + engine,
                        "--outputDirectory=" + folder.resolve("out"),
                        folder + ""))
                .isEqualTo(2);
        assertThat(err.toString()).contains(engine).doesNotContain("Exception");
    }

    @Test
    void aWatchedFolderIsJudgedAfterEachChange() throws Exception {
        Path descriptor = Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Words\ncolour: red\n");
        StringWriter told = new StringWriter();
        Thread program = new Thread(() -> Datacard.run(
                new PrintWriter(told, true),
                new PrintWriter(told, true),
                "check",
                "--watch",
                "--outputDirectory=" + folder.resolve("out"),
                folder.toString()));
        program.start();
        awaitText(told, "unknown-key", 1);
        awaitText(told, "Waiting for changes", 1);
        Files.writeString(descriptor, "datacard: 1\nname: Words\nlicense: nosuch\n");
        awaitText(told, "Waiting for changes", 2);
        Files.writeString(descriptor, "datacard: [\n");
        awaitText(told, "Waiting for changes", 3);
        program.interrupt();
        program.join(10_000);
        assertThat(program.isAlive()).isFalse();
        assertThat(told.toString().split("unknown-key", -1)).hasSize(2);
    }

    private static void awaitText(StringWriter told, String text, int times) throws InterruptedException {
        for (int wait = 0; wait < 300 && told.toString().split(text, -1).length <= times; wait++) {
            Thread.sleep(100);
        }
        assertThat(told.toString().split(text, -1).length).as(told.toString()).isGreaterThan(times);
    }

    @Test
    void theManualHasEachCommandAndEachOption() {
        assertThat(run("generate-man-page")).isZero();
        String manual = out.toString().replace("\\-", "-");
        Datacard.commandLine().getSubcommands().forEach((name, command) -> {
            assertThat(manual).contains(".SS datacard " + name + "\n");
            command.getCommandSpec()
                    .options()
                    .forEach(option -> assertThat(manual).contains(option.longestName()));
        });
        assertThat(manual.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|I)( .*)?"));
    }

    /** The jar from which tests load the engine. */
    private static Path engine() throws Exception {
        return Path.of(Class.forName("org.duckdb.DuckDBDriver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Datacard.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** The properties of a goal and what it inherits. Annotations of Maven are in the class files alone. */
    private static Set<String> properties(String goal) {
        JavaClass mojo = new ClassFileImporter()
                .importPackages("io.github.datacard.maven")
                .get("io.github.datacard.maven.Datacard" + goal + "Mojo");
        Set<String> properties = Stream.concat(Stream.of(mojo), mojo.getAllRawSuperclasses().stream())
                .flatMap(type -> type.getFields().stream())
                .flatMap(field -> field.getAnnotations().stream())
                .flatMap(parameter -> parameter.get("property").stream())
                .map(Object::toString)
                .filter(property -> property.startsWith("datacard."))
                .map(property -> property.substring("datacard.".length()))
                .filter(name -> !MAVEN_ALONE.contains(name) && !name.endsWith(".skip"))
                .map(name -> "--" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(properties).isNotEmpty();
        return properties;
    }
}
