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

    @Test
    void withoutItsEngineOrATemporaryFolderItSaysWhatToDo() {
        writeDataset();
        maven.goals(folder, List.of("help")).succeeded();
        String missing = "org.duckdb:duckdb_jdbc:0.0.1";
        assertThat(maven.goals(folder, List.of("measure"), "-o", "-Ddatacard.measure.engine=" + missing)
                        .failure())
                .startsWith("The SQL engine " + missing
                        + " cannot be fetched, because Maven is offline. Fetch it once: mvn dependency:get -Dartifact="
                        + missing);
        maven.goals(folder, List.of("measure"), "-Ddatacard.measure.skip").succeeded();
        String inTheWay = folder.resolve("train.csv").toString();
        assertThat(maven.with("-Djava.io.tmpdir=" + inTheWay)
                        .goals(folder, List.of("measure"))
                        .failure())
                .startsWith("The temporary folder " + inTheWay + " cannot be written.");
        assertThat(folder.resolve(".datacard/facts.json")).doesNotExist();
        Folders.write(folder.resolve(".datacard/facts.json/in-the-way"), "");
        MavenRun unwritable = maven.goals(folder, List.of("measure"));
        assertThat(unwritable.failure()).startsWith("1 fault in the data or its descriptors.");
        assertThat(unwritable.lines())
                .anyMatch(line -> line.contains("Cannot write " + folder.resolve(".datacard/facts.json")));
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
