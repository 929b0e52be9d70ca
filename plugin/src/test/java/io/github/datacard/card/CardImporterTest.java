package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first descriptor takes from a card. */
final class CardImporterTest {
    private static final CardImporter IMPORTER = new CardImporter(Library.open(Optional.empty()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Dataset Summary\n",
                "#### 2.1 dataset SUMMARY:\n",
                "### [Dataset Summary](#summary) \uD83D\uDCDA\n",
                "Dataset Summary\n---------------\n",
            })
    void aSectionIsAFieldHoweverItsHeadingIsWritten(String heading) {
        assertThat(read("# Dataset Card for Letters\n\n" + heading + "\nLetters of three towns.\n")
                        .draft()
                        .get("description"))
                .contains("Letters of three towns.");
    }

    @Test
    void whatNoFieldTakesIsKept() {
        Imported card = read("# Letters\n\n## Data Splits\n\nTwo.\n\n## Our Cat\n\n<img src=x>\n");

        assertThat(card.draft().get("composition.split_notes")).contains("Two.");
        assertThat(card.draft().yaml()).contains("## Our Cat\n", "<img src=x>");
    }

    @Test
    void fillerIsNoAnswerAndAForeignKeyStaysInTheCard() {
        Imported card =
                read("---\nlicense: mit\nmy_key: 1\n---\n# A Set\n\n## Dataset Summary\n\n[More Information Needed]\n");

        assertThat(card.draft().has("description")).isFalse();
        assertThat(card.draft().get("license")).contains("mit");
        assertThat(card.left()).anyMatch(line -> line.contains("my_key"));
    }

    @Test
    void wordsOfTheHubAreReadWhereOneFieldMeansThem() {
        Imported card = read("""
                ---
                annotations_creators: [crowdsourced]
                language_creators: [expert-generated, found]
                source_datasets: ["extended|squad", "extended|other-old-letters", some/set]
                extra_gated_fields:
                  Affiliation: text
                  Country: {type: country}
                ---
                # Letters
                """);

        assertThat(card.draft().get("annotation.sets")).contains(List.of(Map.of("workforce", "crowd")));
        assertThat(card.draft().get("collection.methods")).contains(List.of("expert", "found"));
        assertThat(card.draft().get("lineage.sources"))
                .contains(List.of("https://huggingface.co/datasets/squad", "old-letters", "some/set"));
        assertThat(card.draft().get("distribution.access.fields"))
                .contains(Map.of("Affiliation", "text", "Country", "country"));
        assertThat(card.left()).isEmpty();
    }

    @Test
    void whatNoFieldMeansStaysInTheFrontMatter() {
        Imported card = read("""
                ---
                annotations_creators: [crowdsourced, expert-generated]
                source_datasets: [extended]
                extra_gated_fields:
                  Use: {type: select, options: [Research, Other]}
                ---
                # Letters
                """);

        assertThat(card.draft().has("annotation")).isFalse();
        assertThat(card.draft().has("lineage")).isFalse();
        assertThat(card.draft().has("distribution")).isFalse();
        assertThat(card.left())
                .containsExactly(
                        "front-matter key annotations_creators: crowdsourced",
                        "front-matter key annotations_creators: expert-generated",
                        "front-matter key extra_gated_fields: a mapping");
    }

    @Test
    void anOriginalDatasetIsDerivedFromNone() {
        assertThat(read("---\nsource_datasets:\n- original\n---\n# Letters\n")
                        .draft()
                        .get("lineage.derived"))
                .contains("no");
    }

    @Test
    void sizesInMemoryAreNoSizesOfFiles() {
        Imported card = read("""
                ---
                dataset_info:
                  splits:
                  - name: train
                    num_bytes: 500
                    num_examples: 20
                ---
                # Letters
                """);

        assertThat(card.draft().yaml()).contains("count: 20").doesNotContain("500");
    }

    @Test
    void commentsOfPeopleStayAndThoseOfTemplatesGo() {
        Imported card = read("""
                # Letters

                ## Dataset Summary

                <!-- info: What is it? -->
                <!-- Ask Ann about the third town. -->

                Letters of three towns.
                """);

        assertThat(card.draft().get("description")).contains("Letters of three towns.");
        assertThat(card.draft().get("card.kept"))
                .contains(
                        List.of(Map.of("place", "Dataset Summary", "text", "<!-- Ask Ann about the third town. -->")));
    }

    @Test
    void whatHoldsThePlaceOfAnAnswerIsReportedAsItIsWritten() {
        Imported card = read(
                "# [Name]\n\n## Dataset Description\n\n- **Paper:** TODO\n\n## Dataset Summary\n\n[TODO](https://example.org/)\n");

        assertThat(card.draft().has("links")).isFalse();
        assertThat(card.left())
                .containsExactly(
                        "\"[Name]\", which says nothing",
                        "\"- **Paper:** TODO\", which says nothing",
                        "\"[TODO](https://example.org/)\", which says nothing");
    }

    @Test
    void noticesOfPeopleStay() {
        assertThat(read("# Letters\n\n> [!NOTE]\n> Write to Ann.\n").draft().yaml())
                .contains("> [!NOTE]\n", "> Write to Ann.");
    }

    private static Imported read(String card) {
        return IMPORTER.read(Path.of("/sets/some-set"), card, new Findings());
    }
}
