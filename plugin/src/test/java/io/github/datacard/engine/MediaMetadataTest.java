package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata beside media has the columns that the loader makes of it. */
class MediaMetadataTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.png  | metadata.csv   | file_name,label      | image: image, label: string",
                "a.webp | metadata.jsonl | file_name,label      | image: image, label: string",
                "a.wav  | metadata.csv   | file_name,speaker    | audio: audio, speaker: string",
                "a.mp4  | metadata.csv   | file_name,title      | video: video, title: string",
                "a.pdf  | metadata.csv   | file_name,title      | pdf: pdf, title: string",
                "a.png  | metadata.csv   | input_file_name,mask_file_name | input: image, mask: image",
            })
    void namesOfFilesAreTheMediaThemselves(String medium, String metadata, String columns, String features)
            throws IOException {
        assertThat(rules(medium, metadata, columns, features)).isEmpty();
    }

    @Test
    void aNameOfAFileIsNoColumnAndAnotherColumnIsMissing() throws IOException {
        assertThat(rules("a.png", "metadata.csv", "file_name,label", "file_name: string, label: string"))
                .containsExactlyInAnyOrder("column-missing", "column-undeclared");
    }

    @Test
    void aTableOfThisNameWithoutMediaIsATable() throws IOException {
        assertThat(rules("notes.md", "metadata.csv", "file_name,label", "file_name: string, label: string"))
                .isEmpty();
    }

    private java.util.List<String> rules(String medium, String metadata, String columns, String features)
            throws IOException {
        Path train = Files.createDirectories(folder.resolve("train"));
        Files.writeString(train.resolve(medium), "");
        String[] names = columns.split(",", -1);
        String row = medium + "," + (names[1].endsWith("file_name") ? medium : "x");
        Files.writeString(
                train.resolve(metadata),
                metadata.endsWith("csv")
                        ? columns + "\n" + row + "\n"
                        : "{\"" + names[0] + "\": \"" + medium + "\", \"" + names[1] + "\": \"x\"}\n");
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Parcels\nconfigs:\n- splits: {train: 'train/*'}\n  features: {" + features + "}\n");
        return Runs.on(folder, folder.resolve(".datacard/out")).check().findings().stream()
                .map(finding -> finding.rule())
                .filter(rule -> rule.startsWith("column-"))
                .toList();
    }
}
