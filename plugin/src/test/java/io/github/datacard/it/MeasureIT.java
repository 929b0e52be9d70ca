package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal measure fetches its engine, writes facts once, and check tells when they are stale. */
final class MeasureIT {
    private static final String ROWS = "text,label\n" + "good,a\nbad,b\n".repeat(20);

    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @Test
    void factsAreWrittenOnceAndFoundStale() {
        writeDataset();
        Path facts = folder.resolve(".datacard/facts.json");

        assertThat(maven.goals(folder, List.of("measure")).succeeded().text())
                .contains("measured 1 file, 40 rows; wrote .datacard/facts.json");
        String written = Folders.read(facts);
        assertThat(written).contains("\"rows\": 40", "\"engine\": \"duckdb ");

        MavenRun again = maven.goals(folder, List.of("measure"), "-o").succeeded();
        assertThat(again.text()).contains("unchanged: .datacard/facts.json");
        assertThat(again.complaints()).isEmpty();
        assertThat(Folders.read(facts)).isEqualTo(written);
        assertThat(maven.goals(folder, List.of("check"), "-o", "-Ddatacard.failOn=never")
                        .succeeded()
                        .text())
                .doesNotContain("facts-stale");

        Folders.write(folder.resolve("train.csv"), ROWS.replaceFirst("good,a", "good,b"));
        assertThat(maven.goals(folder, List.of("check"), "-o").text())
                .contains("[facts-stale]")
                .doesNotContain("[facts-differ]");
        assertThat(maven.goals(folder, List.of("check"), "-o", "-Ddatacard.measure")
                        .text())
                .contains("[facts-differ]", "class a 19 instead of 20, class b 21 instead of 20");
        assertThat(Folders.read(facts)).isEqualTo(written);
    }

    private void writeDataset() {
        Folders.write(folder.resolve("train.csv"), ROWS);
        Folders.write(folder.resolve("datacard.yaml"), """
                datacard: 1
                name: Letters
                people: no
                configs:
                  - splits: {train: train.csv}
                    features: {text: string, label: {class_label: [a, b]}}
                """);
    }
}
