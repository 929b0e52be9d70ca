package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value late in a large file that does not fit its type: who measured knows that there is one, and reads on to it. */
@Slow
class LateMisfitTest {
    /** More than is read of one of many files. */
    private static final int ROWS = 50_000;

    private static final int OTHERS = 8;
    private static final int LONG = 90;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "csv,   int64,   12,         n/a-2",
        "csv,   float64, 1.5,        1.5 kg",
        "csv,   bool,    true,       perhaps",
        "csv,   date32,  2024-01-01, 13/04/2020",
        "jsonl, int64,   12,         \"late\"",
    })
    void isNamedWithItsRowOnceTheDataWasMeasuredAndTheCardStatesNoType(
            String ending, String type, String value, String late) throws IOException {
        data(ending, type, value, late);
        Runs runs = Runs.on(folder, folder.resolve(".datacard/out"));
        assertThat(misfits(runs)).isEmpty();
        runs.measure();
        assertThat(misfits(runs))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("0." + ending + ":" + (ROWS + (ending.equals("csv") ? 2 : 1)))
                        .doesNotContain(late.replace("\"", "")));
        runs.apply(MergeOptions.NONE);
        assertThat(folder.resolve("README.md")).content().doesNotContain("dtype: " + type);
    }

    @ParameterizedTest
    @CsvSource({"csv, int64, 12, 13", "csv, string, some, 13/04/2020", "csv, date32, 2024-01-01, 2020-04-13"})
    void whatFitsIsNot(String ending, String type, String value, String late) throws IOException {
        data(ending, type, value, late);
        Runs runs = Runs.on(folder, folder.resolve(".datacard/out"));
        runs.measure();
        assertThat(misfits(runs)).isEmpty();
    }

    @Test
    void isNoMoreLookedForWhenTheDataIsGone() throws IOException {
        data("csv", "int64", "12", "n/a-2");
        Runs runs = Runs.on(folder, folder.resolve(".datacard/out"));
        runs.measure();
        for (int file = 0; file <= OTHERS; file++) {
            Files.delete(folder.resolve(file + ".csv"));
        }
        assertThat(runs.check().findings())
                .extracting(Finding::rule)
                .doesNotContain("dataset-failed", "unloadable-type");
    }

    private void data(String ending, String type, String value, String late) throws IOException {
        StringBuilder splits = new StringBuilder();
        for (int file = 0; file <= OTHERS; file++) {
            StringBuilder rows = new StringBuilder(ending.equals("csv") ? "text,value\n" : "");
            for (int row = 0; row < (file == 0 ? ROWS : 1); row++) {
                rows.append(row(ending, value));
            }
            rows.append(file == 0 ? row(ending, late) : "");
            Files.writeString(folder.resolve(file + "." + ending), rows);
            splits.append(", part_")
                    .append(file)
                    .append(": ")
                    .append(file)
                    .append('.')
                    .append(ending);
        }
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Levels\nconfigs:\n  - splits: {" + splits.substring(2)
                        + "}\n    features: {text: string, value: " + type + "}\n");
    }

    private static String row(String ending, String value) {
        String text = "x".repeat(LONG);
        return ending.equals("csv")
                ? text + "," + value + "\n"
                : "{\"text\": \"" + text + "\", \"value\": " + value + "}\n";
    }

    private static List<Finding> misfits(Runs runs) {
        return runs.check().findings().stream()
                .filter(finding -> finding.rule().equals("unloadable-type"))
                .toList();
    }
}
