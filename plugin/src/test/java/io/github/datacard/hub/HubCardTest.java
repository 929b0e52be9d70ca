package io.github.datacard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Front matter that the Hub takes, warns about and refuses, by what is known of its server. */
class HubCardTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final HubCard HUB =
            new HubCard(FrontMatterKeys.of(LIBRARY), LIBRARY.vocabulary().list("hub-features"));
    private static final Path CARD = Path.of("README.md");

    private static List<Finding> check(Path file, String text) {
        CommittedCard card = CommittedCard.of(file, text);
        Stream<Finding> onKeys = card.frontMatter().stream()
                .flatMap(root -> root.entries().stream())
                .flatMap(entry -> HUB.check(entry).stream());
        return card.source().hasMatter()
                ? Stream.concat(card.faults().stream(), onKeys).sorted().toList()
                : HUB.checkWithoutFrontMatter(file, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "license: MIT|2:10|error hub-refused-value|Write mit.",
                "license: [mit, cc-by-1.0]|2:16|error hub-refused-value|Did you mean",
                "license: Apache License 2.0|2:10|error hub-refused-value|Write apache-2.0.",
                "license:|2:1|error hub-wrong-shape|Give it a value, or remove the line.",
                "license: ''|2:10|error hub-wrong-shape|Write a text or a list of texts.",
                "language: en-US|2:11|error hub-refused-value|two or three lower-case letters",
                "language: [en, English]|2:16|error hub-refused-value|Write en.",
                "language: unknown|2:11|error hub-refused-value|two or three",
                "language: [xqz]|2:12|warning hub-unlisted-value|filters",
                "language: [no]|2:12|warning hub-ambiguous-word|'no'",
                "languages: en|2:1|error hub-renamed-key|Write language.",
                "licenses: mit|2:1|error hub-renamed-key|Write license.",
                "licence: mit|2:1|warning hub-misspelled-key|Write license.",
                "YAML tags: x|2:1|warning hub-misspelled-key|Write tags.",
                "tags: news|2:7|error hub-wrong-shape|Write a list of texts: [news].",
                "tags: old news, letters|2:7|error hub-wrong-shape|Write a list of texts: [old news, letters].",
                "task_categories: text classification|2:18|error hub-wrong-shape|Write a list of texts: [text-classification].",
                "size_categories: 500|2:18|error hub-wrong-shape|Write a list of texts.",
                "tags: [2024]|2:8|error hub-wrong-shape|Put it in quotes.",
                "tags: [2024-01-05]|2:8|error hub-wrong-shape|Put it in quotes.",
                "tags: [true]|2:8|error hub-wrong-shape|Put it in quotes.",
                "tags: ['']|2:8|error hub-wrong-shape|Give it a value",
                "task_categories: [conversational]|2:19|warning hub-unlisted-value|filters",
                "task_ids: sentiment-classification|2:11|error hub-wrong-shape|Write a list",
                "task_ids: [foo]|2:12|warning hub-unlisted-value|filters",
                "size_categories: [100k<n<1M]|2:19|info hub-unlisted-value|Write 100K<n<1M.",
                "multilinguality: monolingual|2:18|error hub-wrong-shape|Write a list",
                "configs: [a, b]|2:10|error hub-wrong-shape|config_names",
                "configs: [{data_files: a.csv}]|2:11|error hub-missing-key|config_name",
                "configs: [{config_name: 1, data_files: a.csv}]|2:25|error hub-wrong-shape|quotes",
                "dataset_info: {features: [{name: l, dtype: {class_label: {names: {0: a, 1: b}}}}]}|2:67|error"
                        + " hub-wrong-shape|'0'",
                "viewer: 'false'|2:9|error hub-wrong-shape|Write true or false.",
                "extra_gated_fields: [Name]|2:21|error hub-wrong-shape|Write a mapping.",
                "extra_gated_fields: {Name: word}|2:28|error hub-refused-value|text, checkbox",
                "pretty_name: 1984|2:14|error hub-wrong-shape|quotes",
            })
    void theHubWouldSay(String yaml, String place, String said, String remedy) {
        assertThat(check(CARD, "---\n" + yaml + "\n---\n# A\n")).singleElement().satisfies(finding -> {
            assertThat(finding.location().line() + ":" + finding.location().column())
                    .isEqualTo(place);
            assertThat(finding.severity().word() + " " + finding.rule()).isEqualTo(said);
            assertThat(finding.remedy()).contains(remedy);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "license: [mit, cc-by-4.0]",
                "license: openrail++",
                "language: ['no', multilingual, code, eng]",
                "paperswithcode_id: null",
                "viewer: false",
                "task_ids: []",
                "configs: [{config_name: default, data_files: [{split: train, path: a.csv}]}]",
                "dataset_info: {features: [{name: l, dtype: {class_label: {names: {'0': a}}}}]}",
                "extra_gated_fields: {Name: text, Why: {type: select, options: [a, b]}, Ok: checkbox}",
                "anything: [1, 2024-01-05, null]",
                "language_bcp47: [en-US]",
            })
    void theHubTakes(String yaml) {
        assertThat(check(CARD, "---\n" + yaml + "\n---\n# A\n")).isEmpty();
    }

    @Test
    void keysBesideTheFencesAreNotSeen() {
        assertThat(check(CARD, "\nlicense: mit\n---\n# A\n")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("hub-hidden-metadata");
            assertThat(finding.location().line()).isEqualTo(2);
        });
        assertThat(check(CARD, "---\nlicense: mit\n# A\n")).isNotEmpty();
        assertThat(check(CARD, "# A\nlicense: mit\n")).isEmpty();
    }

    @Test
    void brokenYamlIsFoundOnItsLineOfTheCard() {
        assertThat(check(CARD, "\n---\nlicense: mit\nlicense: mit\n---\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("yaml-duplicate-key");
                    assertThat(finding.location().line()).isEqualTo(4);
                });
    }

    /** On the Hub in 2023 one card in fourteen broke today's rules; the library's own cards held names of configs. */
    @Test
    void realCardsAreJudgedAsTheStudyOfThemFound() throws IOException {
        Path corpus = Shared.folder("corpus");
        double refused = refused(corpus.resolve("hub-cards"));
        assertThat(refused).as("share of refused Hub cards").isBetween(0.04, 0.11);
        assertThat(refused(corpus.resolve("library-cards")))
                .as("share of refused library cards")
                .isBetween(0.08, 0.25);
    }

    private static double refused(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> cards =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            long refused = 0;
            for (Path card : cards) {
                List<Finding> findings = check(card, Files.readString(card));
                refused += findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
            }
            return refused / (double) cards.size();
        }
    }
}
