package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a card has which table. */
class CardTablesTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @Test
    void severalStepsMakeAFunnel() {
        assertThat(funnel("  - {kind: filter, count_in: 1000, count_out: 500}\n"
                        + "  - {kind: filter, count_in: 500, count_out: 400}\n"))
                .hasSize(1)
                .allSatisfy(table -> assertThat(table.rows()).hasSize(2));
    }

    @Test
    void aSingleStepMakesNone() {
        assertThat(funnel("  - {kind: filter, count_in: 1000, count_out: 500}\n"))
                .isEmpty();
    }

    private static List<CardTables.Table> funnel(String steps) {
        Path folder = Path.of("/sets/some-set");
        Descriptor descriptor = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .parse(
                        folder.resolve("datacard.yaml"),
                        "datacard: 1\nname: A\nprocessing:\n  steps:\n" + steps,
                        new Findings())
                .orElseThrow();
        return new CardTables(LIBRARY.vocabulary(), descriptor).all().getOrDefault("funnel", List.of());
    }
}
