package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.HubInference;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts are written, found stale, compared, and never change what the Hub takes for data. */
class MeasuringTest {
    private static final String TRAIN = "text,label\n" + "good work,a\nbad work,b\n".repeat(20);

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void writeDataset() throws IOException {
        data = Files.createDirectories(folder.resolve("letters"));
        write("train.csv", TRAIN);
        write("test.csv", TRAIN);
        write("datacard.yaml", """
                datacard: 1
                name: Letters
                people: no
                configs:
                  - splits: {train: train.csv, test: test.csv}
                    features: {text: string, label: {class_label: [a, b]}}
                """);
        assertThat(runs().measure().findings()).isEmpty();
        assertThat(found(runs())).isEmpty();
        assertThat(found(runs().measuring())).isEmpty();
    }

    @Test
    void aChangedRowIsNamed() throws IOException {
        write("train.csv", TRAIN.replaceFirst("good work,a", "good works,a"));
        assertThat(found(runs()))
                .containsExactly("facts-stale: The facts are stale: train.csv has 472 bytes, measured were 471 bytes");
        assertThat(found(runs().measuring()))
                .contains(
                        "facts-differ: The data is not what was measured: column text in split train: different 3 instead of 2, longest 10 instead of 9, mean length 8.525 instead of 8.5, value good work 19 instead of 20");
    }

    @Test
    void aChangedColumnNameIsNamed() throws IOException {
        write("test.csv", TRAIN.replaceFirst("text", "word"));
        assertThat(found(runs()))
                .contains(
                        "facts-stale: The facts are stale: test.csv has as many bytes as were measured, but other ones",
                        "column-missing: The column \"text\" is not in test.csv");
        write("train.csv", TRAIN.replaceFirst("text", "word"));
        assertThat(found(runs().measuring()))
                .contains(
                        "facts-differ: The data is not what was measured: column word in split train is new",
                        "facts-differ: The data is not what was measured: column text in split train is gone");
    }

    @Test
    void aChangedClassIsNamed() throws IOException {
        write("train.csv", TRAIN.replaceFirst("good work,a", "good work,b"));
        assertThat(found(runs())).singleElement().asString().startsWith("facts-stale");
        assertThat(found(runs().measuring()))
                .contains(
                        "facts-differ: The data is not what was measured: column label in split train: class a 19 instead of 20, class b 21 instead of 20");
        write("train.csv", TRAIN.replaceFirst("good work,a", "good work,SecretClass"));
        assertThat(found(runs().measuring()))
                .contains("classes-differ: A row of the split train has a class of \"label\" that is not declared")
                .noneMatch(text -> text.contains("SecretClass"));
    }

    @Test
    void classesThatOneSplitHidesAreNotStale() throws IOException {
        write("test.csv", "text,label\n" + "good work,a\nbad work,b\n".repeat(4));
        assertThat(runs().measure().findings()).isEmpty();
        assertThat(found(runs())).isEmpty();
        String descriptor = Files.readString(data.resolve("datacard.yaml"));
        write("datacard.yaml", descriptor.replace("[a, b]", "[a, c]"));
        assertThat(found(runs()))
                .contains(
                        "facts-stale: The facts are stale: the classes of label are declared otherwise than when they were counted");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(data.resolve("test.csv"));
        assertThat(found(runs())).contains("data-missing: The file \"test.csv\" is not here");
        assertThat(found(runs().measuring())).contains("data-missing: The file \"test.csv\" is not here");
    }

    @Test
    void factsAreNeverHalfWrittenAndUnchangedOnesStay() throws IOException {
        String before = Files.readString(data.resolve(".datacard/facts.json"));
        write("train.csv", TRAIN + "a,b,c\n");
        assertThat(runs().measure().findings()).isNotEmpty();
        assertThat(data.resolve(".datacard/facts.json")).hasContent(before);
        write("train.csv", TRAIN);
        assertThat(runs().measure().report().get(0).text()).contains("unchanged");
    }

    @Test
    void noLineOfTheDataIsPrinted() throws IOException {
        write("train.csv", TRAIN + "SecretName,b,c\n");
        assertThat(runs().measure().report()).noneMatch(line -> line.text().contains("SecretName"));
        assertThat(runs().measuring().report()).doesNotContain("SecretName");
    }

    @Test
    void theHubFindsTheSameData() throws IOException {
        List<String> files = files();
        assertThat(files).contains(".datacard/facts.json");
        assertThat(HubInference.of(files).splits())
                .isEqualTo(HubInference.of(List.of("train.csv", "test.csv")).splits());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Runs runs() {
        return Runs.on(folder, folder.resolve("out"));
    }

    private static List<String> found(Runs runs) {
        return runs.check().findings().stream()
                .filter(finding -> finding.rule().matches("facts-.*|data-.*|column-.*|classes-.*|count-.*"))
                .map((Finding finding) -> finding.rule() + ": " + finding.message())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(data.resolve(name), text);
    }
}
