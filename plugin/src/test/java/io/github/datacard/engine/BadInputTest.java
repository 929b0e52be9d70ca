package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad input costs one finding: the datasets beside it are judged, rendered and written all the same. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Slow
class BadInputTest {
    private static final String GOOD = "datacard: 1\nname: %s\nsummary: A good dataset beside a bad one.\n";

    @TempDir
    private Path temp;

    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @BeforeEach
    void writeGoodNeighbors() throws IOException {
        write("a/datacard.yaml", GOOD.formatted("A"));
        write("c/datacard.yaml", GOOD.formatted("C"));
        runs = Runs.on(temp, temp.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary: \"one \\x",
                "summary: \"one \\u",
                "summary: \"one \\U",
                "summary: \"one \\u12",
                "summary: \"\\U99999999\"\nlicense: mit\n",
                "summary: \"\\UFFFFFFFF\"",
                "keywords: [a, \"\\uD8",
                "summary: \"one \\xG1\"\n"
            })
    void anEscapeThatStandsForNothingIsFoundAtItsLine(String line) throws IOException {
        write("b/datacard.yaml", "datacard: 1\nname: B\n" + line);
        CheckResult result = runs.check();
        assertThat(on(result.findings(), "b/datacard.yaml")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("yaml-syntax");
            assertThat(finding.location().line()).isEqualTo(3);
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(result.report())
                .extracting(CheckResult.Line::text)
                .contains("1 descriptor cannot be read: its answers are judged when this is fixed");
        theNeighborsAreJudged(result);
        assertThat(result.failing()).isNotEmpty();
        theNeighborsAreRendered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/.datacard/facts.json", "b/.datacard/known.json"})
    void whatIsNoRegularFileWhereTheMachineWritesIsNamed(String file) throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        Files.createDirectories(temp.resolve(file));
        CheckResult result = runs.check();
        assertThat(on(result.findings(), file)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unreadable-file");
            assertThat(finding.message()).contains("no regular file");
        });
        theNeighborsAreJudged(result);
    }

    @Test
    void aBaseThatIsNoRegularFileIsNotCalledMissing() throws IOException {
        write("b/datacard.yaml", "extends: x.datacard-base.yaml\n" + GOOD.formatted("B"));
        Files.createDirectories(temp.resolve("b/x.datacard-base.yaml"));
        assertThat(on(runs.check().findings(), "b/datacard.yaml"))
                .extracting(Finding::message)
                .contains("The base file x.datacard-base.yaml is no regular file");
    }

