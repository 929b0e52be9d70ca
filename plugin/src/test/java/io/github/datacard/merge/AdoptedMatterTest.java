package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Importing a card and bringing it up to date leaves all that its front matter says. */
class AdoptedMatterTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final CardImporter IMPORTER = new CardImporter(LIBRARY);
    private static final CardMaker MAKER = new CardMaker(LIBRARY, new TemplateEngine(LIBRARY.files()));
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final Path CARD = FOLDER.resolve("README.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task_ids: [sentiment-classification, our-own-task]",
                "task_categories:\n- text-classification\n- moods   # ours",
                "language: [en, ancientgreek]",
                "multilinguality: [translation]",
                "multilinguality: other-two-scripts",
                "annotations_creators: [crowdsourced, expert-generated]",
                "annotations_creators: [crowdsourced]",
                "language_creators: [found, crowdsourced]",
                "source_datasets: [original, extended|squad]",
                "source_datasets: [original]",
                "source_datasets: ['extended|other-Old-Letters']",
                "size_categories: [n<1K]",
                "extra_gated_fields:\n  Use: {type: select, options: [a, b]}",
                "extra_gated_description: What it is",
                "extra_gated_eu_disallowed: true",
                "extra_gated_prompt: |\n  One line\n  and another",
            })
    void aKeyStaysAsItIs(String key) {
        String card = "---\nlanguage: en\n" + key + "\n---\n# Letters\n\nLetters of three towns.\n";
        String once = key.startsWith("language:") ? card.replace("language: en\n", "") : card;

        assertThat(adopted(once).text()).contains("\n" + key + "\n");
    }

    @Test
    void aListThatSaysMoreIsAnnouncedAndStaysOnceMore() {
        String card = "---\ntask_ids:\n- sentiment-classification\n- our-own-task\n---\n# Letters\n";
        Card adopted = adopted(card);

        assertThat(adopted.changes())
                .contains("front matter: task_ids stays yours, since it lists more than the descriptor");
        Descriptor descriptor = descriptor(card);
        Card again = made(descriptor, adopted.text());
        assertThat(again.obstacles()).isEmpty();
        assertThat(again.text()).isEqualTo(adopted.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task_categories: [conversational]\n",
                "source_datasets: [extended|glue]\n",
                "source_datasets:\n- extended|other-letters\n",
                "license: [ mit ]\n",
            })
    void theSameInAnotherSpellingStaysAsItIs(String matter) {
        Card adopted = adopted("---\n" + matter + "---\n# Letters\n");
        assertThat(adopted.text()).startsWith("---\n" + matter + "---\n");
        assertThat(adopted.obstacles()).isEmpty();
    }

    @Test
    void whatFollowsFromTheRestIsSuggestedAndNotAdded() {
        String card = "---\nlanguage: en\n---\n# Letters\n";
        Card adopted = adopted(card);
        assertThat(adopted.text()).startsWith("---\nlanguage: en\n---\n");
        assertThat(adopted.changes())
                .contains("front matter: multilinguality, pretty_name follow from the rest and can be added with"
                        + " -Ddatacard.own=multilinguality,pretty_name");
    }

    /** Whether the block ends with a line or not is for each parser to say. */
    @Test
    void aPromptOfSeveralLinesIsAField() {
        String card = "---\nlanguage: en\nextra_gated_prompt: |\n  One line\n  and another\n---\n# Letters\n";

        assertThat(descriptor(card).text("distribution.access.prompt")).isEqualTo("One line\nand another");
        assertThat(adopted(card).notes()).isEmpty();
        assertThat(adopted(card.replace("|\n", "|-\n")).notes()).isEmpty();
        assertThat(adopted(card.replace("another\n", "another\n\n")).notes()).isEmpty();
    }

    private static Card adopted(String card) {
        return made(descriptor(card), card);
    }

    private static Descriptor descriptor(String card) {
        Imported imported = IMPORTER.read(FOLDER, card, new Findings());
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), imported.draft().yaml(), new Findings())
                .orElseThrow();
    }

    private static Card made(Descriptor descriptor, String card) {
        return MAKER.make(
                descriptor,
                new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make(),
                CARD,
                Optional.of(CommittedCard.of(CARD, card)),
                MergeOptions.NONE);
    }
}
