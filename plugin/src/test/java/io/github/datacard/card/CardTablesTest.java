package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void sizesOfSeveralConfigurationsShareATable() {
        List<CardTables.Table> tables = splits("""
            configs:
              - name: old
                splits: {train: {count: 5}, test: {count: 2000}}
              - name: new
                splits: {train: {count: 7}}
            """);

        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.columns()).containsExactly("Name", "train", "test");
            assertThat(table.rows().stream()
                            .map(row -> row.stream().map(CardTables.Cell::text).toList()))
                    .containsExactly(List.of("old", "5", "2,000"), List.of("new", "7", ""));
        });
    }

    @Test
    void configurationsOfWhichMoreIsSaidHaveTheirOwn() {
        assertThat(splits("""
            configs:
              - name: old
                splits: {train: {count: 5, criteria: Before 1940}}
              - name: new
                splits: {train: {count: 7}}
            """).stream().map(CardTables.Table::title)).containsExactly("Splits: old", "Splits: new");
    }

    private static List<CardTables.Table> splits(String configs) {
        return tables(configs).getOrDefault("splits", List.of());
    }

    private static List<CardTables.Table> funnel(String steps) {
        return tables("processing:\n  steps:\n" + steps).getOrDefault("funnel", List.of());
    }

    private static Map<String, List<CardTables.Table>> tables(String yaml) {
        Path folder = Path.of("/sets/some-set");
        Descriptor descriptor = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .parse(folder.resolve("datacard.yaml"), "datacard: 1\nname: A\n" + yaml, new Findings())
                .orElseThrow();
        return new CardTables(
                        LIBRARY.vocabulary(),
                        Messages.read(LIBRARY.files()),
                        descriptor,
                        new DocumentMaker(Wording.of(LIBRARY), DocumentInput.alone(descriptor)).make())
                .all();
    }
}
