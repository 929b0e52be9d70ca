package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written about publishing names parameters, faults and files that exist. */
class PublishDocumentationTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PROPERTY = Pattern.compile("datacard\\.(publish\\.\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("PREFIX \\+ \"(publish\\.\\w+)\"");
    private static final Pattern FAULT =
            Pattern.compile("(?:fault|texts\\.line|ofGit)\\(\\s*(?:\\w+,\\s*)?\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "docs/publish.md", "docs/parameters.md", "templates/datacard/publish/texts.yaml"})
    void everyParameterThatIsNamedExists(String file) throws IOException {
        TreeSet<String> named = found(PROPERTY, Files.readString(TOP.resolve(file)));
        assertThat(named).isNotEmpty().isSubsetOf(parameters());
    }

    @Test
    void everyParameterIsInTheTable() throws IOException {
        String table = Files.readString(TOP.resolve("docs/parameters.md"));
        assertThat(parameters())
                .filteredOn(name -> !name.endsWith(".skip"))
                .allSatisfy(name -> assertThat(table)
                        .containsAnyOf("datacard." + name, "`" + name.substring("publish".length()) + "`"));
    }

    @Test
    void theWorkflowsAreYaml() throws IOException {
        Matcher blocks = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(TOP.resolve("docs/publish.md"))
                        + Files.readString(TOP.resolve("README.md")).replaceFirst("(?s)^.*snippet: workflow", ""));
        List<String> texts = blocks.results().map(found -> found.group(1)).toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts).allSatisfy(text -> {
            Findings findings = new Findings();
            assertThat(new YamlReader(Limits.DEFAULT).parse(Path.of("workflow.yml"), text, findings))
                    .isPresent();
            assertThat(findings.sorted()).isEmpty();
        });
    }

    /** A fault without a text would show its name. */
    @Test
    void everyFaultHasATextAndEveryTextAFault() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(TOP.resolve("plugin/src/main/java/io/github/datacard"))) {
            code = files.filter(file -> file.toString().matches(".*/(publish/|engine/Publi)[^/]*\\.java"))
                    .map(PublishDocumentationTest::read)
                    .collect(Collectors.joining("\n"));
        }
        String texts = read(TOP.resolve("templates/datacard/publish/texts.yaml"));
        TreeSet<String> known = found(Pattern.compile("(?m)^  ([a-z-]+): \""), texts);
        TreeSet<String> used = found(FAULT, code);
        used.addAll(found(Pattern.compile("fault: ([a-z-]+),"), texts));
        used.add("git-other");
        assertThat(used).isEqualTo(known);
    }

    @Test
    void noTextLeavesAPlaceForAValueEmpty() {
        FaultTexts texts = FaultTexts.read(
                Library.open(Optional.empty()).files(),
                Library.open(Optional.empty()).vocabulary().paths());
        assertThat(texts.fault("no-right", "A", "B", "C")).hasMessageStartingWith("A lets B read but not writeC.");
        assertThat(FaultTexts.reason(" a\n  b\t")).isEqualTo(" (a b)");
        assertThat(FaultTexts.reason("\n")).isEmpty();
        assertThat(FaultTexts.reason("x".repeat(1_000))).hasSizeLessThan(310);
    }

    private static TreeSet<String> parameters() throws IOException {
        return found(
                PARAMETER,
                Files.readString(
                        TOP.resolve("plugin/src/main/java/io/github/datacard/maven/DatacardPublishMojo.java")));
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
