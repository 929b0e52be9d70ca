package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
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

    private static Imported read(String card) {
        return IMPORTER.read(Path.of("/sets/some-set"), card, new Findings());
    }
}