    @ParameterizedTest
    @CsvSource({"language, en-", "keywords, 'a, '", "version, 1.", "summary, a-", "contact, a.", "doi, 10.1234/a."})
    void aTextOfAHundredThousandCharactersEndsNoReading(String field, String piece) throws IOException {
        String text = piece.repeat(100_000 / piece.length());
        write("b/datacard.yaml", "datacard: 1\nid: b\n" + field + ": \"" + text + "\"\n");
        CheckResult result = runs.check();
        assertThat(result.findings()).extracting(Finding::rule).doesNotContain("dataset-failed");
        theNeighborsAreJudged(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\x", "\\u", "\\U00", "\\U99999999\""})
    void anEscapeInTheFrontMatterOfACardIsFoundInTheCard(String escape) throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        write("b/README.md", "---\nlicense: mit\npretty_name: \"" + escape + "\n---\n\n# B\n");
        CheckResult result = runs.check();
        assertThat(on(result.findings(), "b/README.md")).isNotEmpty();
        theNeighborsAreJudged(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.md",
                "/etc/x.md",
                ".github/workflows/ci.yml",
                ".git/hooks/pre-commit",
                "pom.xml",
                "LICENSE",
                ".datacard/facts.json",
                "docs/.hidden/x.md",
                "x.md.txt",
                "a\\\\b.md",
                "docs/../../x.md",
                ".md"
            })
    void aCardIsAMarkdownFileInNoHiddenFolder(String path) throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B") + "card: {path: \"" + path + "\"}\n");
        assertThat(on(runs.check().failing(), "b/datacard.yaml"))
                .extracting(Finding::rule)
                .contains("wrong-type");
        ApplyResult applied = runs.apply(MergeOptions.NONE);
        assertThat(applied.written()).hasSize(2);
        try (var files = Files.walk(temp)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> temp.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "a/datacard.yaml", "b/datacard.yaml", "c/datacard.yaml", "a/README.md", "c/README.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.md", "docs/card.md", "docs/deep/card.markdown", "READ ME.md", "日本.md"})
    void otherMarkdownFilesAreCards(String path) throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B") + "card: {path: \"" + path + "\"}\n");
        assertThat(runs.apply(MergeOptions.NONE).written()).hasSize(3);
        assertThat(temp.resolve("b").resolve(path)).isRegularFile();
    }

    @Test
    void aCardThatIsALinkToNothingStopsNoOtherCard() throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        Files.createSymbolicLink(temp.resolve("b/README.md"), temp.resolve("nowhere"));
        assertThat(on(runs.check().failing(), "b/README.md"))
                .extracting(Finding::message)
                .containsExactly("This cannot be read: it is a link that leads nowhere");
        theOthersAreApplied("b/README.md");
    }

    @Test
    void aCardThatIsALinkStopsNoOtherCard() throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        write("b/other.md", "");
        Files.createSymbolicLink(temp.resolve("b/README.md"), temp.resolve("b/other.md"));
        theOthersAreApplied("b/README.md");
        assertThat(temp.resolve("b/other.md")).isEmptyFile();
    }

    /** It takes no room on the disk, but more than memory has. */
    @ParameterizedTest
    @ValueSource(strings = {"b/README.md", "b/datacard.yaml", "b/croissant.json"})
    void aFileLargerThanMemoryIsNamedAndNotRead(String file) throws IOException {
        if (!file.endsWith("datacard.yaml")) {
            write("b/datacard.yaml", GOOD.formatted("B"));
        }
        Files.createDirectories(temp.resolve("b"));
        try (RandomAccessFile sparse = new RandomAccessFile(temp.resolve(file).toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        CheckResult result = runs.check();
        assertThat(on(result.failing(), file)).isNotEmpty();
        theNeighborsAreJudged(result);
    }

    @Test
    void aFolderWhereACardBelongsStopsNoOtherCard() throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        Files.createDirectories(temp.resolve("b/README.md"));
        assertThat(on(runs.check().failing(), "b/README.md")).hasSize(1);
        theOthersAreApplied("b/README.md");
    }

    /** Thirty bases, each of which names the next one twice, would be a thousand million. */
    @Test
    void basesThatNameEachOtherTwiceAreReadOnce() throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B") + "extends: [b0.datacard-base.yaml, b0.datacard-base.yaml]\n");
        for (int base = 0; base < 30; base++) {
            String next = "b" + (base + 1) + ".datacard-base.yaml";
            write("b/b" + base + ".datacard-base.yaml", "extends: [" + next + ", ./" + next + "]\n");
        }
        write("b/b30.datacard-base.yaml", "license: mit\n");
        theNeighborsAreJudged(runs.check());
        assertThat(on(runs.check().findings(), "b/datacard.yaml"))
                .noneMatch(finding -> finding.message().contains("License"));
    }

    @Test
    void aBrokenDescriptorFailsApplyAtItsEnd() throws IOException {
        write("b/datacard.yaml", "- no mapping\n");
        theOthersAreApplied("b/datacard.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "datacard.yml, datacard.yaml",
        "Datacard.yaml, datacard.yaml",
        "datacard.YAML, datacard.yaml",
        "datacards.yaml, datacard.yaml",
        "dataset-card.yaml, datacard.yaml",
        "datacard.json, datacard.yaml",
        "data_card.yml, datacard.yaml",
        "test.datacard.yml, test.datacard.yaml",
        "datacard.yaml.txt, datacard.yaml"
    })
    void aFileThatLooksLikeADescriptorIsNamed(String name, String right) throws IOException {
        write("b/" + name, GOOD.formatted("B"));
        CheckResult result = runs.check();
        assertThat(on(result.failing(), "b/" + name)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("misnamed-descriptor");
            assertThat(finding.remedy()).contains("Rename it to " + right);
        });
        theNeighborsAreJudged(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "our.datacard-base.yaml",
                "cards.yaml",
                "dataset.yaml",
                "datacard.md",
                "datacard.csv",
                "mydatacard.yml",
                "datacard-schema.json",
                "metadata.json",
                "dataset_info.json"
            })
    void otherFilesAreNot(String name) throws IOException {
        write("b/" + name, "x: 1\n");
        assertThat(runs.check().findings()).extracting(Finding::rule).doesNotContain("misnamed-descriptor");
    }

    @Test
    void theLongFormBesideItsPageIsNoDescriptor() throws IOException {
        write("site/b/datacard.json", "{\"datacard\": 1}\n");
        write("site/b/index.html", "<html></html>\n");
        assertThat(runs.check().findings()).extracting(Finding::rule).doesNotContain("misnamed-descriptor");
    }

    @Test
    void aMisnamedDescriptorAloneIsReasonEnoughToFail() throws IOException {
        Files.delete(temp.resolve("a/datacard.yaml"));
        Files.delete(temp.resolve("c/datacard.yaml"));
        write("datacard.yml", GOOD.formatted("B"));
        CheckResult result = runs.check();
        assertThat(result.failing()).hasSize(1);
        assertThat(result.files()).containsKey("findings.json");
    }

    @Test
    void aFolderWithTheNameOfADescriptorIsNamed() throws IOException {
        Files.createDirectories(temp.resolve("b/datacard.yaml"));
        assertThat(on(runs.check().failing(), "b/datacard.yaml"))
                .extracting(Finding::rule)
                .containsExactly("unreadable-file");
    }

    @Test
    void applyFailsOnWhatItCouldNotReadAndNotOnOtherFiles() throws IOException {
        write("b/croissant.json", "{\"@type\": \"sc:Dataset\"}\n");
        assertThat(runs.apply(MergeOptions.NONE).blocked()).isZero();
        write("b/datacard.yml", GOOD.formatted("B"));
        assertThat(runs.apply(MergeOptions.NONE).blocked()).isEqualTo(1);
    }

    @Test
    void aNamedPipeIsNotRead() throws IOException, InterruptedException {
        Files.createDirectories(temp.resolve("b"));
        Need.met("pipes", madeOk("mkfifo", "b/datacard.yaml"), "There is no program mkfifo.");
        assertThat(on(runs.check().failing(), "b/datacard.yaml"))
                .extracting(Finding::rule)
                .containsExactly("unreadable-file");
    }

    @Test
    void aFolderThatMayNotBeReadIsAnError() throws IOException {
        write("b/datacard.yaml", GOOD.formatted("B"));
        Path folder = temp.resolve("b");
        boolean posix = Files.getFileStore(temp).supportsFileAttributeView("posix");
        Need.met("permissions", posix && forbidden(folder), "Permissions do not stop this user.");
        try {
            assertThat(on(runs.check().failing(), "b"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("access is denied"));
        } finally {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Root may read all. */
    private static boolean forbidden(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("---------"));
        boolean forbidden = !Files.isReadable(folder);
        if (!forbidden) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
        return forbidden;
    }

    private boolean madeOk(String... command) throws IOException, InterruptedException {
        if (Need.program(command[0]).isEmpty()) {
            return false;
        }
        Process process = new ProcessBuilder(command).directory(temp.toFile()).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private void theOthersAreApplied(String file) {
        ApplyResult result = runs.apply(MergeOptions.NONE);
        assertThat(result.written()).hasSize(2);
        assertThat(result.blocked()).isEqualTo(1);
        assertThat(on(result.findings(), file))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    private static void theNeighborsAreJudged(CheckResult result) {
        assertThat(on(result.findings(), "a/datacard.yaml")).isNotEmpty();
        assertThat(on(result.findings(), "c/datacard.yaml")).isNotEmpty();
    }

    private void theNeighborsAreRendered() {
        runs.render();
        assertThat(temp.resolve("out/a/index.html")).isRegularFile();
        assertThat(temp.resolve("out/c/index.html")).isRegularFile();
    }

    private static List<Finding> on(List<Finding> findings, String file) {
        return findings.stream()
                .filter(finding -> finding.location().file().endsWith(file))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temp.resolve(name).getParent());
        Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
    }
}
