package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards beside the data: brought up to date, and never at the cost of what people wrote. */
class ApplyingTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        name: Shop Reviews
        license: cc-by-4.0
        language: en
        summary: English product reviews.
        splits:
          train: data/train.csv
        uses:
          intended: Research on sentiment classification
        # What to know before use:

        considerations: One shop, one country.
        """;

    @TempDir
    private Path temp;

    private Path folder;
    private Path card;

    @BeforeEach
    void writeDescriptor() throws IOException {
        folder = Files.createDirectories(temp.resolve("shop-reviews"));
        card = folder.resolve("README.md");
        describe(DESCRIPTOR);
    }

    @Test
    void aDescriptorWithAnErrorLeavesItsCardAlone() throws IOException {
        apply();
        String before = text();
        describe(DESCRIPTOR.replace("license:", "licence:"));
        assertThat(check()).extracting(Finding::rule).contains("unknown-key").doesNotContain("card-outdated");
        assertThat(apply().skipped()).singleElement().asString().startsWith("datacard.yaml: it has errors");
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void nothingWrittenBecauseOfErrorsIsAFailure() throws IOException {
        describe(DESCRIPTOR.replace("license:", "licence:"));
        assertThat(apply().blocked()).isEqualTo(1);
        Path other = Files.createDirectories(temp.resolve("old-maps"));
        Files.writeString(other.resolve("datacard.yaml"), DESCRIPTOR.replace("Shop Reviews", "Old Maps"));
        assertThat(Runs.on(temp, temp.resolve("out")).apply(MergeOptions.NONE).blocked())
                .as("the card of another dataset was written, and a warning names the one that was not")
                .isZero();
    }

    @Test
    void aFirstCardIsThatOfTheOutput() throws IOException {
        Runs.on(folder, temp.resolve("out")).render();
        apply();
        assertThat(text()).isEqualTo(Files.readString(temp.resolve("out/shop-reviews/README.md")));
        assertThat(check()).extracting(Finding::rule).doesNotContain("card-outdated");
    }

    @Test
    void theSecondTimeChangesNothing() throws IOException {
        apply();
        String first = text();
        ApplyResult again = apply();
        assertThat(again.written()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(text()).isEqualTo(first);
    }

    @Test
    void aChangedDescriptorChangesItsPartsAndNothingElse() throws IOException {
        apply();
        insertBefore("<!-- datacard:begin uses", "My own words, *untouched*.\n\n");
        describe(DESCRIPTOR.replace("Research on", "Teaching of").replace("cc-by-4.0", "mit"));
        assertThat(check()).extracting(Finding::rule).contains("card-outdated");
        ApplyResult result = apply();
        assertThat(result.written().get(0).changes())
                .containsExactly("front matter: license", "dataset-details", "uses");
        assertThat(text())
                .contains(
                        "Teaching of sentiment",
                        "license: mit",
                        "My own words, *untouched*.\n\n<!-- datacard:begin uses")
                .doesNotContain("Research on");
    }

    @Test
    void partsComeAndGoInTheirPlace() throws IOException {
        apply();
        String before = text();
        describe(DESCRIPTOR + "motivation: To compare small classifiers.\n");
        apply();
        assertThat(text().indexOf("Curation Rationale"))
                .isGreaterThan(text().indexOf("begin dataset-structure"))
                .isLessThan(text().indexOf("begin bias-risks-and-limitations"));
        describe(DESCRIPTOR);
        apply();
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void aPartChangedByHandStopsTheWork() throws IOException {
        apply();
        write(text().replace("One shop, one country.", "One shop, two countries."));
        String edited = text();
        describe(DESCRIPTOR.replace("one country", "three countries"));
        ApplyResult result = apply();
        assertThat(result.blocked()).isEqualTo(1);
        assertThat(text()).isEqualTo(edited);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("card-edited");
            assertThat(finding.location().line()).isEqualTo(lineOf("begin bias-risks-and-limitations"));
            assertThat(finding.remedy())
                    .contains(
                            "-Ddatacard.keep=bias-risks-and-limitations",
                            "-Ddatacard.drop=bias-risks-and-limitations",
                            "-One shop, two countries.",
                            "+One shop, three countries.");
        });
        assertThat(check()).extracting(Finding::rule).contains("card-edited");
    }

    @Test
    void aChangeByHandIsKeptOrDroppedOnDemand() throws IOException {
        apply();
        String clean = text();
        write(clean.replace("One shop, one country.", "Mine."));
        apply(new MergeOptions(Set.of(), Set.of("bias-risks-and-limitations"), Set.of()));
        assertThat(text()).contains("begin bias-risks-and-limitations hand-written", "Mine.");
        assertThat(apply().blocked()).isZero();
        assertThat(apply().written()).isEmpty();
        apply(new MergeOptions(Set.of(), Set.of(), Set.of("all")));
        assertThat(text()).isEqualTo(clean);
    }

    @Test
    void aChangeByHandThatSaysTheSameIsNone() throws IOException {
        apply();
        String clean = text();
        write(clean.replace("One shop, one country.", "One shop, two countries."));
        describe(DESCRIPTOR.replace("one country", "two countries"));
        ApplyResult result = apply();
        assertThat(result.blocked()).isZero();
        assertThat(text()).contains("One shop, two countries.");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void aKeyChangedByHandStopsTheWorkToo() throws IOException {
        apply();
        write(text().replace("license: cc-by-4.0", "license: mit # agreed by phone"));
        ApplyResult result = apply();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("card-edited");
            assertThat(finding.location().line()).isEqualTo(lineOf("license: mit"));
            assertThat(finding.remedy()).contains("-license: mit", "+license: cc-by-4.0");
        });
        apply(new MergeOptions(Set.of(), Set.of("license"), Set.of()));
        assertThat(text()).contains("license: mit # agreed by phone", "license hand-written");
        assertThat(apply().written()).isEmpty();
    }

    /** Comments go, quotes come, and flow becomes block when the Hub's tools save a card. */
    @Test
    void frontMatterThatTheHubRewroteIsTheSame() throws IOException {
        describe(DESCRIPTOR + "keywords: [sentiment, shop, 1e5]\n");
        apply();
        write(text().replace("language:\n- en", "language:\n  - \"en\"")
                .replace("- sentiment\n- shop\n- '1e5'", "- 'sentiment'\n- \"shop\"\n- \"1e5\"")
                .replace("pretty_name: Shop Reviews\n", "")
                .replace("---\nlanguage", "---\npretty_name: \"Shop Reviews\"\nlanguage"));
        String rewritten = text();
        assertThat(check()).extracting(Finding::rule).noneMatch(rule -> rule.startsWith("card-"));
        assertThat(apply().written()).isEmpty();
        assertThat(text()).isEqualTo(rewritten);
    }

    @Test
    void foreignKeysStayByteForByte() throws IOException {
        String foreign = "# by hand\n"
                + "benchmark:   {x: [1,2] , 'y': no}   # odd\n"
                + "model-index:\n"
                + "- name: |\n"
                + "    a\n\n"
                + "    b\n\n"
                + "# end\n";
        imported("---\n" + foreign + "license: mit\n# last\n---\nBody\n", "front-matter");
        apply();
        assertThat(text())
                .startsWith("---\n" + foreign + "license: cc-by-4.0\n")
                .contains("\n# last\n", "\n---\nBody\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lineEndsMarksAndMissingLastOnesStay(String end) throws IOException {
        String old = "\uFEFF---\nfoo: bar\n---\n# Title\n\nProse without end".replace("\n", end);
        imported(old, "front-matter");
        Files.setPosixFilePermissions(card, PosixFilePermissions.fromString("rw-rw-r--"));
        apply();
        String text = text();
        assertThat(text)
                .startsWith(("\uFEFF---\nfoo: bar\n").replace("\n", end))
                .endsWith("-->");
        assertThat(text)
                .contains(("---\n# Title\n\nProse without end\n\n<!-- datacard:front-matter\n").replace("\n", end));
        assertThat(text.replace(end, "")).doesNotContain("\n", "\r");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(card)))
                .isEqualTo("rw-rw-r--");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void aCardThatWasNotTakenOverIsNotTouched() throws IOException {
        write("# By hand\n");
        ApplyResult result = apply();
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("card-not-imported");
        assertThat(text()).isEqualTo("# By hand\n");
        imported("# By hand\n", "full");
        write("# By hand, and later\n");
        assertThat(apply().findings()).extracting(Finding::rule).containsExactly("card-not-imported");
        assertThat(text()).isEqualTo("# By hand, and later\n");
    }

    @Test
    void aCardThatKeepsItsTextMayBeChangedAfterItWasTakenOver() throws IOException {
        imported("---\nlicence: CC BY 4.0\nfoo: bar\n---\n# By hand\n", "regions");
        Runs.on(folder, temp.resolve("out")).repair();
        Files.writeString(card, "\nAnd more by hand.\n", StandardOpenOption.APPEND);
        ApplyResult result = apply();
        assertThat(result.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
        assertThat(text())
                .contains("license: cc-by-4.0\n", "foo: bar\n")
                .contains("# By hand\n\nAnd more by hand.\n")
                .contains("<!-- datacard:front-matter");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void aValueThatWasChangedAfterTheCardWasTakenOverIsNotWrittenOver() throws IOException {
        imported("---\nlicense: cc-by-4.0\n---\n# By hand\n", "front-matter");
        write("---\nlicense: mit\n---\n# By hand\n");
        assertThat(apply().findings()).extracting(Finding::rule).containsExactly("card-edited");
        assertThat(text()).isEqualTo("---\nlicense: mit\n---\n# By hand\n");
    }

    @Test
    void aCardThatWasTakenOverIsWrittenAnew() throws IOException {
        imported("---\nfoo: bar\nlicense: mit\n---\n# By hand\n", "full");
        apply();
        assertThat(text())
                .startsWith("---\nfoo: bar\nlicense: cc-by-4.0\n")
                .contains("# Dataset Card for Shop Reviews")
                .doesNotContain("By hand");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void regionsAreFilledAndProseStays() throws IOException {
        imported(
                "# Title\n\nMy prose.\n\n<!-- datacard:begin splits -->\n<!-- datacard:end splits -->\n\nMore.\n",
                "regions");
        apply();
        assertThat(text())
                .contains("# Title\n\nMy prose.\n\n<!-- datacard:begin splits ")
                .contains("| `train` | `data/train.csv` |")
                .contains("<!-- datacard:end splits -->\n\nMore.\n")
                .doesNotContain("Dataset Card for");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void answersThatRegionsDoNotShowAreCounted() throws IOException {
        imported("# Title\n\nMy prose.\n\n<!-- datacard:begin uses -->\n<!-- datacard:end uses -->\n", "regions");
        String line =
                "README.md does not show 2 answers of the descriptor. To show them, put these two lines where they"
                        + " belong, and run apply again: <!-- datacard:begin bias-risks-and-limitations --> and"
                        + " <!-- datacard:end bias-risks-and-limitations -->; the same with title";
        assertThat(apply().unshown()).containsExactly(line);
        assertThat(apply().unshown()).as("of a card that does not change").containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "English *product*\nreviews.\n\n## Limitations\n\nWe know of one.\n\n## Direct Use\n\nOne shop, one country.\n",
                "English product reviews. One shop, one country. Research on [sentiment](https://example.org)"
                        + " classification\n",
                "<!-- datacard:begin title -->\n<!-- datacard:end title -->\n\n<!-- datacard:begin uses -->\n"
                        + "<!-- datacard:end uses -->\n\n<!-- datacard:begin bias-risks-and-limitations -->\n"
                        + "<!-- datacard:end bias-risks-and-limitations -->\n",
            })
    void answersInProseUnderTheirHeadingsOrBetweenMarksAreShown(String body) throws IOException {
        imported("# Title\n\n" + body, "regions");
        assertThat(apply().unshown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "front-matter"})
    void onlyRegionsAreAskedForAnswersTheyDoNotShow(String mode) throws IOException {
        imported("# Title\n\nMy prose.\n", mode);
        assertThat(apply().unshown()).isEmpty();
    }

    @Test
    void proseThatSaysSomethingElseThanItsFieldIsTold() throws IOException {
        String prose = "# Title\n\n## 2. Direct Use\n\nTeaching of *sentiment* classification\n";
        imported(prose, "regions");
        ApplyResult result = apply();
        assertThat(result.blocked()).isZero();
        assertThat(text()).contains(prose);
        assertThat(check())
                .filteredOn(finding -> finding.rule().equals("card-prose-differs"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().file()).hasFileName("README.md");
                    assertThat(finding.location().line()).isEqualTo(lineOf("## 2. Direct Use"));
                    assertThat(finding.message()).endsWith("uses.intended at datacard.yaml:9:13");
                    assertThat(finding.remedy())
                            .contains(
                                    "If the card is right",
                                    "If the descriptor is right",
                                    "-Teaching of *sentiment* classification",
                                    "+Research on sentiment classification");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Intended uses\n\nResearch on\n**sentiment** _classification_\n",
                "## Intended use\n\n"
                        + "- **Homepage:** https://example.org\n\n"
                        + "Research on sentiment classification\n\n"
                        + "| a |\n"
                        + "|---|\n"
                        + "| b |\n",
                "## Intended use\n\n[More Information Needed]\n",
                "## Intended use\n\n<!-- to be said -->\n",
                "## Intended use\n\nSomething else.\n\n## Use cases\n\n* Research on sentiment classification\n",
                "## Funding\n\nThe city\n",
                "```\n## Intended use\n```\n\nSomething else.\n"
            })
    void proseThatSaysTheSameOrNothingIsNot(String prose) throws IOException {
        imported("# Title\n\n" + prose, "regions");
        apply();
        assertThat(check()).extracting(Finding::rule).doesNotContain("card-prose-differs");
    }

    @Test
    void onlyTextOutsideOfMarksIsCompared() throws IOException {
        imported("# Title\n\n<!-- datacard:begin uses -->\n<!-- datacard:end uses -->\n", "regions");
        apply();
        write(text().replace("Research on", "Teaching of"));
        apply(new MergeOptions(Set.of(), Set.of("uses"), Set.of()));
        assertThat(text()).contains("Teaching of");
        assertThat(check()).extracting(Finding::rule).noneMatch(rule -> rule.startsWith("card-"));
    }

    @Test
    void aCardThatInitTookOverKeepsItsProseAndGetsItsTables() throws IOException {
        Files.delete(folder.resolve("datacard.yaml"));
        String prose = "# Shop Reviews\n\nReviews of one shop.\n\n## Data Fields\n\nOne review per row.\n\n";
        String rest = "\n\n## Citation\n\nNobody yet.\n";
        write("""
            ---
            benchmark: {x: 'y'} # ours
            license: mit
            configs:
            - config_name: default
              data_files:
              - split: train
                path: data/train.csv
            dataset_info:
              features:
              - name: text
                dtype: string
              splits:
              - name: train
                num_examples: 120
            ---
            """ + prose + "## Data Splits\n\nOne split.\n\n| Name | Rows |\n| --- | --- |\n| train | 120 |" + rest);
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        ApplyResult result = apply();
        assertThat(result.findings()).isEmpty();
        assertThat(result.written())
                .singleElement()
                .satisfies(written -> assertThat(written.changes())
                        .contains(
                                "splits in place of the table below \"Data Splits\"", "features below \"Data Fields\"")
                        .anyMatch(change -> change.startsWith("front matter: ")));
        assertThat(text())
                .startsWith("---\nbenchmark: {x: 'y'} # ours\nlicense: mit\n")
                .contains(
                        prose + "<!-- datacard:begin features ",
                        "<!-- datacard:end features -->\n\n## Data Splits\n\nOne split.\n\n<!-- datacard:begin splits ",
                        "<!-- datacard:end splits -->" + rest)
                .doesNotContain("| Name | Rows |");
        assertThat(apply().written()).isEmpty();
        assertThat(check()).extracting(Finding::rule).noneMatch(rule -> rule.startsWith("card-"));
    }

    @Test
    void aTableThatSaysMoreThanOursStays() throws IOException {
        String table = "## Splits\n\n| Name | Editor |\n| --- | --- |\n| train | Ann |\n";
        imported("# Title\n\n" + table, "regions");
        ApplyResult result = apply();
        assertThat(result.written().get(0).changes()).contains("splits left to the table below \"Splits\"");
        assertThat(text()).contains(table).doesNotContain("begin splits");
        assertThat(apply().written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void tablesStandBelowWhateverHeadingMeansThem(String end) throws IOException {
        String prose = "# Title\n\n## Dataset Structure\n\nAs it is.\n\n### Sources\n\nShops".replace("\n", end);
        imported(prose, "regions");
        assertThat(apply().written().get(0).changes()).contains("splits below \"Dataset Structure\"");
        assertThat(text())
                .contains(("As it is.\n\n<!-- datacard:begin splits ").replace("\n", end))
                .contains(("<!-- datacard:end splits -->\n\n### Sources\n\nShops\n").replace("\n", end));
        assertThat(text().replace(end, "")).doesNotContain("\n", "\r");
        assertThat(apply().written()).isEmpty();
    }

    @Test
    void keysOfTheDataBelongToWhoeverWroteThem() throws IOException {
        String configs = "configs:\n- config_name: default\n  data_files: other.csv\n";
        imported("---\n" + configs + "---\nBody\n", "front-matter");
        ApplyResult result = apply();
        assertThat(text()).contains(configs);
        assertThat(result.blocked()).isZero();
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("card-key-differs");
        apply(new MergeOptions(Set.of("configs"), Set.of(), Set.of()));
        assertThat(text()).doesNotContain("other.csv").contains("path: data/train.csv");
        describe(Files.readString(folder.resolve("datacard.yaml")).replace("data/train.csv", "data/new.csv"));
        apply();
        assertThat(text()).contains("path: data/new.csv");
    }

    @Test
    void oldFrontMatterIsMendedWithoutGuessing() throws IOException {
        write("""
            ---
            # by hand
            languages:
            - "en"   # English
            - English
            licence: Apache License 2.0
            tags: old
            size_categories: 1K-10K
            task_ids:
            YAML tags:
            configs: [plain, more]
            viewer: "false"
            benchmark: 'x'
            extra_gated_fields:
            - Name: text
            - I agree: checkbox
            multilinguality: [monolingual]
            ---
            Body
            """);
        List<Finding> before = check();
        ApplyResult result = Runs.on(folder, temp.resolve("out")).repair();
        assertThat(text()).isEqualTo("""
            ---
            # by hand
            language:
            - en
            license: apache-2.0
            tags:
            - old
            size_categories:
            - 1K<n<10K
            config_names: [plain, more]
            viewer: false
            benchmark: 'x'
            extra_gated_fields:
              Name: text
              I agree: checkbox
            multilinguality: [monolingual]
            ---
            Body
            """);
        assertThat(before)
                .filteredOn(finding -> finding.remedy().contains("-Ddatacard.repair"))
                .hasSize(9);
        assertThat(before).extracting(Finding::rule).doesNotContain("card-refused");
        assertThat(result.findings()).isEmpty();
        assertThat(Runs.on(folder, temp.resolve("out")).repair().written()).isEmpty();
    }

    @Test
    void textsWithCommasBecomeListsAndNumbersTheirSize() throws IOException {
        write("---\ntags: support tickets, nlp\ntask_categories: text classification, summarization\n"
                + "size_categories: 500\n---\nBody\n");
        Runs.on(folder, temp.resolve("out")).repair();
        assertThat(text())
                .isEqualTo("---\ntags:\n- support tickets\n- nlp\ntask_categories:\n- text-classification\n"
                        + "- summarization\nsize_categories:\n- n<1K\n---\nBody\n");
        write("---\nsize_categories: 10,000\n---\nBody\n");
        assertThat(Runs.on(folder, temp.resolve("out")).repair().findings())
                .extracting(Finding::rule)
                .containsExactly("card-refused");
    }

    @Test
    void whatNeedsAGuessIsListed() throws IOException {
        String old = "---\nlanguage: [klingonic]\nlicense: my own\nlicenses: mit\nsize_categories: {a: b}\n---\nBody\n";
        write(old);
        ApplyResult result = Runs.on(folder, temp.resolve("out")).repair();
        assertThat(text()).isEqualTo(old);
        assertThat(result.findings())
                .extracting(Finding::rule)
                .containsOnly("card-refused")
                .hasSize(4);
        assertThat(result.blocked()).isZero();
    }

    @Test
    void aCardWithoutADescriptorIsMendedToo() throws IOException {
        write("---\nlicence: Apache License 2.0\nlanguage: [klingonic]\n---\nBody\n");
        Files.delete(folder.resolve("datacard.yaml"));
        ApplyResult result = Runs.on(folder, temp.resolve("out")).repair();
        assertThat(text()).isEqualTo("---\nlicense: apache-2.0\nlanguage: [klingonic]\n---\nBody\n");
        assertThat(result.written())
                .singleElement()
                .satisfies(card -> assertThat(card.changes()).isNotEmpty());
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("card-refused");
    }

    @Test
    void aReadmeThatIsNoCardIsLeftAlone() throws IOException {
        write("# A project\n\nlicence: none\n");
        Files.delete(folder.resolve("datacard.yaml"));
        ApplyResult result = Runs.on(folder, temp.resolve("out")).repair();
        assertThat(text()).isEqualTo("# A project\n\nlicence: none\n");
        assertThat(result.written()).isEmpty();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void conflictsOfGitAreTold() throws IOException {
        apply();
        write(text() + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n");
        String conflict = text();
        assertThat(apply().findings()).extracting(Finding::rule).containsExactly("card-conflict");
        assertThat(check()).extracting(Finding::rule).contains("card-conflict");
        assertThat(text()).isEqualTo(conflict);
    }

    @Test
    void branchesThatChangeDifferentThingsMerge() throws Exception {
        apply();
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-q", "-m", "first");
        git("checkout", "-q", "-b", "other");
        describe(DESCRIPTOR.replace("Research on", "Teaching of"));
        apply();
        git("commit", "-q", "-a", "-m", "uses");
        git("checkout", "-q", "main");
        describe(DESCRIPTOR.replace("one country", "two countries").replace("name: Shop Reviews", "name: Reviews"));
        apply();
        git("commit", "-q", "-a", "-m", "considerations");
        git("merge", "-q", "other", "-m", "merged");
        assertThat(text()).contains("Teaching of", "two countries").doesNotContain("<<<<<<<");
        assertThat(apply().written()).isEmpty();
    }

    private void git(String... arguments) throws Exception {
        List<String> command =
                new java.util.ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private ApplyResult apply() {
        return apply(MergeOptions.NONE);
    }

    private ApplyResult apply(MergeOptions wishes) {
        return Runs.on(folder, temp.resolve("out")).apply(wishes);
    }

    private List<Finding> check() {
        return Runs.on(folder, temp.resolve("out")).check().findings();
    }

    private void describe(String descriptor) throws IOException {
        Files.writeString(folder.resolve("datacard.yaml"), descriptor);
    }

    private void imported(String old, String mode) throws IOException {
        write(old);
        describe(DESCRIPTOR + "card:\n  mode: " + mode + "\n  imported: " + Digest.of(old) + "\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(card, text);
    }

    private String text() throws IOException {
        return Files.readString(card);
    }

    private void insertBefore(String place, String words) throws IOException {
        assertThat(text()).contains(place);
        write(text().replace(place, words + place));
    }

    private int lineOf(String words) {
        try {
            return text().substring(0, text().indexOf(words)).split("\n", -1).length;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
