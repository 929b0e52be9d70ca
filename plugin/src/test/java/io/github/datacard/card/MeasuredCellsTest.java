package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CardTables.Cell;
import io.github.datacard.card.CardTables.Table;
import io.github.datacard.document.Document.Figure;
import io.github.datacard.document.Document.Measure;
import io.github.datacard.document.Shown;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures stand beside the split or column of their own configuration. */
class MeasuredCellsTest {
    private static final MeasuredCells CELLS = new MeasuredCells(
            Messages.read(Library.open(Optional.empty()).files()),
            List.of(new Measure(
                    "splits",
                    "Splits",
                    Shown.NONE,
                    "",
                    List.of(),
                    List.of(
                            new Figure("old", "train", "repeated", "7"),
                            new Figure("new", "old: train", "repeated", "9")))));

    @Test
    void aSplitHasTheFiguresOfItsConfiguration() {
        assertThat(beside("old", "train").rows()).containsExactly(List.of(plain("train"), plain("7")));
        assertThat(beside("new", "old: train").rows()).containsExactly(List.of(plain("old: train"), plain("9")));
    }

    @Test
    void aNameThatBeginsLikeAnotherConfigurationHasNone() {
        assertThat(beside("new", "train").rows()).containsExactly(List.of(plain("train")));
        assertThat(beside("third", "old: train").rows()).containsExactly(List.of(plain("old: train")));
    }

    private static Table beside(String config, String split) {
        return CELLS.beside("splits", config, new Table("", "", List.of("Name"), List.of(List.of(plain(split)))));
    }

    private static Cell plain(String text) {
        return new Cell("plain", text);
    }
}
